export { clampLogit, logistic } from './log-odds'
export {
  features,
  initialModel,
  learn,
  MODEL_VERSION,
  predict,
  rewardPredictionError,
  score,
  type Prediction,
  type RetrievalContext,
  type ValueModel,
} from './value-function'
