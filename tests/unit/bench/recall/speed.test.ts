import { expect, it } from 'vitest'
import type { Report } from '@/bench/figures'
import { isOptimiserHere } from './made-log'
import { runScript } from './run-script'

it.skipIf(!isOptimiserHere)(
  'npm run bench:speed prints each of its figures, and exits by whether targets are reached',
  () => {
    const { status, stdout, stderr } = runScript('speed.ts', '--small', '--json')
    const { isReached, bench, how, lines } = JSON.parse(stdout) as Report & { isReached: boolean }
    expect(status).toBe(isReached ? 0 : 1)
    expect([bench, how]).toEqual([
      'speed',
      '500 answers of a simulated learner, medians of 2 rounds taking turns',
    ])
    expect(lines.map(({ name, unit, target }) => [name, unit, target])).toEqual([
      ['predict and learn', 'answers/s', undefined],
      ['next() of ts-fsrs with fuzz', 'answers/s', undefined],
      ['ours beside ts-fsrs', '×', { least: 0.1 }],
      ['replay of the log, dates included', 'ms', undefined],
      ['replay of the engine alone', 'ms', undefined],
      ['one optimisation of FSRS-6', 'ms', undefined],
      ['replay beside an optimisation', '×', { most: 10 }],
      ['the engine alone beside it', '×', undefined],
    ])
    expect(lines.every(({ figure }) => figure > 0 && Number.isFinite(figure))).toBe(true)
    expect(stderr).toBe('making 500 answers\nround 1 of 2\nround 2 of 2\n')
    // Each figure that says what one takes beside another is made of two others: answers a second, then milliseconds.
    const [ours = NaN, theirs = NaN, beside, replay = NaN, engine = NaN, fit = NaN, both, alone] = lines.map(
      ({ figure }) => figure,
    )
    expect(beside).toBeCloseTo(ours / theirs, 9)
    expect(both).toBeCloseTo(replay / fit, 9)
    expect(alone).toBeCloseTo(engine / fit, 9)
    expect(ours).toBeCloseTo((1000 * 500) / engine, 6)
  },
  60_000,
)
