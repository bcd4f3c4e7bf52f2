import { Fsrs6 } from './fsrs-6'
import type { RecallModel } from './model'
import { asTheyCome } from './online'

/** FSRS-6 with the default parameters of ts-fsrs: nothing about this learner but the cards' own histories. */
export const fsrs6Default: RecallModel = {
  name: 'fsrs-6-default',
  predict: async (log) => {
    const memory = new Fsrs6()
    return asTheyCome(log, {
      predict: (review) => memory.retrievability(review),
      learn: (review) => memory.learn(review),
    })
  },
}
