import { describe, expect, it } from 'vitest'
import { weekSentence } from '@/components/today/week-sentence'

const days = (...minutes: number[]) =>
  minutes.map((value, index) => ({ day: 20_781 + index, minutes: value }))

describe('what the seven days show, in a sentence', () => {
  it.each([
    [days(28, 22, 25, 12, 18, 8, 24), 'Today asks most of you, about 28 minutes.'],
    [days(3, 22, 25, 12, 18, 8, 24), 'Thu 26 Nov asks most of you, about 25 minutes.'],
    [days(3, 22, 2), 'Tomorrow asks most of you, about 22 minutes.'],
    [days(2, 2, 1), 'No day asks more than about 2 minutes.'],
    [days(0, 0, 0), 'Nothing is due on these days yet.'],
  ])('of %j', (week, sentence) => {
    expect(weekSentence(week, 20_781)).toBe(sentence)
  })
})
