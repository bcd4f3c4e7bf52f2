import { describe, expect, it } from 'vitest'
import { predictionsOf } from '@/bench/skills/evaluate'
import { fitTracedSkill, knownAfter, tracedValue } from '@/bench/skills/models/bkt'
import { contentPrior } from '@/bench/skills/models/content-prior'
import { Examples, fitLogistic } from '@/bench/skills/models/logistic-regression'
import { valueFunction } from '@/bench/skills/models/value-function'
import { prepareSkillLog } from '@/bench/skills/protocol'
import { logistic } from '@/lib/learning'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { handSetPrior } from '@/lib/practice/skills/weights'
import { smallClass } from './made-class'

describe('logistic regression', () => {
  it('finds the most probable weight: where the surplus is what the prior holds back', () => {
    const examples = new Examples()
    for (const isRight of [true, true, true, false]) examples.add({ at: [0], value: [1] }, isRight)
    const weights = fitLogistic(examples.packed(), { mean: Float64Array.of(0), variance: Float64Array.of(2) })
    const [weight = NaN] = weights
    // The gradient, 4 σ(w) − 3 + w/2, vanishes.
    expect(4 * logistic(weight) - 3 + weight / 2).toBeCloseTo(0, 5)
  })

  it('recovers weights that made the outcomes', () => {
    const random = seededRandom(3)
    const truth = [0.5, -1, 2]
    const examples = new Examples()
    for (let row = 0; row < 20_000; row++) {
      const value = [1, random.normal(), random.normal()]
      const z = value.reduce((sum, x, index) => sum + x * (truth[index] ?? 0), 0)
      examples.add({ at: [0, 1, 2], value }, random.uniform() < logistic(z))
    }
    const variance = Float64Array.of(10, 10, 10)
    const weights = fitLogistic(examples.packed(), { mean: new Float64Array(3), variance })
    truth.forEach((one, index) => expect(Math.abs((weights[index] ?? NaN) - one)).toBeLessThan(0.08))
  })
})

describe('knowledge tracing', () => {
  const skill = { known: 0.4, learns: 0.2, guesses: 0.25, slips: 0.1 }

  it('is Bayes’ rule and then the chance to learn', () => {
    expect(tracedValue(0.4, skill)).toBeCloseTo(0.4 * 0.9 + 0.6 * 0.25, 12)
    const given = (0.4 * 0.9) / (0.4 * 0.9 + 0.6 * 0.25)
    expect(knownAfter(true, 0.4, skill)).toBeCloseTo(given + (1 - given) * 0.2, 12)
  })

  it('fits the skill that made the outcomes', () => {
    const random = seededRandom(5)
    const histories = Array.from({ length: 3000 }, () => {
      let known = random.uniform() < skill.known
      return Array.from({ length: 8 }, () => {
        const isRight = random.uniform() < (known ? 1 - skill.slips : skill.guesses)
        known ||= random.uniform() < skill.learns
        return isRight
      })
    })
    const fitted = fitTracedSkill(histories)
    for (const name of ['known', 'learns', 'guesses', 'slips'] as const)
      expect(Math.abs(fitted[name] - skill[name])).toBeLessThan(0.06)
  })
})

describe('the prior from other students', () => {
  const log = prepareSkillLog(smallClass(6, 150))

  it('has a weight for each skill and an offset for each step they met', () => {
    const prior = contentPrior(log.students)
    const skills = new Set(log.steps.flatMap((step) => step.skills))
    expect(new Set(prior.skills.keys())).toEqual(skills)
    expect(new Set(prior.items.keys())).toEqual(new Set(log.steps.map(({ itemId }) => itemId)))
    expect(prior.variance.every((one) => one > 0)).toBe(true)
  })

  it('is the one set by hand where there are none', () => {
    expect(contentPrior([])).toBe(handSetPrior)
  })

  it('knows nothing of the student it is for', () => {
    const student = 'student 3'
    const isFirst = (index: number) => {
      const own = log.students.find(({ studentId }) => studentId === student)?.actions[0]?.[0]
      return own?.index === index
    }
    const contrary = prepareSkillLog(
      smallClass(6, 150).map((line) =>
        line.studentId === student ? { ...line, isRight: !line.isRight } : line,
      ),
    )
    const [one, other] = [log, contrary].map((from) =>
      [...predictionsOf(valueFunction, from)].filter((_, index) => isFirst(index)),
    )
    expect(one).toHaveLength(1)
    expect(other).toEqual(one)
  })

  it('finds a step easier that others got right', () => {
    const easy = smallClass(6, 150).map((line) => ({
      ...line,
      isRight: line.stepId === 'step 1' ? true : line.isRight,
    }))
    const [prior, easier] = [log, prepareSkillLog(easy)].map(({ students }) => contentPrior(students).items)
    const mean = (items: ReadonlyMap<string, number> | undefined) => {
      const firsts = [...(items ?? [])].filter(([item]) => item.includes('"step 1"'))
      return firsts.reduce((sum, [, offset]) => sum + offset, 0) / firsts.length
    }
    expect(mean(easier)).toBeGreaterThan(mean(prior) + 0.02)
  })
})
