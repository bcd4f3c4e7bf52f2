import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import type { BlockDto, FocusDto } from '@/lib/contracts/focus'
import { minutesWorked } from '@/lib/focus/block'
import type { Rating } from '@/lib/focus/starting-value'
import { focus as words } from '@/lib/words/focus'
import type { FocusActions } from './focus-actions'
import { BlockPlace } from './BlockPlace'
import { FocusFrame } from './FocusFrame'
import { FocusHeading } from './FocusHeading'
import { NotedThought } from './NotedThought'
import { RatedChart } from './RatedChart'
import { RATINGS } from './ratings'
import type { FocusScene } from './scene'
import { TickPlanned } from './TickPlanned'
import type { FocusState } from './use-focus'
import { useFocusKeys } from './use-focus-keys'

interface EndedBlockProps extends Omit<FocusState, 'focus'> {
  readonly focus: FocusDto
  readonly scene: Extract<FocusScene, { kind: 'end' }>
  readonly actions: FocusActions
  readonly onLeave: () => void
  /** The end is being left, for a break or straight on. */
  readonly onClose: () => void
}

/** The bell, or a block that was stopped: how it was, what was noted, and the break. */
export function EndedBlock(props: EndedBlockProps) {
  const { focus, scene, now, problem, isBusy, act, actions, onLeave, onClose } = props
  const { block, standing } = scene
  const { blockId } = block
  const close = (takesBreak: boolean) => {
    onClose()
    return act(() => actions.close({ blockId, takesBreak }))
  }
  const leave = () => void close(false).then((isDone) => isDone && onLeave())
  useFocusKeys({ onEscape: leave, singleKeys: focus.singleKeyShortcuts })
  const isFinished = standing.status === 'finished'
  const minutes = Math.floor(minutesWorked(block, now))
  return (
    <FocusFrame
      leave={words.close}
      onLeave={leave}
      problem={problem}
      aside={<BlockPlace number={focus.place} />}
    >
      <FocusHeading>{isFinished ? words.end.finished(minutes) : words.end.stopped(minutes)}</FocusHeading>
      <p className="mt-2 text-muted-foreground">
        {isFinished ? words.end.finishedText : words.end.stoppedText}
      </p>
      {focus.recordsDread && (
        <HowItWas block={block} rate={(felt) => act(() => actions.rate({ blockId, felt }))} />
      )}
      {block.felt !== null && focus.lastRated.length > 0 && (
        <RatedChart blocks={focus.lastRated} now={now} zone={focus.zone} />
      )}
      {focus.planItem !== null && <TickPlanned item={focus.planItem} tick={actions.tick} />}
      {focus.thoughts.length > 0 && (
        <section className="mt-7">
          <h2 className="h-sect">{words.thoughts.noted}</h2>
          <div className="mt-2">
            {focus.thoughts.map((thought) => (
              <NotedThought
                key={thought.thoughtId}
                thought={thought}
                settle={(isDone) => act(() => actions.settle({ thoughtId: thought.thoughtId, isDone }))}
              />
            ))}
          </div>
        </section>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <Button variant="primary" size="main" disabled={isBusy} onClick={() => void close(true)}>
          {words.end.takeBreak(focus.breakMinutes)}
        </Button>
        <Button variant="quiet" className="max-md:w-full" disabled={isBusy} onClick={() => void close(false)}>
          {words.end.straightOn}
        </Button>
      </div>
    </FocusFrame>
  )
}

interface HowItWasProps {
  readonly block: BlockDto
  /** True when it was kept. */
  readonly rate: (felt: Rating) => Promise<boolean>
}

/** How much dread is left. What is chosen counts at once, and can be changed as long as the page is open. */
function HowItWas({ block, rate }: HowItWasProps) {
  const [chosen, setChosen] = useState(block.felt)
  const felt = chosen ?? block.felt
  return (
    <div className="mt-7">
      <SegmentedChoice
        name="felt"
        legend={words.end.left}
        segments={RATINGS.map((rating) => ({
          value: rating,
          label: rating,
          detail: words.end.scale[rating - 1],
        }))}
        value={felt}
        onChange={(rating) => {
          setChosen(rating)
          void rate(rating).then((isKept) => !isKept && setChosen(null))
        }}
      />
      <p role="status" className="mt-3">
        {felt !== null && block.dread !== null && words.end.relief(block.dread, felt)}
      </p>
    </div>
  )
}
