import { describe, expect, it } from 'vitest'
import type { NoteChangeCode, TypeChange } from '@/lib/anki/notes'
import type { AnkiImportProblem } from '@/lib/contracts/anki'
import { anki as words } from '@/lib/words/anki'
import { packages } from '@/lib/words/packages'

const types: Readonly<Record<TypeChange['code'], string>> = {
  ...{
    styling: '',
    script: '',
    filter: 'shiny',
    'unknown-field': 'Gone',
    special: 'Tags',
    'template-cut': '',
  },
}
const notes: Readonly<Record<NoteChangeCode, true>> = {
  ...{ 'field-styling': true, element: true, 'missing-media': true, latex: true, simplified: true },
  ...{ 'surplus-field': true, 'asks-nothing': true },
}
const problems: readonly AnkiImportProblem[] = [
  { code: 'too-many', retrySeconds: 40 },
  { code: 'nothing-inside' },
  { code: 'unknown-deck' },
  { code: 'no-room', what: 'notes', most: 200_000 },
  { code: 'no-room', what: 'media', most: 200_000_000 },
  { code: 'busy' },
  { code: 'lost' },
  { code: 'failed' },
  { code: 'cancelled' },
  { code: 'broken-archive' },
]

const leftOut = (amount: number) =>
  words.leftOut({
    ...{ tooLong: amount, cardsWithoutSide: amount },
    reviews: { 'no-rating': amount, 'unknown-kind': amount, 'no-such-time': amount },
  })

/** Whole sentences, in which every hole is filled. */
const isPlain = (text: string) =>
  /^[A-Z“\d{].*[.]$/s.test(text) && !/undefined|NaN|null|\[object|\s\s|\s[.,:](?!\w)/.test(text)

describe('the words about what a package becomes', () => {
  const ofTypes = Object.entries(types).map(([code, detail]) =>
    words.typeChange({ code: code as TypeChange['code'], detail }),
  )
  const ofNotes = (amount: number) =>
    (Object.keys(notes) as NoteChangeCode[]).map((code) => words.noteChange(code, amount))

  it('are whole sentences, each of its own, alone and in numbers', () => {
    for (const told of [
      ofTypes,
      ofNotes(1),
      ofNotes(1200),
      leftOut(1),
      leftOut(7),
      problems.map(words.problem),
    ]) {
      expect(told.filter((text) => !isPlain(text))).toEqual([])
      expect(new Set(told).size).toBe(told.length)
    }
    expect(leftOut(7)).toHaveLength(5)
    expect(leftOut(0)).toEqual([])
  })

  it('count', () => {
    expect(words.noteChange('missing-media', 1)).toMatch(/^1 note names a picture/)
    expect(words.noteChange('missing-media', 1200)).toMatch(/^1,200 notes name a picture/)
    expect(words.problem({ code: 'no-room', what: 'notes', most: 20_000 })).toContain('20,000 notes')
  })

  it('leave to the words about packages what keeps one from being read', () => {
    expect(words.problem({ code: 'broken-archive' })).toBe(packages.problem({ code: 'broken-archive' }))
  })
})
