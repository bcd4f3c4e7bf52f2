import { initialModel, learn, predict } from '@/lib/learning'
import { Fsrs6 } from './fsrs-6'
import type { RecallModel } from './model'
import { asTheyCome } from './online'

/** Ours: the value function, predicting each answer and then learning from it alone, in time order. */
export const valueFunction: RecallModel = {
  name: 'value-function',
  predict: async (log) => {
    const memory = new Fsrs6()
    let model = initialModel()
    return asTheyCome(log, {
      predict: (review) => predict(model, { retrievability: memory.retrievability(review) }).value,
      learn: (review) => {
        if (review.isScored) {
          model = learn(model, { retrievability: memory.retrievability(review) }, review.recalled)
        }
        memory.learn(review)
      },
    })
  },
}
