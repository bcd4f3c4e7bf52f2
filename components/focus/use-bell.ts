import { useEffect, useRef } from 'react'
import { focus as words } from '@/lib/words/focus'
import { ringBell } from './bell'
import type { FocusScene } from './scene'

/** Rings when a block that was seen running comes to its end. */
export function useBell(scene: FocusScene): void {
  const ran = useRef(false)
  const isRunning = scene.kind === 'block'
  const isFinished = scene.kind === 'end' && scene.standing.status === 'finished'
  const minutes = scene.kind === 'end' ? scene.block.minutes : 0
  useEffect(() => {
    if (isRunning) ran.current = true
    if (!isFinished || !ran.current) return
    ran.current = false
    void ringBell(words.end.finished(minutes))
  }, [isRunning, isFinished, minutes])
}
