import { BEFORE_BREAK_DAYS } from '@/lib/scheduling/before-break'
import type { Break } from '@/lib/scheduling/day-minutes'
import type { Choice, Collection } from './collection'
import { futureOf, type Future, type FutureRequest } from './future'

/** How long after a break it is looked whether all is caught up with, days. */
const CATCH_UP_MOST = 60

export interface BreakCostRequest {
  readonly collection: Collection
  readonly choice: Choice
  /** In days from today, which is day 0. */
  readonly away: Break
  /** The share of the minutes that each day has where nobody is away, from today on. */
  readonly shares: readonly number[]
  readonly seed: number
}

/** What a break costs, in expected figures. */
export interface BreakCost {
  /** Cards that fall due in it by their own dates. */
  readonly due: number
  /** Minutes more on each of the days before it, the mean. */
  readonly minutesMore: number
  /** Days before it on which cards come early. */
  readonly daysBefore: number
  /** Days after it until no more waits than before it; null: more than two months. */
  readonly daysAfter: number | null
  /** Cards met by then, and how many of them would be recalled on the day after it. */
  readonly met: number
  readonly recalled: number
  /** The same had none been asked early. */
  readonly recalledOtherwise: number
}

/** Lives up to a break and past it, with cards asked early and without, under the same luck. */
export function breakCost({ collection, choice, away, shares, seed }: BreakCostRequest): BreakCost {
  const back = away.until + 1
  const life: FutureRequest = {
    ...{ collection, choice, seed, days: back },
    shares: Array.from({ length: back + CATCH_UP_MOST }, (_, day) =>
      day >= away.from && day <= away.until ? 0 : (shares[day] ?? 1),
    ),
  }
  const otherwise = futureOf(life)
  const pulled = futureOf({ ...life, pulledFor: away })
  const after = futureOf({ ...life, pulledFor: away, days: back + CATCH_UP_MOST })
  const daysBefore = Math.min(BEFORE_BREAK_DAYS, away.from)
  const first = away.from - daysBefore
  const minutesBefore = ({ days }: Future): number =>
    days.slice(first, away.from).reduce((sum, { minutes }) => sum + minutes, 0)
  const more = minutesBefore(pulled) - minutesBefore(otherwise)
  const waiting = waitingBefore(collection, otherwise, away)
  return {
    due: Math.max(0, leftOn(otherwise, away.until) - waiting),
    minutesMore: daysBefore === 0 ? 0 : Math.max(0, more / daysBefore),
    daysBefore,
    daysAfter: caughtUpAfter(after, away, waiting),
    met: pulled.met,
    recalled: pulled.recalled,
    recalledOtherwise: otherwise.recalled,
  }
}

const leftOn = ({ days }: Future, day: number): number => days[day]?.left ?? 0

/** Cards whose day has come before the break and that still wait as it begins. */
const waitingBefore = ({ cards, cardsEach }: Collection, future: Future, { from }: Break): number =>
  from === 0 ? cards.filter(({ dueDay }) => dueDay < 0).length * cardsEach : leftOn(future, from - 1)

function caughtUpAfter(future: Future, away: Break, usual: number): number | null {
  if (leftOn(future, away.until) <= usual) return 0
  const caughtUp = future.days.slice(away.until + 1).findIndex(({ left }) => left <= usual)
  return caughtUp < 0 ? null : caughtUp + 1
}
