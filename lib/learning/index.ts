export {
  direction,
  gainStep,
  independentBelief,
  packBelief,
  product,
  scoreVariance,
  unpackBelief,
  type Belief,
  type Observation,
} from './belief'
export {
  blendAfter,
  blended,
  firstBlend,
  restoredBlend,
  storedBlend,
  type Blend,
  type StoredBlend,
} from './blend'
export type { Answer, CardEvidence, CardHistory, Shown } from './card-evidence'
export { adoptedHistory, historyAfter } from './card-evidence'
export {
  CHANNELS,
  channelsAfterWhole,
  closeDay,
  dayValues,
  forecastDay,
  noDaysYet,
  recallsAt,
  type DayChannels,
  type DayForecast,
  type DayValues,
} from './day-channels'
export { firstDaysBelow, forgettingCurve, type BandedCurve, type ForgettingCurve } from './forgetting-curve'
export { GRADES, recalled, type Grade } from './grade'
export { wilsonInterval, Z_80 } from './intervals'
export { clampLogit, logistic } from './log-odds'
export { answeredPast, PAST_MOST, type PastAnswer, type PastAnswers } from './past-answers'
export { flatPrior, WEIGHT_NAMES, WEIGHTS, type Prior } from './prior'
export {
  initialModel,
  learn,
  MODEL_VERSION,
  predict,
  predictWithDawn,
  restoredModel,
  rewardPredictionError,
  storedModel,
  type Prediction,
  type StoredModel,
  type ValueModel,
} from './value-function'
