import clsx from 'clsx'
import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { Spoken } from '@/components/ui/Spoken'
import type { TodayDto } from '@/lib/contracts/today'
import { today as words } from '@/lib/words/today'
import { StartLink } from './StartLink'
import { PLANNED, SHORT_MINUTES, wholeMinutes, type TodayState } from './today-state'

interface PlanProps {
  readonly today: TodayDto
  readonly state: Extract<TodayState, { kind: 'plan' }>
  /** The filled button of the page is elsewhere. */
  readonly isSecond: boolean
}

const REVIEW_COLOUR = 'bg-heat-3'
const NEW_COLOUR = 'border-2 border-input'

/** What today's minutes hold, and the way in. */
export function Plan({ today, state, isSecond }: PlanProps) {
  const { plan } = today
  const minutes = <p className="note">{words.plan.minutes(state.minutes)}</p>
  return (
    <Sheet title={words.plan.title} aside={minutes}>
      <div
        className="mt-4 flex h-3 gap-1"
        role="img"
        aria-label={words.plan.bar(state.reviewMinutes, state.newMinutes)}
      >
        {plan.reviews > 0 && <Share minutes={state.reviewMinutes} colour={REVIEW_COLOUR} />}
        {plan.newCards > 0 && <Share minutes={state.newMinutes} colour={NEW_COLOUR} />}
      </div>
      <ul className="mt-5 grid">
        {plan.reviews > 0 && (
          <Row
            colour={REVIEW_COLOUR}
            title={words.plan.reviews(plan.reviews)}
            decks={plan.reviewDecks}
            minutes={state.reviewMinutes}
          />
        )}
        {plan.newCards > 0 && (
          <Row
            colour={NEW_COLOUR}
            title={words.plan.fresh(plan.newCards)}
            decks={plan.newDecks}
            minutes={state.newMinutes}
          />
        )}
      </ul>
      {today.answersToday > 0 && (
        <p className="note mt-2 border-t border-border pt-3">
          {words.practised(wholeMinutes(today.practisedSeconds), today.answersToday)}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <StartLink
          href={PLANNED}
          label={words.plan.start(state.minutes)}
          spoken={words.plan.spokenStart(state.minutes)}
          isSecond={isSecond}
        />
        {state.welcomeBack && state.minutes > SHORT_MINUTES && (
          <ButtonLink
            variant="quiet"
            className="max-md:w-full"
            href={`/study?minutes=${SHORT_MINUTES}`}
            aria-label={words.plan.spokenShorter(SHORT_MINUTES)}
          >
            {words.plan.shorter}
          </ButtonLink>
        )}
      </div>
    </Sheet>
  )
}

const Share = ({ minutes, colour }: { readonly minutes: number; readonly colour: string }) => (
  <span className={clsx('rounded-full', colour)} style={{ flex: minutes }} />
)

interface RowProps {
  readonly colour: string
  readonly title: string
  readonly decks: readonly string[]
  readonly minutes: number
}

function Row({ colour, title, decks, minutes }: RowProps) {
  return (
    <li className="flex gap-4 border-t border-border py-3 first:border-0">
      <span className={clsx('mt-1.5 size-3 flex-none rounded-full', colour)} />
      <div className="min-w-0 flex-1">
        <p className="tnum font-medium">{title}</p>
        {decks.length > 0 && <p className="note">{words.plan.decks(decks)}</p>}
      </div>
      <span className="note tnum flex-none">
        <Spoken shown={words.plan.rowMinutes(minutes)} heard={words.plan.minutes(minutes)} />
      </span>
    </li>
  )
}
