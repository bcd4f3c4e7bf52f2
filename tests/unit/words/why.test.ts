import { describe, expect, it } from 'vitest'
import { why as words } from '@/lib/words/why'

const TODAY = Date.UTC(2026, 10, 27) / 86_400_000

describe('why a card is asked now', () => {
  it('is how long it is usually kept and how long it has been', () => {
    expect(words.reason.kept(11.6, 0.9, 14.2)).toBe(
      'You usually keep a card like this above 90% for 12 days; it has been 14 days.',
    )
  })

  it('names the date it comes before', () => {
    expect(words.reason.early(TODAY - 3, TODAY, 3, TODAY + 15)).toBe(
      'You last answered it on Tue 24 Nov, 3 days ago. It would be due on Sat 12 Dec, and comes before that for an exam.',
    )
  })

  it('says what waiting a week costs, in the percentages shown', () => {
    expect(words.week(0.824, 0.739)).toBe('Left for a week, it would be at about 74%, 8 points less.')
    expect(words.week(0.82, 0.81)).toBe('Left for a week, it would be at about 81%, 1 point less.')
    expect(words.week(0.8, 0.8)).toBe('Left for a week, it would still be at about 80%.')
  })

  it('says how long a curve stays up, without promising decades', () => {
    expect(words.curve.kept(1, 0.9)).toBe('Left alone, it is below 90% after a day.')
    expect(words.curve.kept(12.4, 0.9)).toBe('Left alone, it stays above 90% for about 12 days.')
    expect(words.curve.kept(36_500, 0.9)).toBe('Left alone, it stays above 90% for more than two years.')
  })
})
