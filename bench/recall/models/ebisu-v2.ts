import { predictRecall, updateRecall } from 'ebisu-js/dist/ebisu.cjs'
import type { RecallModel } from './model'
import { asTheyCome } from './online'

/** (α, β, t): recall t days after the last review is Beta(α, β) distributed. */
export type EbisuModel = [alpha: number, beta: number, days: number]

/** The prior srs-benchmark tuned: half a chance after 512 days, very unsure. */
export const EBISU_PRIOR: EbisuModel = [0.2, 0.2, 512]
/** Days standing for "no time at all", as at a card's first review. */
const LEAST_DAYS = 0.001

/**
 * One Bernoulli update for an answer `delta` days after the one before. Where the package finds no new model (after
 * hundreds of alike answers its search may not converge, and it throws), the model stays as it was.
 */
export function ebisuStep(model: EbisuModel, recalled: boolean, delta: number): EbisuModel {
  try {
    return updateRecall(model, recalled ? 1 : 0, 1, Math.max(delta, LEAST_DAYS))
  } catch {
    return model
  }
}

/** The expected probability of recall after `delta` days. */
export function ebisuRecall(model: EbisuModel, delta: number): number {
  return predictRecall(model, Math.max(delta, LEAST_DAYS), true)
}

/** Ebisu 2 by its own package. Repeats on a day are not part of its history, as in the benchmark's day table. */
export const ebisuV2: RecallModel = {
  name: 'ebisu-v2',
  predict: async (log) => {
    const models = new Map<string, EbisuModel>()
    return asTheyCome(log, {
      predict: ({ cardId, delta }) => ebisuRecall(models.get(cardId) ?? EBISU_PRIOR, delta),
      learn: ({ cardId, previous, delta, recalled }) => {
        if (previous !== null && delta === 0) return
        models.set(cardId, ebisuStep(models.get(cardId) ?? EBISU_PRIOR, recalled, delta))
      },
    })
  },
}
