'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import type { FocusDto, FocusRequest } from '@/lib/contracts/focus'
import type { PlannedBlockDto } from '@/lib/contracts/plan'
import { ChooseBlock } from './ChooseBlock'
import { draftAfter, firstDraft } from './draft'
import { EndedBlock } from './EndedBlock'
import type { FocusActions } from './focus-actions'
import { Rest } from './Rest'
import { RunningBlock } from './RunningBlock'
import { sceneOf, type FocusScene } from './scene'
import { useBell } from './use-bell'
import { useFocus } from './use-focus'

const TODAY = '/'

interface FocusAppProps {
  readonly initial: FocusDto
  /** What the address asks for. */
  readonly request: FocusRequest
  /** The item of the plan that it asks for; null for none. */
  readonly planned: PlannedBlockDto | null
  readonly actions: FocusActions
}

/** Focus blocks: choosing one, running it, its end, and the break after it. */
export function FocusApp({ initial, request, planned, actions }: FocusAppProps) {
  const { focus, now, ...deeds } = useFocus(initial)
  const [draft, setDraft] = useState(() => firstDraft(initial, request, planned))
  /** The break that was cut short; the next one is another. */
  const [restCut, setRestCut] = useState<number | null>(null)
  const router = useRouter()
  const onLeave = useCallback(() => router.push(TODAY), [router])
  const scene = sceneOf(focus, now)
  useBell(...bellOf(scene))
  if (scene.kind === 'block') {
    return <RunningBlock key={scene.block.blockId} {...{ focus, scene, now, actions }} {...deeds} />
  }
  if (scene.kind === 'end') {
    return (
      <EndedBlock
        key={scene.block.blockId}
        {...{ focus, scene, now, actions, onLeave }}
        {...deeds}
        onClose={() => setDraft(draftAfter(scene.block))}
      />
    )
  }
  if (scene.kind === 'rest' && scene.until !== restCut) {
    return <Rest {...{ scene, onLeave }} onNext={() => setRestCut(scene.until)} />
  }
  const { problem, act } = deeds
  return <ChooseBlock {...{ focus, draft, planned, problem, act, actions, onLeave }} />
}

/** What the bell needs to know of the page: a block that was stopped makes no sound. */
function bellOf(scene: FocusScene): Parameters<typeof useBell> {
  if (scene.kind === 'block') return ['running', scene.block.minutes]
  return scene.kind === 'end' && scene.standing.status === 'finished'
    ? ['over', scene.block.minutes]
    : ['other', 0]
}
