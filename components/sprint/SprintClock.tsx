import clsx from 'clsx'
import { Timer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Spoken } from '@/components/ui/Spoken'
import type { Run } from '@/components/study/run'
import type { Step } from '@/lib/offline/steps'
import { usualSeconds, usualSecondsOf } from '@/lib/focus/sprint'
import { recalled, type Pace } from '@/lib/scheduling'
import { sprint as words } from '@/lib/words/sprint'

const LOOK_MS = 250
const MINUTE_MS = 60_000

interface SprintClockProps {
  /** When it began and when it is over, by the server's clock, milliseconds since the epoch. */
  readonly from: number
  readonly until: number
  /** The server's clock. */
  readonly now: () => number
  readonly run: Run
  /** The card on the screen: when it was shown, whether it was ever seen, and that it waits for an answer. */
  readonly card: { readonly shownAt: number; readonly isNew: boolean; readonly isAsked: boolean }
  /** Names the showing of the card on the screen. */
  readonly cardKey: string
  readonly onEnd: () => void
}

/** The clock of a sprint: five minutes, and the learner's usual time for the card. It grades and cuts nothing. */
export default function SprintClock(props: SprintClockProps) {
  const { until, now, run, card, cardKey, onEnd, from } = props
  const time = useClock(now)
  const [cardAtEnd, setCardAtEnd] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const isOver = time >= until
  if (isOver && cardAtEnd === null) setCardAtEnd(cardKey)
  if (isLeft) return null
  if (isOver && cardAtEnd !== null && cardAtEnd !== cardKey) {
    return <Over steps={run.steps} {...{ from, until, run, onEnd }} onGoOn={() => setLeft(true)} />
  }
  return (
    <div className="mb-4 flex items-center gap-4">
      <span className="note tnum flex shrink-0 items-center gap-1.5">
        <Timer className="size-4" aria-hidden="true" />
        <Spoken
          shown={words.clock(until - time)}
          heard={words.spokenClock(Math.ceil((until - time) / MINUTE_MS))}
        />
      </span>
      {isOver ? (
        <p role="status" className="note">
          {words.over}
        </p>
      ) : (
        card.isAsked && <CardTime card={card} pace={run.learner.pace} time={time} />
      )}
    </div>
  )
}

interface CardTimeProps {
  readonly card: SprintClockProps['card']
  readonly pace: Pace
  readonly time: number
}

/** How much of the learner's usual time for such a card has passed. */
function CardTime({ card, pace, time }: CardTimeProps) {
  const usual = usualSeconds(pace, card.isNew)
  if (usual === null) return null
  const share = Math.max(0, time - card.shownAt) / (usual * 1000)
  return (
    <span className="flex min-w-0 flex-1 items-center gap-3" aria-hidden="true">
      <span className="h-1 min-w-0 flex-1 overflow-hidden rounded-full bg-sunken">
        <span
          className={clsx('block h-full', share > 1 ? 'bg-input' : 'bg-heat-3')}
          style={{ width: `${Math.min(1, share) * 100}%` }}
        />
      </span>
      <span className="tiny w-44 max-md:sr-only">{share > 1 ? words.longer : words.usual}</span>
    </span>
  )
}

interface OverProps extends Pick<SprintClockProps, 'from' | 'until' | 'run' | 'onEnd'> {
  readonly steps: readonly Step[]
  readonly onGoOn: () => void
}

/** What the five minutes held, and no judgement of it. */
function Over({ from, steps, run, onEnd, onGoOn }: OverProps) {
  const answers = steps.flatMap((step) => (step.kind === 'answer' && step.shownAt >= from ? [step] : []))
  const usual = usualSecondsOf(
    run.learner.pace,
    answers.map(({ served }) => served === null),
  )
  return (
    <Callout announce="status" className="mb-6" icon={<Timer />} title={words.done}>
      <p>
        {words.result(answers.length, answers.filter(({ grade }) => recalled(grade)).length)}{' '}
        {usual !== null && answers.length > 0 && words.usually(usual)}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onEnd}>{words.end}</Button>
        <Button variant="quiet" onClick={onGoOn}>
          {words.goOn}
        </Button>
      </div>
    </Callout>
  )
}

function useClock(now: () => number): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), LOOK_MS)
    return () => clearInterval(timer)
  }, [now])
  return time
}
