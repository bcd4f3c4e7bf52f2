import { describe, expect, it } from 'vitest'
import { readImport } from '@/lib/content/csv'
import { importing as words } from '@/lib/words/import'

function problemsIn(text: string): string[] {
  const read = readImport(new TextEncoder().encode(text))
  if (!read.ok) return [words.problem(read.error)]
  return read.value.problems.map((problem) => `${words.problemPlace(problem)}: ${words.problem(problem)}`)
}

describe('what is wrong with a file, line by line', () => {
  it.each([
    ['a,\nb,c', ['Line 1, column 2: The answer is empty.']],
    ['#columns:Country,Capital\nPeru,', ['Line 2, Capital: The answer is empty.']],
    ['a,b\n\nc,d\na,e', ['Line 4, column 1: Line 1 has the same question. Keep one of the two.']],
    [',b\n', ['Line 1, column 1: The question is empty.']],
    ['', ['There are no lines in it.']],
  ])('of %j it says %j', (text, sentences) => {
    expect(problemsIn(text)).toEqual(sentences)
  })

  it('speaks of gaps where a cloze text has a problem', () => {
    const [sentence] = problemsIn('#notetype:Cloze\nThe capital is {{c1::Lima,x')
    expect(sentence).toMatch(/gap/)
  })

  it('tells the line of a byte that is no text, and what is safe', () => {
    const read = readImport(new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0xe9, 0x2c, 0x62]))
    expect(read.ok ? '' : words.unreadable.explanation(read.error)).toBe(
      'Line 2: the letters here are not written as UTF-8. Save the file as UTF-8, then choose it again. Nothing was imported.',
    )
  })
})

describe('what was imported', () => {
  it.each([
    [219, ['World capitals'], '219 notes are in World capitals.'],
    [1, ['A'], '1 note is in A.'],
    [5, ['A', 'B'], '5 notes are in A and B.'],
    [5, ['A', 'B', 'C', 'D'], '5 notes are in 4 decks.'],
  ])('%i notes in %j', (notes, decks, sentence) => {
    expect(words.done.title(notes, decks)).toBe(sentence)
  })

  it.each([
    [219, 10, 'New ones enter at 10 a day; these 219 cards take about 22 days.'],
    [6, 10, 'New ones enter at 10 a day; these 6 cards take one day.'],
    [6, 0, 'New cards wait: your settings take none a day.'],
    [0, 10, ''],
  ])('%i cards at %i a day', (cards, newPerDay, sentence) => {
    expect(words.done.pace(cards, newPerDay)).toBe(sentence)
  })
})
