import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanDeckName } from '@/lib/content/deck-path'
import { readImport } from '@/lib/content/csv'
import { CSV_HEAD, csvRows, type ExportedNote } from '@/lib/content/export/csv-file'
import { guarded, unguarded } from '@/lib/content/export/formula-guard'
import { tagCell, tagsInCell } from '@/lib/content/export/tag-cell'
import { readRows } from '@/lib/content/import/rows'
import { noteKey, validateNote, type NoteKind } from '@/lib/content/notes'
import { cleanText } from '@/lib/content/source-text'
import { anyText } from './text'

/** What files, spreadsheets and the guard could trip over. */
const PIECES = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    "''",
    '"',
    '""',
    ',',
    ';',
    '|',
    '#',
    '\\',
    '\\ ',
    '\t',
  ],
  ...['\n', '\r', '\r\n', ' ', '  ', '\u00a0', '\u2028', '\ufeff', 'a', 'b c', '1', 'e\u0301', '\u0301', 'é'],
  ...[
    'שלום',
    'عربي',
    '\u200f',
    '\u202e',
    '漢字',
    '👩‍👧',
    '\u0000',
    '\ufffc',
    '#spindle:1\n',
    '=cmd|x!A1',
    'sep=;',
  ],
]

const awkward = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''))
const text = fc.oneof({ weight: 3, arbitrary: awkward }, { weight: 1, arbitrary: anyText })

/** As the app stores it. */
const stored = text.map(cleanText)
const tag = stored.map((name) => name.trim().slice(0, 100).trim()).filter((name) => name !== '')
/** By the rule for names of decks: one line, without anything that could be read as what parts them. */
const deckName = text
  .map((name) =>
    cleanDeckName(
      name
        .replace(/[\0-\x1F\x7F\p{Surrogate}]/gu, '')
        .trim()
        .slice(0, 50),
    ),
  )
  .filter((name) => name !== '')

const note: fc.Arbitrary<ExportedNote> = fc
  .record({
    kind: fc.constantFrom<NoteKind[]>('basic', 'basic-reversed', 'cloze', 'typed', 'question'),
    front: stored,
    back: stored,
    hint: fc.option(stored),
    lesser: fc.record(
      {
        metaphor: stored,
        source: stored,
        frontLang: fc.constantFrom('fr', 'zh-Hant', 'pt-BR'),
        backLang: fc.constantFrom('he', 'ar-EG'),
        frontDir: fc.constantFrom('ltr', 'rtl'),
        backDir: fc.constantFrom('ltr', 'rtl'),
      },
      { requiredKeys: [] },
    ),
    tags: fc.uniqueArray(tag, { maxLength: 5 }),
  })
  .map(({ kind, front, back, hint, lesser, tags }) => ({
    deckName: '',
    kind,
    fields: {
      front: kind === 'cloze' ? `${front}{{c1::a}}${back}` : front,
      back,
      ...(hint === null || hint.trim() === '' ? {} : { hint }),
      ...Object.fromEntries(Object.entries(lesser).filter(([, said]) => said.trim() !== '')),
    },
    tags,
  }))
  .filter(({ kind, fields }) => validateNote(kind, fields).ok)

const deck = fc
  .tuple(
    deckName,
    fc.uniqueArray(note, {
      minLength: 1,
      maxLength: 6,
      selector: ({ kind, fields }) => `${kind} ${noteKey(fields)}`,
    }),
  )
  .map(([name, notes]) => notes.map((each) => ({ ...each, deckName: name })))

const fileOf = (notes: readonly ExportedNote[]): string => CSV_HEAD + csvRows(notes)

describe('an exported deck', () => {
  it('is imported as it was', () => {
    fc.assert(
      fc.property(deck, (notes) => {
        const parsed = readImport(new TextEncoder().encode(fileOf(notes)))
        if (!parsed.ok) throw new Error(parsed.error.code)
        const { notes: found, problems, notices } = parsed.value
        expect([problems, notices]).toEqual([[], []])
        expect(
          found.map(({ kind, deckName: name, fields, tags }) => ({ deckName: name, kind, fields, tags })),
        ).toEqual(notes)
      }),
      { numRuns: 400 },
    )
  })

  it('is read the same when its reader says of each column what the file says', () => {
    fc.assert(
      fc.property(deck, (notes) => {
        const bytes = new TextEncoder().encode(fileOf(notes))
        const read = readImport(bytes)
        if (!read.ok) throw new Error(read.error.code)
        const { separator, hasHeader, columns } = read.value.layout
        expect(readImport(bytes, { separator, hasHeader, uses: columns.map(({ use }) => use) })).toEqual(read)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same text when it is exported again', () => {
    fc.assert(
      fc.property(deck, (notes) => {
        const parsed = readImport(new TextEncoder().encode(fileOf(notes)))
        if (!parsed.ok) throw new Error(parsed.error.code)
        const again = parsed.value.notes.map((each) => ({ ...each, deckName: each.deckName ?? '' }))
        expect(fileOf(again)).toBe(fileOf(notes))
      }),
      { numRuns: 100 },
    )
  })

  it('holds no cell that a spreadsheet would run, whichever separator it expects', () => {
    const runs = /^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/
    fc.assert(
      fc.property(deck, (notes) => {
        const file = csvRows(notes)
        const cells = readRows(file, ',', 1, 100).rows.flatMap((row) => row.cells)
        expect(cells.filter((cell) => runs.test(cell))).toEqual([])
        // One that doesn't know where our quotes are cuts at each of its separators.
        const pieces = file.split(/[;\t\r\n]/)
        expect(pieces.filter((piece) => /^[\s"]*[=+\-@＝＋－＠]/.test(piece))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('the guard and the tags', () => {
  it('come undone, whatever the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(unguarded(guarded(any))).toBe(any)
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.array(text.filter((name) => name !== '')), (tags) => {
        expect(tagsInCell(tagCell(tags))).toEqual(tags)
      }),
      { numRuns: 1000 },
    )
  })
})
