import type { RecallModel } from './model'

/** The share recalled of the scored reviews before the fold, for every review in it (srs-benchmark's AVG). */
export const average: RecallModel = {
  name: 'average',
  predict: async ({ reviews, folds }) => {
    const predictions = folds.flatMap(({ trainingEnd, tested }) => {
      const training = reviews.slice(0, trainingEnd).filter(({ isScored }) => isScored)
      const share = training.filter(({ recalled }) => recalled).length / training.length
      return tested.map(() => share)
    })
    return Float64Array.from(predictions)
  },
}
