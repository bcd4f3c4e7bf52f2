import { describe, expect, it } from 'vitest'
import type { SkillLogResult } from '@/bench/skills/evaluate'
import { MODELS } from '@/bench/skills/models'
import { asJson, asText, meanOf, ratiosOf } from '@/bench/skills/report'

const LOSSES: Readonly<Record<string, number>> = {
  ...{ 'value-function': 0.45, 'value-function-own-data': 0.5 },
  ...{ das3h: 0.5, 'das3h-online': 0.48, 'das3h-own-data': 0.55 },
}
const result = (name: string, factor: number, auc: number | null): SkillLogResult => ({
  ...{ name, students: 30, n: 100 },
  models: new Map(
    MODELS.map((model) => [
      model.name,
      { logLoss: (LOSSES[model.name] ?? 0.6) * factor, auc, calibration: 0.02 },
    ]),
  ),
})
const two = [result('a.csv', 1, 0.7), result('b.csv', 0.5, null)]

describe('the report', () => {
  it('sets ours beside the best of each sort of peer', () => {
    expect(ratiosOf(two).map(({ ratio }) => ratio)).toEqual(
      [0.45 / 0.5, 0.45 / 0.48, 0.5 / 0.55, 0.5 / 0.5].map((ratio) => expect.closeTo(ratio, 12) as number),
    )
  })

  it('counts every log the same in the mean, and leaves out an AUC there is not', () => {
    const { n, models } = meanOf(two)
    expect(n).toBe(200)
    expect(models.get('das3h')).toMatchObject({ logLoss: 0.375, auc: 0.7, calibration: 0.02 })
  })

  it('is JSON of one log with its n and three figures of each model, of several with their means first', () => {
    const one = JSON.parse(asJson(two.slice(0, 1))) as { models: object }
    expect(Object.keys(one)).toEqual(['n', 'models'])
    expect(Object.keys(one.models)).toEqual(MODELS.map(({ name }) => name))
    expect(Object.keys(JSON.parse(asJson(two)) as object)).toEqual(['n', 'models', 'ratios', 'logs'])
  })

  it('has a row for each model, and says how students were left out', () => {
    const text = asText(two)
    expect(text).toMatch(/^ {2}value-function +100 +0\.4500 +0\.7000 +0\.0200$/m)
    expect(text).toContain('Each student is predicted from all the others.')
    expect(asText([{ ...result('c.csv', 1, 0.7), students: 61 }])).toContain('are fitted in 20 groups')
  })
})
