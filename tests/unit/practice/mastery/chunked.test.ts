import { describe, expect, it } from 'vitest'
import { chunkedBy, isDue, isSpaced, standingAfter } from '@/lib/practice/mastery/standing'
import { attempt, standingOf } from '../../../support/attempts'

const ENOUGH = { value: 0.85, low: 0.75 }
const TWO_DAYS = [
  { day: 100, problemId: 'p' },
  { day: 101, problemId: 'q' },
]
const chunkedOn = (attempts: Parameters<typeof standingOf>[0], tomorrow = ENOUGH) =>
  chunkedBy(standingOf(attempts), tomorrow, 101).chunkedOn

describe('a skill is chunked', () => {
  it('by two unaided right attempts at different problems on two days, and V for tomorrow', () => {
    expect(chunkedOn(TWO_DAYS)).toBe(101)
  })

  it.each([
    ['with one right attempt', [{ day: 101 }], ENOUGH],
    ['with two problems on one day', [{ problemId: 'p' }, { problemId: 'q' }], ENOUGH],
    ['with one problem on two days', [{ day: 100 }, { day: 101 }], ENOUGH],
    ['after a miss', [...TWO_DAYS, { day: 101, right: false }], ENOUGH],
    ['with V just below .85', TWO_DAYS, { value: 0.849, low: 0.75 }],
    ['with its lower edge just below .75', TWO_DAYS, { value: 0.85, low: 0.749 }],
    ['with help on the screen', [{ day: 100 }, { day: 101, problemId: 'q', shown: 1 }], ENOUGH],
    ['with help that was opened', [{ day: 100 }, { day: 101, problemId: 'q', opened: 1 }], ENOUGH],
    [
      'with one of the two missed',
      [
        { day: 100, right: false },
        { day: 101, problemId: 'q' },
      ],
      ENOUGH,
    ],
  ] as const)('but not %s', (_, attempts, tomorrow) => {
    expect(chunkedOn(attempts, tomorrow)).toBeNull()
  })

  it('on a later day than its two right attempts, where V comes up only then', () => {
    const waiting = chunkedBy(standingOf(TWO_DAYS), { value: 0.8, low: 0.7 }, 101)
    expect(waiting.chunkedOn).toBeNull()
    const after = standingAfter(waiting, attempt({ day: 105, problemId: 'p' }), 0)
    expect(chunkedBy(after, ENOUGH, 105).chunkedOn).toBe(105)
  })

  it('until a miss, even where V has come down', () => {
    const chunked = chunkedBy(standingOf(TWO_DAYS), ENOUGH, 101)
    const right = standingAfter(chunked, attempt({ day: 120 }), 0)
    expect(chunkedBy(right, { value: 0.5, low: 0.3 }, 120).chunkedOn).toBe(101)
    const missed = standingAfter(chunked, attempt({ day: 120, right: false }), 0)
    expect(chunkedBy(missed, ENOUGH, 120).chunkedOn).toBeNull()
  })

  it('again by the next right attempt after a miss', () => {
    const missed = standingOf([...TWO_DAYS, { day: 102, right: false }])
    const right = standingAfter(missed, attempt({ day: 103 }), 0)
    expect(chunkedBy(right, ENOUGH, 103).chunkedOn).toBe(103)
  })
})

it.each([
  ['none', [], false],
  ['p on Monday', ['p1'], false],
  ['p on Monday, q on Monday', ['p1', 'q1'], false],
  ['p on Monday, p on Tuesday', ['p1', 'p2'], false],
  ['p on Monday, q on Tuesday', ['p1', 'q2'], true],
  ['p on Monday, q on Monday, p on Tuesday', ['p1', 'q1', 'p2'], true],
] as const)('%s: of two problems and two days: %j %s', (_, rights, spaced) => {
  expect(isSpaced(rights.map(([problemId = '', day]) => ({ problemId, day: Number(day) })))).toBe(spaced)
})

describe('a chunked skill is due', () => {
  const chunked = chunkedBy(standingOf(TWO_DAYS), ENOUGH, 101)

  it.each([
    [0.849, true],
    [0.85, false],
    [0.2, true],
    [0.99, false],
  ])('at V = %d: %s', (value, due) => {
    expect(isDue(chunked, value)).toBe(due)
  })

  it('and one that isn’t chunked never is', () => {
    expect(isDue(standingOf(TWO_DAYS), 0.1)).toBe(false)
  })
})
