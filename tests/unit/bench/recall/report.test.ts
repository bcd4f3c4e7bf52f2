import { describe, expect, it } from 'vitest'
import { evaluate, perModel, type LogResult } from '@/bench/recall/evaluate'
import { MODEL_NAMES } from '@/bench/recall/models/model'
import { prepare } from '@/bench/recall/protocol'
import { asJson, asText, summarise } from '@/bench/recall/report'
import { isOptimiserHere, madeAnswers, quiet } from './made-log'

const result = (file: string, ours: number, fitted: number, auc: number | null): LogResult => ({
  file,
  n: 50,
  models: perModel((name) => {
    const logLoss = name === 'value-function' ? ours : fitted
    return { logLoss, rmseBins: 0.1, auc, startLogLoss: logLoss * 2 }
  }),
})
const two = [result('a.csv', 0.2, 0.4, 0.7), result('b.csv', 0.3, 0.15, null)]

describe('the summary of several logs', () => {
  it('counts every log the same, and leaves out an AUC there is not', () => {
    const { mean } = summarise(two)
    expect(mean['value-function'].logLoss).toBeCloseTo(0.25, 12)
    expect(mean.average.logLoss).toBeCloseTo(0.275, 12)
    expect(mean['sm-2'].auc).toBe(0.7)
  })

  it('has the geometric mean of ratios: of ½ and 2 it is 1', () => {
    const { geometricMeanRatio, startRatio } = summarise(two)
    expect(geometricMeanRatio).toBeCloseTo(1, 12)
    expect(startRatio).toBeCloseTo(1, 12)
  })
})

describe('JSON', () => {
  it('of one log is its n, the prior and three figures of each model', () => {
    const printed = JSON.parse(asJson(two.slice(0, 1), 'flat')) as Record<string, unknown>
    expect(printed).toEqual({
      n: 50,
      prior: 'flat',
      models: perModel((name) => ({
        logLoss: name === 'value-function' ? 0.2 : 0.4,
        rmseBins: 0.1,
        auc: 0.7,
      })),
    })
    expect(Object.keys(printed.models as object)).toEqual([...MODEL_NAMES])
  })

  it('of several has them in the order given, with their means and our ratio', () => {
    const printed = JSON.parse(asJson(two, 'shipped')) as Record<string, unknown>
    expect(Object.keys(printed)).toEqual(['prior', 'logs', 'mean', 'geometricMeanRatio'])
    expect(printed.logs).toMatchObject([{ file: 'a.csv', n: 50 }, { file: 'b.csv' }])
  })
})

describe('the tables', () => {
  it('have a row for each model, and a summary where there are several logs', () => {
    const lines = asText(two, 'flat').split('\n')
    expect(lines[0]).toBe('a.csv, prior flat')
    expect(lines[2]).toMatch(/^ {2}value-function +50 +0\.2000 +0\.1000 +0\.7000$/)
    expect(lines.filter((line) => line.includes('half-life-regression'))).toHaveLength(3)
    expect(lines.at(-2)).toBe(
      'value-function / fsrs-6-optimised, geometric mean of log loss over logs: 1.0000',
    )
  })
})

describe.skipIf(!isOptimiserHere)('a whole run', () => {
  it('measures all eight models, saying on the way which is at work', async () => {
    const said: string[] = []
    const { n, models } = await evaluate(prepare(madeAnswers(), 0), 'made.csv', quiet, (line) =>
      said.push(line),
    )
    expect(n).toBeGreaterThan(200)
    for (const name of MODEL_NAMES) expect(models[name].logLoss).toBeGreaterThan(0.3)
    expect(said).toContain('5 of 8, sm-2: made.csv')
  })
})
