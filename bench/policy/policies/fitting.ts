import { fittedParameters } from '@/lib/fitting/optimiser'
import type { TraceParameters } from '@/lib/scheduling'
import { loadBinding } from '../../recall/models/fsrs-6-optimised'
import type { DayAnswer } from './fsrs-memory'

/**
 * FSRS-6 parameters fitted by the official optimiser to the answers so far, as the product does it. Null where it hands back
 * the defaults or refuses.
 */
export async function parametersFittedTo(
  histories: readonly (readonly DayAnswer[])[],
): Promise<TraceParameters | null> {
  const dated = histories.flatMap((history) => {
    const last = history.at(-1)
    if (last === undefined) return []
    const answers = history.map(
      ({ day, grade }, place) => [day - (history[place - 1]?.day ?? day), grade] as const,
    )
    return [{ answers, lastDay: last.day }]
  })
  return fittedParameters(await loadBinding(), dated)
}
