import { describe, expect, it } from 'vitest'
import { tallyAnswers, WRONG_ANSWERS, type CountedAnswer } from '@/lib/classes/tally'

const answer = (given: Partial<CountedAnswer> = {}): CountedAnswer => ({
  studyDay: 20_000,
  grade: 3,
  delta: null,
  response: null,
  ...given,
})
const missed = (response: string) => answer({ grade: 1, response })

describe('a learner’s row for a note', () => {
  it('is empty without an answer', () => {
    expect(tallyAnswers([])).toEqual({
      ...{ answers: 0, recalled: 0, predicted: 0, surpriseSum: 0, surpriseSquares: 0 },
      ...{ retrievalDays: [], wrongAnswers: [], variants: null },
    })
  })

  it.each([
    // A first answer has no prediction and no surprise.
    [[answer()], { answers: 1, recalled: 1, predicted: 0, surpriseSum: 0, surpriseSquares: 0 }],
    [
      [answer(), answer({ delta: 0.25 })],
      { answers: 2, recalled: 2, predicted: 1, surpriseSum: 250_000, surpriseSquares: 62_500 },
    ],
    [
      [answer({ grade: 1, delta: -0.9 }), answer({ grade: 2, delta: 0.1 })],
      { answers: 2, recalled: 1, predicted: 2, surpriseSum: -800_000, surpriseSquares: 820_000 },
    ],
    // Millionths are rounded one by one.
    [
      [answer({ delta: 0.000_000_4 }), answer({ delta: 0.000_000_4 })],
      { answers: 2, recalled: 2, predicted: 2, surpriseSum: 0, surpriseSquares: 0 },
    ],
  ])('adds up %#', (answers, expected) => {
    expect(tallyAnswers(answers)).toMatchObject(expected)
  })

  it('counts a day once, however often it was asked on it', () => {
    const days = [20_003, 20_001, 20_001, 20_003, 20_002]
    expect(tallyAnswers(days.map((studyDay) => answer({ studyDay }))).retrievalDays).toEqual([
      20_001, 20_002, 20_003,
    ])
  })

  it('keeps what was typed and missed as it is compared, the commonest first', () => {
    const typed = ['Bonn', ' bonn ', 'BONN', '“Ulm”', '"ulm"', 'Aachen']
    expect(tallyAnswers(typed.map(missed)).wrongAnswers).toEqual(['bonn', '"ulm"', 'aachen'])
  })

  it('keeps nothing that was recalled, or empty, or long', () => {
    const long = 'x'.repeat(WRONG_ANSWERS.characters + 1)
    const answers = [answer({ response: 'Berlin' }), missed('  '), missed(long)]
    expect(tallyAnswers(answers).wrongAnswers).toEqual([])
  })

  it('keeps so many of them and no more', () => {
    const typed = Array.from({ length: 30 }, (_, index) => missed(`try ${index}`))
    expect(tallyAnswers(typed).wrongAnswers).toHaveLength(WRONG_ANSWERS.most)
  })
})
