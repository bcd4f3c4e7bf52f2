import { expect, it } from 'vitest'
import { tallyAttempts, variantText, VARIANTS, type CountedAttempt } from '@/lib/classes/tally-attempts'

const attempt = (given: Partial<CountedAttempt> = {}): CountedAttempt => ({
  studyDay: 20_000,
  isRight: true,
  delta: 0.2,
  variant: '2 + 3',
  ...given,
})

it('counts a step got right with help as an answer, and neither as recalled nor as a day', () => {
  const row = tallyAttempts([attempt({ delta: null }), attempt({ studyDay: 20_001 })])
  expect(row).toMatchObject({ answers: 2, recalled: 1, predicted: 1, surpriseSum: 200_000 })
  expect(row.retrievalDays).toEqual([20_001])
})

it('says what became of each variant, those answered most first', () => {
  const attempts = [
    attempt(),
    attempt({ variant: '4 + 5', isRight: false, delta: -0.5 }),
    attempt({ variant: '4 + 5' }),
  ]
  expect(tallyAttempts(attempts).variants).toEqual([
    { text: '4 + 5', answers: 2, recalled: 1, predicted: 2, surpriseSum: -300_000 },
    { text: '2 + 3', answers: 1, recalled: 1, predicted: 1, surpriseSum: 200_000 },
  ])
})

it('keeps so many variants and no more', () => {
  const attempts = Array.from({ length: 50 }, (_, index) => attempt({ variant: `${index} + 1` }))
  expect(tallyAttempts(attempts).variants).toHaveLength(VARIANTS.most)
})

it('tells variants apart by what was read, in one line and cut between characters', () => {
  expect(variantText('What  is\n2 + 3?', ['The sum:'])).toBe('What is 2 + 3? The sum:')
  expect(variantText('𝛿'.repeat(300), [])).toBe('𝛿'.repeat(VARIANTS.characters))
})
