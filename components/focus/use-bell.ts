import { useEffect, useRef } from 'react'
import { focusClock as words } from '@/lib/words/focus-clock'
import { ringBell } from './bell'

/**
 * Rings when a block that was seen running comes to its end.
 *
 * @param minutes of the block
 */
export function useBell(status: 'running' | 'over' | 'other', minutes: number): void {
  const ran = useRef(false)
  useEffect(() => {
    if (status === 'running') ran.current = true
    if (status !== 'over' || !ran.current) return
    ran.current = false
    void ringBell(words.finished(minutes))
  }, [status, minutes])
}
