import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LoggedAnswer } from '@/bench/recall/log'
import { ValueLearner } from '@/bench/recall/models/value-function'
import { pooledPrior } from '@/bench/recall/pooled-prior'
import { readPrior } from '@/bench/recall/prior-file'
import { prepare } from '@/bench/recall/protocol'
import { WEIGHT_NAMES, WEIGHTS } from '@/lib/learning'
import { madeAnswers } from './made-log'
import { csvOf, runScript, temporaryFolder } from './run-script'

const ann = madeAnswers(1)
const ben = madeAnswers(2)

/** What the engine believes at the end of a log; the variance of weight i is where row i of the triangle begins. */
function learned(answers: readonly LoggedAnswer[]) {
  const log = prepare(answers, 0)
  const learner = new ValueLearner(log)
  for (const review of log.reviews) learner.learn(review)
  const { mean, covariance } = learner.model.belief
  return [...mean].map((weight, i) => ({
    mean: weight,
    variance: covariance[i * WEIGHTS - (i * (i - 1)) / 2] ?? NaN,
  }))
}

describe('npm run bench:prior', () => {
  const { inFolder, write } = temporaryFolder()
  const logOf = (name: string, answers: readonly LoggedAnswer[]) => [
    ...['--log', write(`${name}.csv`, csvOf(answers))],
    ...['--day-start', '0'],
  ]
  let both: string[] = []
  beforeAll(() => void (both = [...logOf('ann', ann), ...logOf('ben', ben)]))
  const run = (...args: readonly string[]) => runScript('prior.ts', ...args)
  const written = (file: string) => readFileSync(file, 'utf8')

  it('writes a prior pooled from what it learns of each log, and says so', async () => {
    const out = inFolder('both.json')
    const { status, stdout, stderr } = run(...both, '--out', out)
    expect([status, stdout]).toEqual([0, `${out}: a prior from 2 logs, ann, ben\n`])
    expect(stderr).toBe(`1 of 2: ${inFolder('ann.csv')}\n2 of 2: ${inFolder('ben.csv')}\n`)
    expect(await readPrior(out)).toEqual(pooledPrior([learned(ann), learned(ben)]))
    expect(JSON.parse(written(out))).toMatchObject({ weights: WEIGHT_NAMES, logs: ['ann', 'ben'] })
  })

  it('with --leave-out writes what it writes when that log is not named', () => {
    const out = inFolder('without.json')
    const cleo = logOf('cleo', madeAnswers(3))
    const { stdout, stderr } = run(
      ...cleo,
      ...both,
      '--out',
      out,
      ...['--leave-out', 'cleo'],
      '--leave-out=dan',
    )
    expect(stdout).toBe(`${out}: a prior from 2 logs, ann, ben\n`)
    expect(stderr).toContain('No log is called dan, so --leave-out dan leaves none out.\n')
    expect(stderr).not.toContain('cleo')
    expect(written(out)).toBe(written(inFolder('both.json')))
  })

  it('fails in one sentence where everything is left out', () => {
    const out = inFolder('nothing.json')
    expect(run(...logOf('ann', ann), '--out', out, '--leave-out', 'ann')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Every log is left out, so there is none to make a prior from.\n',
    })
    expect(() => written(out)).toThrow('ENOENT')
  })

  it('fails in one sentence where it may not write', () => {
    const { status, stdout, stderr } = run(...logOf('ann', ann), '--out', inFolder(''))
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n').at(-1)).toBe(`${inFolder('')} cannot be written: it is a folder.`)
  })
})
