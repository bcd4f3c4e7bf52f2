import { daysToBreak, gainsEarly, isDrawn } from '@/lib/scheduling/before-break'
import type { Break } from '@/lib/scheduling/day-minutes'
import type { Life, LivedCard } from './life'

/**
 * Cards of a life that come on a day since they would fall due in a break that is near, by the rule of the product
 * (`scheduling/before-break`); they still wait for their own day.
 */
export function earlyInLife(life: Life, away: Break | undefined, day: number): readonly LivedCard[] {
  const daysLeft = daysToBreak(away ?? null, day)
  if (away === undefined || daysLeft === null) return []
  const back = away.until + 1
  return spanOf(away).flatMap((due) =>
    life
      .waitingOn(due)
      .filter(
        (lived) =>
          gainsEarly(lived.card, day) &&
          isDrawn(String(lived.place), day, daysLeft) &&
          life.recallOf(lived, back) < life.aimOf(lived, day),
      ),
  )
}

const spanOf = ({ from, until }: Break): readonly number[] =>
  Array.from({ length: until - from + 1 }, (_, ahead) => from + ahead)
