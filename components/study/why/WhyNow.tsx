import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { TextLink } from '@/components/ui/TextLink'
import type { SittingDto } from '@/lib/contracts/sitting'
import { isAway, type Futures, type Question } from '@/lib/scheduling'
import { whyNow, type Why } from '@/lib/scheduling/why'
import { why as words } from '@/lib/words/why'
import type { OnScreen } from '../figures'
import { questionAt } from '../run'
import { CurvePlot } from './CurvePlot'
import { GradeFutures } from './GradeFutures'
import { LedgerTable } from './LedgerTable'
import { PlainFsrs } from './PlainFsrs'

/** With fewer answers learned from, what a learner usually keeps is a stranger's figure. */
const KNOWN_ANSWERS = 50
/** Less than this is no longer told in days. */
const LEAST_KEPT_DAYS = 1.5

interface WhyNowProps {
  readonly shown: OnScreen
  readonly sitting: SittingDto
  readonly fixed: Futures
  /** Puts the card off; left out once it is graded. */
  readonly onPark?: () => void
  readonly onSetAside: () => void
}

/** Why this card is asked now: a sentence, the prediction as a ledger, and what could be done with the card instead. */
export default function WhyNow({ shown, sitting, fixed, onPark, onSetAside }: WhyNowProps) {
  const { run, at } = shown
  const question = useMemo(() => questionAt(run, sitting, at), [run, sitting, at])
  const why = useMemo(() => (question === null ? null : whyNow(question)), [question])
  if (question === null) return null
  const isPlain = question.learner.scheduler === 'fsrs-6'
  return (
    <>
      <p className="note">{reasonOf(question, why, sitting)}</p>
      {why !== null && fixed.prediction !== null && (
        <>
          {isPlain && <p className="note mt-2">{words.plain(why.fsrs.retrievability)}</p>}
          <LedgerTable why={why} band={fixed.prediction} />
          <p className="note mt-2">{words.week(why.ledger.value, why.inAWeek)}</p>
          {shown.sawPrediction && shown.step === null && <p className="note mt-2">{words.marked}</p>}
        </>
      )}
      <div className="mt-1 flex flex-wrap gap-x-5 text-sm">
        {onPark !== undefined && (
          <button type="button" className="link" onClick={onPark}>
            {words.move}
          </button>
        )}
        <button type="button" className="link" onClick={onSetAside}>
          {words.setAside}
        </button>
      </div>
      {why !== null && (
        <details className="table-toggle mt-1 border-t border-border pt-1">
          <summary className="btn btn-quiet -mx-3 justify-between text-left text-sm [&>svg]:size-4">
            {words.more}
            <ChevronDown />
          </summary>
          <CurvePlot why={why} />
          <GradeFutures {...{ shown, sitting, fixed, question }} />
          <PlainFsrs fsrs={why.fsrs} today={at.studyDay} />
          {/* In a tab of its own: the sitting stays where it is. */}
          <TextLink className="text-sm" href="/how-it-works" target="_blank">
            {words.how}
            <span className="sr-only">{words.newTab}</span>
          </TextLink>
        </details>
      )}
    </>
  )
}

function reasonOf(
  { card, retention, learner, studyDay }: Question,
  why: Why | null,
  { today, away }: Pick<SittingDto, 'today' | 'away'>,
) {
  if (why === null || card.stage === 'new') return words.reason.fresh
  const { lastDay, intervalDays } = card.memory
  if (card.stage === 'relearning') return words.reason.relearning(lastDay, studyDay)
  const { keptDays, elapsedDays, aim } = why
  if (card.dueDay > today) {
    const reason = isAway(away ?? null, card.dueDay) ? words.reason.beforeBreak : words.reason.early
    return reason(lastDay, studyDay, elapsedDays, card.dueDay)
  }
  const isKnown = learner.model.updates >= KNOWN_ANSWERS && learner.scheduler === 'value-function'
  return isKnown && keptDays >= LEAST_KEPT_DAYS && keptDays <= elapsedDays
    ? words.reason.kept(keptDays, aim, elapsedDays)
    : `${words.reason.due(lastDay, studyDay, elapsedDays, intervalDays)} ${words.target(retention, aim)}`
}
