import { logLoss, measure, type Metrics } from './metrics'
import { MODELS } from './models'
import { MODEL_NAMES, type ModelName, type ModelOptions, type RecallModel } from './models/model'
import type { PreparedLog } from './protocol'

/** Predictions at the start of a log, where a model knows the learner least. */
const START = 300

export interface ModelResult extends Metrics {
  /** Log loss of the first 300 tested predictions, or of all where there are fewer. */
  readonly startLogLoss: number
}

export interface LogResult {
  readonly file: string
  /** Tested predictions, the same for every model. */
  readonly n: number
  readonly models: Readonly<Record<ModelName, ModelResult>>
}

/** Runs all models on one log; `step` is told which is at work. */
export async function evaluate(
  log: PreparedLog,
  file: string,
  options: ModelOptions,
  step: (sentence: string) => void,
): Promise<LogResult> {
  const results = new Map<ModelName, ModelResult>()
  for (const [place, model] of MODELS.entries()) {
    // The file comes last: its end is what a narrow terminal cuts off.
    step(`${place + 1} of ${MODELS.length}, ${model.name}: ${file}`)
    results.set(model.name, await resultOf(model, log, options))
  }
  return { file, n: log.tested.length, models: perModel((name) => found(results, name)) }
}

async function resultOf(model: RecallModel, log: PreparedLog, options: ModelOptions): Promise<ModelResult> {
  const predictions = await model.predict(log, options)
  const isSound = predictions.length === log.tested.length && predictions.every((p) => p >= 0 && p <= 1)
  if (!isSound)
    throw new Error(`${model.name} gave predictions that are not one probability per tested answer`)
  return {
    ...measure(log.tested, predictions),
    startLogLoss: logLoss(log.tested.slice(0, START), predictions),
  }
}

/** A record with something for each model, in the order of the table. */
export function perModel<T>(make: (name: ModelName) => T): Record<ModelName, T> {
  return Object.fromEntries(MODEL_NAMES.map((name) => [name, make(name)])) as Record<ModelName, T>
}

function found(results: ReadonlyMap<ModelName, ModelResult>, name: ModelName): ModelResult {
  const result = results.get(name)
  if (result === undefined) throw new Error(`no model is called ${name}`)
  return result
}
