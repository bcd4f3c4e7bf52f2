import { areDefaults, loadBinding, LONGEST_HISTORY } from '../../recall/models/fsrs-6-optimised'
import type { DayAnswer } from './fsrs-memory'

/** Answers of a later day at which parameters are first fitted, and by which they must grow to be fitted again. */
export const FIRST_FIT = 400
export const FIT_GROWTH = 1.5

/**
 * FSRS-6 parameters fitted by the official optimiser to the answers so far: an item for each answer of a later day, with
 * its card's history up to it. Null where the optimiser hands back the defaults or refuses, as it does given too few.
 */
export async function fittedParameters(
  histories: readonly (readonly DayAnswer[])[],
): Promise<readonly number[] | null> {
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } = await loadBinding()
  const items = histories.flatMap((history) => {
    const reviews = history.map(
      ({ day, grade }, place) => new FSRSBindingReview(grade, day - (history[place - 1]?.day ?? day)),
    )
    return history.flatMap(({ day }, place) => {
      const before = history[place - 1]
      const isScored = before !== undefined && day > before.day && place < LONGEST_HISTORY
      return isScored ? [{ day, item: new FSRSBindingItem(reviews.slice(0, place + 1)) }] : []
    })
  })
  const inOrder = items.sort((a, b) => a.day - b.day).map(({ item }) => item)
  try {
    const parameters = await computeParameters(inOrder, { enableShortTerm: true })
    return areDefaults(parameters) ? null : parameters
  } catch {
    return null
  }
}
