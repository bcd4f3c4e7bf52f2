import { useCallback, useMemo, useRef, useState } from 'react'
import type { FocusDto } from '@/lib/contracts/focus'
import { minutesWorked } from '@/lib/focus/block'
import { clockTime, countdown } from '@/lib/words/format'
import { focus as words } from '@/lib/words/focus'
import { BeforeYouBegan } from './BeforeYouBegan'
import { BlockButtons } from './BlockButtons'
import { BlockPlace } from './BlockPlace'
import type { FocusActions } from './focus-actions'
import { FocusClock } from './FocusClock'
import { FocusFrame } from './FocusFrame'
import { FocusHeading } from './FocusHeading'
import { NoteThought } from './NoteThought'
import type { FocusScene } from './scene'
import { StopBlock } from './StopBlock'
import type { FocusState } from './use-focus'
import { useDocumentTitle } from './use-document-title'
import { useFocusKeys } from './use-focus-keys'

interface RunningBlockProps extends Omit<FocusState, 'focus'> {
  readonly focus: FocusDto
  readonly scene: Extract<FocusScene, { kind: 'block' }>
  readonly actions: FocusActions
}

/** A block under way: what for, until when, and how much is left. */
export function RunningBlock({ focus, scene, now, problem, isBusy, act, actions }: RunningBlockProps) {
  const { block, standing } = scene
  const { blockId } = block
  const singleKeys = focus.singleKeyShortcuts
  const [isStopping, setStopping] = useState(false)
  const thought = useRef<HTMLInputElement>(null)
  const isPaused = standing.status === 'paused'
  const mayPause = block.pause === null
  const letters = useMemo(() => {
    const write = () => thought.current?.focus()
    const turn = isPaused ? actions.resume : actions.pause
    const pause = isPaused || mayPause ? { p: () => void act(() => turn({ blockId })) } : {}
    return { ...pause, n: write, t: write }
  }, [isPaused, mayPause, blockId, act, actions])
  const onEscape = useCallback(() => setStopping(true), [])
  useFocusKeys({ onEscape, letters, singleKeys })
  useDocumentTitle(words.running.documentTitle(countdown(standing.left), block.process))
  return (
    <FocusFrame
      leave={words.stop}
      onLeave={onEscape}
      problem={problem}
      aside={<BlockPlace number={focus.place} />}
    >
      <div className="text-center">
        <p className="note">
          {standing.status === 'paused'
            ? words.running.paused
            : words.running.until(clockTime(standing.deadline, focus.zone))}
        </p>
        <FocusHeading className="mt-1 text-balance wrap-break-word">{block.process}</FocusHeading>
      </div>
      <div className="mt-6 md:mt-9">
        <FocusClock left={standing.left} total={block.minutes * 60_000} label={words.running.clock} />
      </div>
      <BlockButtons {...{ block, standing, isBusy, act, actions, singleKeys }} />
      <div className="mt-10 grid gap-x-8 gap-y-8 border-t border-border pt-7 md:grid-cols-[minmax(0,1fr)_14rem]">
        <NoteThought
          inputRef={thought}
          singleKeys={singleKeys}
          thoughts={focus.thoughts}
          zone={focus.zone}
          note={(text) => act(() => actions.note({ blockId, text }))}
        />
        {block.dread !== null && <BeforeYouBegan dread={block.dread} expected={block.expected} />}
      </div>
      <StopBlock
        open={isStopping}
        onOpenChange={setStopping}
        minutes={Math.floor(minutesWorked(block, now))}
        isBusy={isBusy}
        onStop={() => void act(() => actions.stop({ blockId }))}
      />
    </FocusFrame>
  )
}
