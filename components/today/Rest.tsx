import { Moon } from 'lucide-react'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import type { TodayDto } from '@/lib/contracts/today'
import { today as words } from '@/lib/words/today'
import { MORE_MINUTES, type TodayState } from './today-state'

interface DayDoneProps {
  readonly today: TodayDto
  readonly state: Extract<TodayState, { kind: 'done' }>
}

/** Today's minutes are used: the day ends, and more is one quiet press. */
export function DayDone({ today, state }: DayDoneProps) {
  return (
    <div className="sheet p-5 md:p-7">
      <EmptyState
        title={words.done.title}
        actions={
          state.more !== null && (
            <ButtonLink variant="quiet" className="-ml-3" href={state.more}>
              {words.done.more(MORE_MINUTES)}
            </ButtonLink>
          )
        }
      >
        <p>{words.done.text(state.practisedMinutes, today.answersToday, today.problemsToday)}</p>
      </EmptyState>
    </div>
  )
}

interface DayOverProps {
  readonly today: TodayDto
  readonly state: Extract<TodayState, { kind: 'over' }>
}

/** The quitting time has come: nothing is asked of anybody, and studying anyway is one quiet press. */
export function DayOver({ today, state }: DayOverProps) {
  return (
    <div className="sheet p-5 md:p-7">
      <EmptyState
        title={words.done.title}
        actions={
          <>
            <ButtonLink variant="primary" icon={<Moon />} href="/tonight">
              {words.over.tonight}
            </ButtonLink>
            {state.anyway !== null && (
              <ButtonLink variant="quiet" href={state.anyway}>
                {words.over.anyway}
              </ButtonLink>
            )}
          </>
        }
      >
        <p>{words.over.text}</p>
        {today.answersToday + today.problemsToday > 0 && (
          <p className="note mt-2">
            {words.practised(state.practisedMinutes, today.answersToday, today.problemsToday)}
          </p>
        )}
      </EmptyState>
    </div>
  )
}

interface NothingDueProps {
  readonly today: TodayDto
  readonly state: Extract<TodayState, { kind: 'nothing-due' }>
}

/** Nothing is due, and no new card is wished for. */
export function NothingDue({ today, state }: NothingDueProps) {
  return (
    <div className="sheet p-5 md:p-7">
      <EmptyState
        title={words.nothingDue.title}
        actions={
          <>
            <ButtonLink variant="outline" href="/decks">
              {words.nothingDue.seeDecks}
            </ButtonLink>
            {state.takeNew !== null && (
              <ButtonLink variant="quiet" href={state.takeNew}>
                {words.nothingDue.takeNew}
              </ButtonLink>
            )}
          </>
        }
      >
        <p>{nextDue(today, state)}</p>
        {today.answersToday + today.problemsToday > 0 && (
          <p className="note mt-2">
            {words.practised(state.practisedMinutes, today.answersToday, today.problemsToday)}
          </p>
        )}
      </EmptyState>
    </div>
  )
}

function nextDue(today: TodayDto, state: NothingDueProps['state']): string {
  if (state.allAside) return words.nothingDue.allAside
  if (today.nextDueDay === null) return words.nothingDue.noneScheduled
  return words.nothingDue.next(today.nextDueDay, today.today)
}

/** Decks without a card in them. `isSecond`: the filled button of the page is elsewhere. */
export function NoCards({ isSecond }: { readonly isSecond: boolean }) {
  return (
    <div className="sheet p-5 md:p-7">
      <EmptyState
        title={words.empty.title}
        actions={
          <>
            <ButtonLink variant={isSecond ? 'secondary' : 'primary'} href="/decks">
              {words.empty.seeDecks}
            </ButtonLink>
            <ButtonLink href="/import">{words.empty.importFile}</ButtonLink>
          </>
        }
      >
        <p>{words.empty.text}</p>
      </EmptyState>
    </div>
  )
}
