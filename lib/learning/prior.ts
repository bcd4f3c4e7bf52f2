import { FEATURES } from './features'
import { GROUPINGS } from './residual-groups'

/** Where the weights of somebody of whom nothing is known are thought to be: independent Gaussians. */
export interface Prior {
  readonly mean: readonly number[]
  /** Also the cap of each weight's drift. */
  readonly variance: readonly number[]
}

/** What each weight of the value function is of: the features, then the groupings. */
export const WEIGHT_NAMES: readonly string[] = [...FEATURES, ...GROUPINGS.map(({ name }) => name)]
export const WEIGHTS = WEIGHT_NAMES.length

const VARIANCE = 0.2
/** A residual is already the best guess of a correction; half of it is believed until shown otherwise. */
const RESIDUAL_WEIGHT = 0.5

/**
 * The prior Spindle ships: every feature N(0, 0.2), every residual N(0.5, 0.2), set by hand. Fitting it to other
 * people's logs brought less than 0.1 % where it helped (`docs/decisions/0071-value-function.md`).
 */
export const flatPrior: Prior = {
  mean: [...FEATURES.map(() => 0), ...GROUPINGS.map(() => RESIDUAL_WEIGHT)],
  variance: Array.from({ length: WEIGHTS }, () => VARIANCE),
}
