import { measure, type Metrics } from './metrics'
import { MODELS } from './models'
import type { SkillBenchModel } from './models/model'
import type { PreparedSkillLog, StudentLog } from './protocol'

/** Up to this many students each is left out alone; beyond, all are left out in FOLDS groups. */
export const LEAVE_ONE_OUT = 60
export const FOLDS = 20

export interface SkillLogResult {
  /** The log's file, or the seed of a made-up class. */
  readonly name: string
  readonly students: number
  /** First attempts predicted, the same for every model. */
  readonly n: number
  /** By the model's name, in the order of the table. */
  readonly models: ReadonlyMap<string, Metrics>
}

/** Students in groups that are left out together. */
export function foldsOf(students: readonly StudentLog[]): readonly (readonly StudentLog[])[] {
  const folds = students.length <= LEAVE_ONE_OUT ? students.length : FOLDS
  return Array.from({ length: folds }, (_, fold) => students.filter((_, place) => place % folds === fold))
}

/** What a model predicts of each step, having been fitted on other students than the step's own. */
export function predictionsOf(model: SkillBenchModel, { students, steps }: PreparedSkillLog): Float64Array {
  const predictions = new Float64Array(steps.length)
  for (const fold of foldsOf(students)) {
    const others = students.filter((student) => !fold.includes(student))
    const follow = model.fit(others, students)
    for (const { actions } of fold) {
      const follower = follow()
      for (const action of actions) {
        for (const step of action) predictions[step.index] = follower.predict(step)
        follower.learn(action)
      }
    }
  }
  return predictions
}

/** Runs all models on one log; `step` is told which is at work. */
export function evaluate(
  log: PreparedSkillLog,
  name: string,
  step: (sentence: string) => void,
): SkillLogResult {
  const models = new Map<string, Metrics>()
  for (const [place, model] of MODELS.entries()) {
    step(`${place + 1} of ${MODELS.length}, ${model.name}: ${name}`)
    models.set(model.name, soundMeasure(model, log))
  }
  return { name, students: log.students.length, n: log.steps.length, models }
}

function soundMeasure(model: SkillBenchModel, log: PreparedSkillLog): Metrics {
  const predictions = predictionsOf(model, log)
  if (!predictions.every((p) => p >= 0 && p <= 1))
    throw new Error(`${model.name} gave predictions that are not probabilities`)
  return measure(log.steps, predictions)
}
