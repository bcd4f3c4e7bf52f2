import { describe, expect, it } from 'vitest'
import { today as words } from '@/lib/words/today'

describe('the words of Today', () => {
  it.each([
    [3, 'Good evening'],
    [4, 'Good morning'],
    [11, 'Good morning'],
    [12, 'Good afternoon'],
    [17, 'Good afternoon'],
    [18, 'Good evening'],
    [0, 'Good evening'],
  ])('greets at %i with %s', (hour, greeting) => {
    expect(words.greeting(hour, null)).toBe(greeting)
    expect(words.greeting(hour, 'Ada')).toBe(`${greeting}, Ada`)
  })

  it.each([
    [['World capitals'], 'World capitals.'],
    [['Statistics for work', 'World capitals'], 'Statistics for work, World capitals. Mixed.'],
    [['A', 'B', 'C', 'D'], 'A, B, C and 1 more deck. Mixed.'],
    [['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 more decks. Mixed.'],
  ])('names the decks of %j', (names, sentence) => {
    expect(words.plan.decks(names)).toBe(sentence)
  })

  it('says what starting has been like, whichever way the last block went', () => {
    expect(words.begin.soFar(4, 2, 18, 22)).toBe(
      'You expected 4, it was 2; it has been lighter than expected 18 of 22 times.',
    )
    expect(words.begin.soFar(2, 3, 4, 5)).toBe(
      'Last time you expected 2 and it was 3; it has been lighter than expected 4 of 5 times.',
    )
  })

  it('reads the bar of a plan aloud, leaving out what it does not hold', () => {
    expect(words.plan.bar(14, 5, 0)).toBe('14 minutes of cards to recall and 5 minutes of new cards')
    expect(words.plan.bar(1, 0, 0)).toBe('1 minute of cards to recall')
    expect(words.plan.bar(6, 0, 8)).toBe('6 minutes of cards to recall and 8 minutes of problems')
  })

  it('says what was practised, problems and answers alike', () => {
    expect(words.practised(12, 30, 0)).toBe('Practised today: 12 minutes, 30 answers.')
    expect(words.practised(12, 0, 1)).toBe('Practised today: 12 minutes, 1 problem.')
    expect(words.practised(12, 1, 2)).toBe('Practised today: 12 minutes, 1 answer and 2 problems.')
  })

  it.each([
    [20_782, 'The next card is due tomorrow.'],
    [20_785, 'The next card is due on Sat 28 Nov.'],
  ])('says when day %i is', (day, sentence) => {
    expect(words.nothingDue.next(day, 20_781)).toBe(sentence)
  })

  it('welcomes back with one minute or many', () => {
    expect(words.welcomeBack.title(1)).toBe('Welcome back. Here is 1 minute.')
    expect(words.welcomeBack.title(15)).toBe('Welcome back. Here are 15 minutes.')
  })

  it('names the day that asks most', () => {
    expect(words.week.fullest(20_781, 20_781, 28)).toBe('Today asks most of you, about 28 minutes.')
    expect(words.week.fullest(20_784, 20_781, 1)).toBe('Fri 27 Nov asks most of you, about 1 minute.')
  })

  it('speaks of one answer and of many', () => {
    expect(words.unsent.title(1)).toBe('1 answer on this device is still to be sent.')
    expect(words.unsent.title(13)).toBe('13 answers on this device are still to be sent.')
  })

  it('names the places of two zones and not their codes', () => {
    expect(words.travel.text('America/New_York', 'Europe/Berlin', 330)).toBe(
      'This device is on New York time. Your study day still begins at 05:30 in Berlin.',
    )
  })
})
