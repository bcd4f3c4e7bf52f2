import { describe, expect, it } from 'vitest'
import { compare, SWEEP } from '@/bench/policy/compare'
import { ratioOver } from '@/bench/policy/ratios'
import { asJson, asText } from '@/bench/policy/report'
import { lifeOf } from './made-lives'

const BASELINE = 'fsrs-6-fitted-0.90-mixed'

describe('ratios over learners', () => {
  it('are a geometric mean with the smallest and the 10th percentile', () => {
    const { ratio, worst, p10, median } = ratioOver([2, 0.5, 1, 4])
    expect(ratio).toBeCloseTo(Math.sqrt(2))
    expect([worst, p10, median]).toEqual([0.5, 0.5, 1])
  })

  it('have a range that holds the mean, the same each time, and none where all agree', () => {
    const ratios = [1.1, 1.3, 0.9, 1.2, 1.4, 1]
    const { ratio, ci } = ratioOver(ratios)
    expect(ci[0]).toBeLessThan(ratio)
    expect(ci[1]).toBeGreaterThan(ratio)
    expect(ratioOver(ratios).ci).toEqual(ci)
    const [low, high] = ratioOver([1.5, 1.5]).ci
    expect([low, high].map((x) => x.toFixed(9))).toEqual(['1.500000000', '1.500000000'])
  })
})

describe('a comparison', () => {
  const lives = [
    lifeOf('spread', 'Ada', { solid: 150, minutes: 30 }),
    lifeOf('spread', 'Ada', { solid: 600, minutes: 30 }, { seed: 2 }),
    lifeOf('spread', 'Bob', { solid: 100, settledRecalls: 95 }, { kind: 'moody' }),
    lifeOf(BASELINE, 'Ada'),
    lifeOf(BASELINE, 'Ada', { solid: 150 }, { seed: 2 }),
    lifeOf(BASELINE, 'Bob', { solid: 100 }, { kind: 'moody' }),
  ]
  // Bob's second life is missing from both: each learner counts once, whatever number of lives.
  const { policies, ...about } = compare('overload-20', ['spread', BASELINE], lives)

  it('takes a policy over the baseline on the same learner and life', () => {
    expect(about).toEqual({ scenario: 'overload-20', baseline: BASELINE, learners: 2, seeds: 2 })
    // Ada √(1.5 · 4), Bob 1
    expect(policies.spread?.solid.ratio).toBeCloseTo(6 ** 0.25)
    expect(policies.spread?.solid.worst).toBe(1)
    expect(policies.spread?.minutes.ratio).toBeCloseTo(Math.SQRT1_2)
    expect(policies.spread?.sumR.ratio).toBe(1)
    expect(policies[BASELINE]?.solid.ratio).toBe(1)
  })

  it('tells achieved from desired retention for each kind, and the share recalled', () => {
    expect(policies.spread?.passRate).toBeCloseTo(0.8)
    expect(policies.spread?.retentionGap?.['act-r']).toBeCloseTo(-0.05)
    expect(policies.spread?.retentionGap?.moody).toBeCloseTo(0.05)
  })

  it('hangs on no order', () => {
    expect(asJson(compare('overload-20', ['spread', BASELINE], lives.toReversed()))).toBe(
      asJson({ ...about, policies }),
    )
  })

  it('asks of minutes at an equal figure where minutes are free', () => {
    const sweep = SWEEP.map((policy, place) =>
      lifeOf(policy, 'Ada', { solid: 100 - 10 * place, sumR: 200 - 20 * place, minutes: 160 / 2 ** place }),
    )
    const own = lifeOf('spread', 'Ada', { solid: 80, sumR: 200, minutes: 80 })
    const { minutesAtEqual } = compare('unlimited', ['spread'], [...sweep, own]).policies.spread ?? {}
    expect(minutesAtEqual?.solid?.ratio).toBeCloseTo(80 / 40)
    expect(minutesAtEqual?.sumR?.ratio).toBeCloseTo(80 / 160)
  })

  it('adds up the knowledge of the days that are measured', () => {
    const own = lifeOf('spread', 'Ada', { knowledge: 1100, knowledgeMinutes: 25 })
    const found = compare('break', ['spread'], [own, lifeOf(BASELINE, 'Ada')]).policies.spread
    expect(found?.knowledge?.ratio).toBeCloseTo(1.1)
    expect(found?.knowledgeMinutes?.ratio).toBeCloseTo(1.25)
  })

  it('is printed with all four figures of every policy', () => {
    const text = asText({ ...about, policies })
    expect(text).toMatch(/policy +solid +sumR +useful +minutes/)
    expect(text).toMatch(/spread +1\.57 \[1\.00, 2\.45\] 1\.00 1\.00/)
    expect(text).toMatch(/fsrs-6-fitted-0\.90-mixed +1\.00/)
  })
})
