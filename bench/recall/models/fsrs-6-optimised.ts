import type * as Optimiser from '@open-spaced-repetition/binding'
import { areDefaults, loadOptimiser, type Binding } from '@/lib/fitting/optimiser'
import { Failure } from '../../../scripts/failures.mjs'
import type { Fold, PreparedLog, Review } from '../protocol'
import { Fsrs6 } from './fsrs-6'
import type { ModelOptions, RecallModel } from './model'

/** The optimiser leaves longer histories out of its training. */
export const LONGEST_HISTORY = 64

/**
 * FSRS-6 with parameters fitted to this learner by the official optimiser (fsrs-rs), anew for each fold on everything
 * before it. The optimiser works on threads of its own, so the five fits run at the same time.
 */
export const fsrs6Optimised: RecallModel = {
  name: 'fsrs-6-optimised',
  predict: async (log, options) => {
    const binding = await loadBinding()
    const items = itemsOf(binding, log)
    const parameters = await Promise.all(
      log.folds.map((fold, number) => fitted(binding, items, fold, number + 1, options)),
    )
    const parts = log.folds.map((fold, number) => predictFold(log, fold, parameters[number]))
    return Float64Array.from(parts.flat())
  },
}

/** Loaded only here: the package has a native part, which a machine may lack without the other models minding. */
export async function loadBinding(): Promise<Binding> {
  const binding = await loadOptimiser()
  if (binding !== null) return binding
  throw new Failure(
    'The official FSRS optimiser (@open-spaced-repetition/binding) has no native part installed for this machine.',
  )
}

export interface TrainingItem {
  /** Index of the review it ends with. */
  readonly index: number
  readonly item: Optimiser.FSRSBindingItem
}

/** An item for each scored review: its card's whole history up to and including it. In the log's order, oldest first. */
export function itemsOf(binding: Binding, log: PreparedLog): TrainingItem[] {
  return log.reviews
    .filter(({ isScored }) => isScored)
    .flatMap((review) => {
      const history = historyOf(review)
      if (history.length > LONGEST_HISTORY) return []
      const reviews = history.map(({ rating, delta }) => new binding.FSRSBindingReview(rating, delta))
      return { index: review.index, item: new binding.FSRSBindingItem(reviews) }
    })
}

function historyOf(review: Review): Review[] {
  const history: Review[] = []
  // One more than the longest is enough to know that it is too long.
  for (let at: Review | null = review; at !== null && history.length <= LONGEST_HISTORY; at = at.previous) {
    history.push(at)
  }
  return history.reverse()
}

/** The parameters fitted before a fold; undefined, meaning the defaults, where the optimiser refuses. */
async function fitted(
  binding: Binding,
  items: readonly TrainingItem[],
  { trainingEnd }: Fold,
  number: number,
  { tell }: ModelOptions,
): Promise<number[] | undefined> {
  const training = items.filter(({ index }) => index < trainingEnd).map(({ item }) => item)
  const refused = (why: string) =>
    tell(
      `fsrs-6-optimised: fold ${number} uses the defaults; of ${training.length} answers before it the optimiser says: ${why}`,
    )
  try {
    const parameters = await binding.computeParameters(training, { enableShortTerm: true })
    if (!areDefaults(parameters)) return parameters
    refused('too few, or too scattered, to fit')
  } catch (error) {
    refused(error instanceof Error ? error.message : String(error))
  }
  return undefined
}

function predictFold(
  log: PreparedLog,
  { tested }: Fold,
  parameters: readonly number[] | undefined,
): number[] {
  const memory = new Fsrs6(parameters)
  const wanted = new Set(tested)
  const predictions: number[] = []
  for (const review of log.reviews) {
    if (predictions.length === tested.length) break
    if (wanted.has(review)) predictions.push(memory.retrievability(review))
    memory.learn(review)
  }
  return predictions
}
