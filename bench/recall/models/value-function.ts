import { flatPrior, initialModel, learn, predict, type Prior } from '@/lib/learning'
import { CardHistories } from '../card-histories'
import { readPrior } from '../prior-file'
import type { PreparedLog, Review } from '../protocol'
import type { RecallModel } from './model'
import { asTheyCome, type Learner } from './online'

/** The value function of one learner, following a log: it predicts, then learns from that one answer. */
export class ValueLearner implements Learner {
  /** What has been learned of the learner so far. */
  model
  readonly cards

  constructor(
    { dayStart }: Pick<PreparedLog, 'dayStart'>,
    private readonly prior: Prior = flatPrior,
  ) {
    this.model = initialModel(prior)
    this.cards = new CardHistories(dayStart)
  }

  /** V of showing the review's question, by what is known now or, given another model, was known then. */
  predict(review: Review, model = this.model): number {
    const card = this.cards.of(review)
    // The protocol scores no card's first answer.
    if (card === null) throw new Error('there is no value of a card never seen')
    return predict(model, card, this.cards.shown(review)).value
  }

  learn(review: Review): void {
    const { rating: grade, durationMs } = review
    const before = this.model
    this.model = learn(
      before,
      this.cards.of(review),
      this.cards.shown(review),
      { grade, durationMs },
      this.prior,
    )
    this.cards.learn(review, before.mood)
  }
}

/** Spindle's own: the engine that schedules the app, from the prior asked for. */
export const valueFunction: RecallModel = {
  name: 'value-function',
  predict: async (log, { prior }) => asTheyCome(log, new ValueLearner(log, await readPrior(prior))),
}
