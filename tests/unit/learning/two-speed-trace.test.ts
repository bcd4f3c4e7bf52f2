import { describe, expect, it } from 'vitest'
import type { Grade } from '@/lib/learning'
import {
  firstTwoSpeedTrace,
  nextTwoSpeedTrace,
  traceOfStability,
  twoSpeedRecall,
} from '@/lib/learning/two-speed-trace'

describe('the trace a first answer leaves', () => {
  // fast = 0.8 slow; difficulty = 7.1686 − e^(0.6457 (grade − 1)), held within 1 … 10 (easy: 0.2300).
  it.each<[Grade, number, number, number]>([
    [1, 0.1104, 0.08832, 7.1686 - 1],
    [2, 2.2395, 1.7916, 7.1686 - 1.907321687],
    [3, 3.9221, 3.13768, 7.1686 - 3.637876019],
    [4, 11.7841, 9.42728, 1],
  ])('by grade %i is slow %f, fast %f, difficulty %f', (grade, slow, fast, difficulty) => {
    const trace = firstTwoSpeedTrace(grade)
    expect(trace.slow).toBe(slow)
    expect(trace.fast).toBeCloseTo(fast, 12)
    expect(trace.difficulty).toBeCloseTo(difficulty, 8)
  })
})

describe('recall', () => {
  // The figures of this and the next table are those of scripts/golden/value_function.py.
  it.each<[Grade, number, number, number]>([
    [3, 0, 0.99999, 1],
    [3, 1 / 24, 0.962200783884732, 0.477625882052711],
    [3, 1, 0.937199837994596, 0.289883604635128],
    [3, 10, 0.869803021796641, 0.20169029397502],
    [3, 100, 0.743890551786545, 0.1403217303236],
    [3, 36_500, 0.463441314249843, 0.055386517664702],
    [1, 1, 0.524789358734306, 0.166249879888033],
    [4, 10, 0.956006378210696, 0.239849153561805],
  ])('of a card graded %i once is after %f days %f, by the fast part %f', (grade, days, both, fast) => {
    const recall = twoSpeedRecall(firstTwoSpeedTrace(grade), days)
    expect(recall.retrievability).toBeCloseTo(both, 12)
    expect(recall.fast).toBeCloseTo(fast, 12)
  })

  it('of the fast part after a day is its power curve', () => {
    // Fast stability 3.13768: d = 0.1567 · 3.13768^0.0048 = 0.1575624; f = 0.2421^(−1/d) − 1 = 8119.71.
    const decay = 0.1567 * 3.13768 ** 0.0048
    const factor = 0.2421 ** (-1 / decay) - 1
    const { fast } = twoSpeedRecall(firstTwoSpeedTrace(3), 1)
    expect(fast).toBeCloseTo((1 + factor / 3.13768) ** -decay, 12)
  })

  it('of each part by itself is at its base when a stability has passed', () => {
    // 0.2421 for the fast part after 3.13768 days; 0.9464 for the slow part of a card of difficulty 5.
    expect(twoSpeedRecall(firstTwoSpeedTrace(3), 3.13768).fast).toBeCloseTo(0.2421, 10)
    const { retrievability, fast } = twoSpeedRecall({ slow: 4, fast: 4, difficulty: 5 }, 4)
    const [weightOfFast, weightOfSlow] = [0.1433, 0.7145 * 4 ** 0.5667]
    const mean = (weightOfFast * 0.2421 + weightOfSlow * 0.9464) / (weightOfFast + weightOfSlow)
    expect(fast).toBeCloseTo(0.2421, 10)
    expect(retrievability).toBeCloseTo(mean * 0.99998 + 0.00001, 10)
  })
})

describe('the trace an answer leaves', () => {
  it.each<[Grade, number, Grade, number, number, number]>([
    [3, 4, 1, 1.214401794039759, 0.261469630315192, 8.767662481018812],
    [3, 4, 2, 8.123984529031265, 106.346210876667, 6.116977809835307],
    [3, 4, 3, 10.489596919398666, 170.62961585957, 3.497716743202526],
    [3, 4, 4, 10.489596919398666, 185.184665085767, 1],
    [1, 0.01, 3, 0.554631774928741, 21.651111074764, 6.109214001738954],
    [4, 30, 1, 2.697484622692123, 0.47850489030479, 8.460410333534725],
    [3, 0, 3, 3.922754245779915, 3.13768, 3.497716743202526],
    [1, 1, 1, 0.067069569320841, 0.0165676288982, 8.047617661257727],
    [2, 365, 4, 17.702500069245612, 196.633611906216, 3.29236611076733],
  ])(
    'graded %i first and after %f days %i is slow %f, fast %f, difficulty %f',
    (first, days, grade, slow, fast, difficulty) => {
      const trace = nextTwoSpeedTrace(firstTwoSpeedTrace(first), days, grade)
      expect(trace.slow).toBeCloseTo(slow, 11)
      expect(trace.fast).toBeCloseTo(fast, 11)
      expect(trace.difficulty).toBeCloseTo(difficulty, 12)
    },
  )

  it('follows a card through five answers', () => {
    const answers: [number, Grade][] = [
      [4, 3],
      [12, 1],
      [0.007, 3],
      [1, 2],
      [3, 4],
    ]
    const trace = answers.reduce(
      (before, [days, grade]) => nextTwoSpeedTrace(before, days, grade),
      firstTwoSpeedTrace(3),
    )
    expect(trace.slow).toBeCloseTo(8.075698087879564, 11)
    expect(trace.fast).toBeCloseTo(96.12374949781179, 10)
    expect(trace.difficulty).toBeCloseTo(8.786511479778722, 11)
    expect(twoSpeedRecall(trace, 7).retrievability).toBeCloseTo(0.864726077356165, 11)
  })

  it('is easier or harder by a step of the grade, and then a hundredth nearer to an easy card’s', () => {
    // Hard: 5 + 3.6807 · (10 − 5)/9 = 7.0448333…, and 0.99 of that with 0.01 of 7.1686 − e^1.9371 = 0.2300002.
    const { difficulty } = nextTwoSpeedTrace({ slow: 9, fast: 9, difficulty: 5 }, 3, 2)
    expect(difficulty).toBeCloseTo(0.01 * 0.2300002 + 0.99 * 7.04483333, 6)
  })

  it('keeps its stabilities between a thousandth of a day and a century', () => {
    let [worst, best] = [firstTwoSpeedTrace(1), firstTwoSpeedTrace(4)]
    for (let i = 0; i < 40; i++) {
      worst = nextTwoSpeedTrace(worst, 500, 1)
      best = nextTwoSpeedTrace(best, 5000, 4)
    }
    expect(worst).toMatchObject({ slow: 1e-3, fast: 0.8e-3 })
    expect(best).toMatchObject({ slow: 36_500, fast: 36_500, difficulty: 1 })
  })
})

describe('the trace of a stability alone', () => {
  it.each(
    [0.5, 3, 31.2, 400].flatMap((stability) =>
      [1, 5.1, 10].map((difficulty) => [stability, difficulty] as const),
    ),
  )('predicts nine in ten after those days (S %f, D %f)', (stability, difficulty) => {
    const trace = traceOfStability(stability, difficulty)
    expect(twoSpeedRecall(trace, stability).retrievability).toBeCloseTo(0.9, 6)
    expect(trace).toMatchObject({ difficulty, fast: 0.8 * trace.slow })
  })

  it('is as strong as any where no trace is strong enough', () => {
    expect(traceOfStability(1e9, 5).slow).toBeCloseTo(36_500, 3)
  })
})
