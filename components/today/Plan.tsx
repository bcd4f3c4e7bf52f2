import clsx from 'clsx'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { Spoken } from '@/components/ui/Spoken'
import { InlineLink } from '@/components/ui/TextLink'
import type { TodayDto } from '@/lib/contracts/today'
import { today as words } from '@/lib/words/today'
import { StartLink } from './StartLink'
import { newHref, PLANNED, SHORT_MINUTES, wholeMinutes, type TodayState } from './today-state'

interface PlanProps {
  readonly today: TodayDto
  readonly state: Extract<TodayState, { kind: 'plan' }>
  /** The filled button of the page is elsewhere. */
  readonly isSecond: boolean
}

const REVIEW_COLOUR = 'bg-heat-3'
const NEW_COLOUR = 'border-2 border-input'
const PROBLEM_COLOUR = 'bg-heat-1'

/** What today's minutes hold, and the way in. */
export function Plan({ today, state, isSecond }: PlanProps) {
  const { plan } = today
  const minutes = <p className="note">{words.plan.minutes(state.minutes)}</p>
  return (
    <Sheet title={words.plan.title} aside={minutes}>
      <div
        className="mt-4 flex h-3 gap-1"
        role="img"
        aria-label={words.plan.bar(state.reviewMinutes, state.newMinutes, state.problemMinutes)}
      >
        {plan.reviews > 0 && <Share minutes={state.reviewMinutes} colour={REVIEW_COLOUR} />}
        {plan.newCards > 0 && <Share minutes={state.newMinutes} colour={NEW_COLOUR} />}
        {plan.problems > 0 && <Share minutes={state.problemMinutes} colour={PROBLEM_COLOUR} />}
      </div>
      <ul className="mt-5 grid">
        {plan.reviews > 0 && (
          <Row
            colour={REVIEW_COLOUR}
            title={words.plan.reviews(plan.reviews)}
            note={words.plan.decks(plan.reviewDecks)}
            minutes={state.reviewMinutes}
          />
        )}
        {plan.newCards > 0 && (
          <Row
            colour={NEW_COLOUR}
            title={words.plan.fresh(plan.newCards)}
            note={words.plan.decks(plan.newDecks)}
            minutes={state.newMinutes}
          />
        )}
        {plan.problems > 0 && (
          <Row
            colour={PROBLEM_COLOUR}
            title={words.plan.problems(plan.problems)}
            note={
              <>
                {words.plan.problemsNote} <InlineLink href="/skills">{words.plan.skills}</InlineLink>
              </>
            }
            minutes={state.problemMinutes}
          />
        )}
      </ul>
      {today.newWithoutTime > 0 && (
        <p className="note mt-2 border-t border-border pt-3">
          {words.plan.newWithoutTime(today.newWithoutTime)}{' '}
          <InlineLink href="/what-if">{words.plan.makeRoom}</InlineLink>
        </p>
      )}
      {today.newCardsWait && (
        <p className="note mt-2 border-t border-border pt-3">
          {words.plan.newCardsWait}{' '}
          <InlineLink href={newHref(today.newWaiting)}>{words.plan.takeNewAnyway}</InlineLink>
        </p>
      )}
      {today.answersToday + today.problemsToday > 0 && (
        <p className="note mt-2 border-t border-border pt-3">
          {words.practised(wholeMinutes(today.practisedSeconds), today.answersToday, today.problemsToday)}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <StartLink
          href={state.href}
          label={words.plan.start(state.minutes)}
          spoken={words.plan.spokenStart(state.minutes)}
          isSecond={isSecond}
        />
        {state.welcomeBack && state.href === PLANNED && state.minutes > SHORT_MINUTES && (
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
  readonly note: ReactNode
  readonly minutes: number
}

function Row({ colour, title, note, minutes }: RowProps) {
  return (
    <li className="flex gap-4 border-t border-border py-3 first:border-0">
      <span className={clsx('mt-1.5 size-3 flex-none rounded-full', colour)} />
      <div className="min-w-0 flex-1">
        <p className="tnum font-medium">{title}</p>
        <p className="note">{note}</p>
      </div>
      <span className="note tnum flex-none">
        <Spoken shown={words.plan.rowMinutes(minutes)} heard={words.plan.minutes(minutes)} />
      </span>
    </li>
  )
}
