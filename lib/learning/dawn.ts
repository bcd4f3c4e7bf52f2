import { product, type Belief } from './belief'
import { FEATURES } from './features'
import { logistic } from './log-odds'
import { moodFeatures, type Mood } from './mood'
import { WEIGHTS } from './prior'
import { sharedResidual, type ResidualGroups } from './residual-groups'

/**
 * What the model believed when a study day began, as far as it takes to say later in the day what it would have
 * predicted then. A forecast of the day is made with that model; by the evening the model has learned from the day
 * itself, so that the same answers surprise it less. Days judged by the evening's model look tamer than forecasts
 * find them: bands learned from them held 70 % where they promised 80 %.
 */
export interface Dawn {
  readonly day: number
  /** Mean of each weight. */
  readonly weights: readonly number[]
  /** Features of the moment, the last of FEATURES, for the day's first question. */
  readonly moods: readonly number[]
  /** The residual that all cards share. */
  readonly shared: number
}

/** The part of a model that predictions are made with. */
interface Predictor {
  readonly belief: Belief
  readonly groups: ResidualGroups
  readonly mood: Mood
}

/** The dawn of a day, given the model before the day's first answer. */
export const dawnOf = ({ belief, groups, mood }: Predictor, day: number): Dawn => ({
  day,
  weights: [...belief.mean],
  moods: moodFeatures(mood, day),
  shared: sharedResidual(groups),
})

/**
 * V of a question as the model stood when the day began. The residuals of the smaller groups are those of now: to keep
 * them all would be much for the little they move within a day.
 *
 * @param question l, the log-odds its score starts from, and x
 */
export function valueAtDawn(
  { weights, moods, shared }: Dawn,
  { offset, x }: { readonly offset: number; readonly x: Float64Array },
): number {
  const then = x.slice()
  then.set(moods, FEATURES.length - moods.length)
  then[WEIGHTS - 1] = shared
  return logistic(offset + product(Float64Array.from(weights), then))
}
