import { describe, expect, it } from 'vitest'
import type { LoggedAnswer } from '@/bench/recall/log'
import { MODELS } from '@/bench/recall/models'
import { prepare } from '@/bench/recall/protocol'
import { isOptimiserHere, madeAnswers, quiet } from './made-log'

const answers = madeAnswers()
const prepared = prepare(answers, 0)
const contrary = ({ rating }: LoggedAnswer) => (rating === 1 ? 4 : 1)

const models = MODELS.filter(({ name }) => isOptimiserHere || name !== 'fsrs-6-optimised')

describe.each(models)('$name', (model) => {
  it('gives one probability for each tested review, the same each time', async () => {
    const predictions = await model.predict(prepared, quiet)
    expect(predictions).toHaveLength(prepared.tested.length)
    expect(predictions.every((p) => p > 0 && p <= 1)).toBe(true)
    expect(await model.predict(prepared, quiet)).toEqual(predictions)
  })

  it('predicts the same whatever is answered afterwards', async () => {
    const fold = prepared.folds[2] ?? never()
    const place = 2 * fold.tested.length
    // From the third fold's first review on, every answer is the contrary, and slow: shown when it was, given later.
    const changed = answers.map((answer, index) =>
      index < fold.trainingEnd
        ? answer
        : {
            ...answer,
            rating: contrary(answer),
            durationMs: 50_000,
            answeredAt: answer.answeredAt + 50_000,
          },
    )
    const before = await model.predict(prepared, quiet)
    const after = await model.predict(prepare(changed as LoggedAnswer[], 0), quiet)
    expect(after.slice(0, place + 1)).toEqual(before.slice(0, place + 1))
    expect(after).not.toEqual(before)
  })
})

const FITTED = ['fsrs-6-optimised', 'half-life-regression', 'average']

describe('a fitted model', () => {
  it.each(models.map(({ name }) => name).filter((name) => FITTED.includes(name)))(
    '%s is not fitted to its fold',
    async (name) => {
      const model = MODELS.find((one) => one.name === name) ?? never()
      const last = prepared.folds[4] ?? never()
      // The last answers of cards no later review of the fold belongs to: only fitting could notice them.
      const finals = last.tested.filter(({ cardId, index }) =>
        prepared.reviews.every((other) => other.cardId !== cardId || other.index <= index),
      )
      expect(finals.length).toBeGreaterThan(3)
      const changed = answers.map((answer, index) =>
        finals.some((review) => review.index === index) ? { ...answer, rating: contrary(answer) } : answer,
      )
      const after = await model.predict(prepare(changed as LoggedAnswer[], 0), quiet)
      expect(after).toEqual(await model.predict(prepared, quiet))
    },
  )
})

describe.skipIf(!isOptimiserHere)('fitted FSRS-6', () => {
  const optimised = MODELS.find(({ name }) => name === 'fsrs-6-optimised') ?? never()

  it('says so where there is too little to fit, and is FSRS-6 with its defaults there', async () => {
    const few = prepare(madeAnswers(1, 2), 0)
    const said: string[] = []
    const predictions = await optimised.predict(few, { prior: 'flat', tell: (line) => said.push(line) })
    const unfitted = MODELS.find(({ name }) => name === 'fsrs-6-default') ?? never()
    expect(predictions).toEqual(await unfitted.predict(few, quiet))
    expect(said).toHaveLength(5)
    expect(said[0]).toContain('uses the defaults')
  })
})

function never(): never {
  throw new Error('there is one')
}
