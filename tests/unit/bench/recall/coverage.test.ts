import { describe, expect, it } from 'vitest'
import { asJson } from '@/bench/recall/coverage-report'
import { foretoldDays } from '@/bench/recall/foretold-days'
import { prepare } from '@/bench/recall/protocol'
import { flatPrior } from '@/lib/learning'
import { madeAnswers } from './made-log'
import { csvOf, runScript, temporaryFolder } from './run-script'

describe('npm run bench:coverage', () => {
  const { write } = temporaryFolder()
  const answers = madeAnswers(1, 120)

  it('prints JSON and nothing else on standard output, by the prior asked for', () => {
    const file = write('made.csv', csvOf(answers))
    const prior = { mean: flatPrior.mean.map((mean) => mean + 1), variance: flatPrior.variance }
    const run = runScript(
      'coverage.ts',
      ...['--log', file, '--day-start', '3600', '--json'],
      ...['--prior', write('my.json', JSON.stringify(prior))],
    )
    const days = foretoldDays(prepare(answers, 3600), prior)
    expect(run).toMatchObject({
      status: 0,
      stderr: `1 of 1: ${file}\n`,
      stdout: `${asJson([{ file, days }])}\n`,
    })
    const printed = JSON.parse(run.stdout) as Record<string, number>
    expect(Object.keys(printed)).toEqual(['days', 'channels', 'binomial', 'fsrs6Binomial'])
    expect(printed.days).toBeGreaterThan(10)
  })
})
