import type * as Optimiser from '@open-spaced-repetition/binding'
import { default_w } from 'ts-fsrs'
import { PAST_MOST, type PastAnswer, type PastAnswers } from '@/lib/learning'
import type { TraceParameters } from '@/lib/scheduling/fitted-trace'

export type Binding = typeof Optimiser

/** The answers of a card that was new before them, and the study day of the last. */
export interface DatedAnswers {
  readonly answers: readonly PastAnswer[]
  readonly lastDay: number
}

/** What a card's memory says of its answers; none where they are not all known. */
export const datedAnswers = ({
  lastDay,
  history,
}: {
  readonly lastDay: number
  readonly history: { readonly past: PastAnswers }
}): DatedAnswers[] => (history.past.from === null ? [{ answers: history.past.answers, lastDay }] : [])

/** The official optimiser of FSRS-6; null on a machine for which no native part of it is installed. */
export async function loadOptimiser(): Promise<Binding | null> {
  try {
    return await import('@open-spaced-repetition/binding')
  } catch {
    return null
  }
}

/**
 * FSRS-6 parameters fitted by the official optimiser (fsrs-rs): an item for each answer of a later day, with its card's
 * history up to it, in the order of their days. It works on threads of its own. Null where it finds none better than the
 * usual ones, or refuses, as it does given too few.
 */
export async function fittedParameters(
  { computeParameters, FSRSBindingItem, FSRSBindingReview }: Binding,
  histories: readonly DatedAnswers[],
): Promise<TraceParameters | null> {
  const items = histories.flatMap(({ answers, lastDay }) => {
    const reviews = answers.map(([days, grade]) => new FSRSBindingReview(grade, days))
    return daysOf(answers, lastDay).flatMap((day, place) => {
      const isScored = place > 0 && place < PAST_MOST && (answers[place]?.[0] ?? 0) > 0
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

/** Given too few answers the optimiser hands back the defaults, which it keeps in single precision. */
export const areDefaults = (parameters: readonly number[]): boolean =>
  parameters.every((parameter, place) => Math.abs(parameter - (default_w[place] ?? NaN)) < 1e-5)

/** The study day of each answer. */
function daysOf(answers: readonly PastAnswer[], lastDay: number): number[] {
  let day = lastDay - answers.slice(1).reduce((sum, [days]) => sum + days, 0)
  return answers.map(([days], place) => (day += place === 0 ? 0 : days))
}
