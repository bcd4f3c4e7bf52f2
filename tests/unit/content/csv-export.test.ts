import { describe, expect, it } from 'vitest'
import { readImport, type ParsedImport } from '@/lib/content/csv'
import { CSV_HEAD, csvRows, type ExportedNote } from '@/lib/content/export/csv-file'
import { guarded, unguarded } from '@/lib/content/export/formula-guard'
import { tagCell, tagsInCell } from '@/lib/content/export/tag-cell'
import type { NoteKind } from '@/lib/content/notes'

describe('a cell that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1', "'+49 30 1"],
    ['-5 °C', "'-5 °C"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tindented', "'\tindented"],
    ['\rreturned', "'\rreturned"],
    ['\nbelow', "'\nbelow"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['"=1"', `'"=1"`],
    ['＝1', "'＝1"],
    ['\t=1', "'\t'=1"],
    ['x;=1;y', "x;'=1;y"],
    ['- one\n- two\n', "'- one\n'- two\n"],
    ['a\t+1', "a\t'+1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ["'\tx", "''\tx"],
  ])('%j is written as %j and read back', (text, cell) => {
    expect(guarded(text)).toBe(cell)
    expect(unguarded(cell)).toBe(text)
  })

  it.each([
    '',
    'Lima',
    "'t Hooft",
    "''",
    "'",
    "''quoted''",
    'a = b',
    'a-b',
    'x@y.z',
    '1 + 1',
    'a, -1',
    ' x',
    '#1',
  ])('%j is no such cell', (text) => {
    expect(guarded(text)).toBe(text)
    expect(unguarded(text)).toBe(text)
  })

  it('is also read where a spreadsheet has taken the apostrophe away', () => {
    expect(unguarded('=1+1')).toBe('=1+1')
    expect(unguarded('- one\n- two')).toBe('- one\n- two')
  })
})

describe('a cell of tags', () => {
  it.each<[string[], string]>([
    [[], ''],
    [['geo'], 'geo'],
    [['geo', 'UG::Europe'], 'geo UG::Europe'],
    [['Northern Europe', 'b'], String.raw`Northern\ Europe b`],
    [['a\\', 'b'], String.raw`a\\ b`],
    [['two  spaces', 'a\ttab', 'a\u00a0b'], 'two\\ \\ spaces a\\\ttab a\\\u00a0b'],
    [['=x', "'", '"', ',', ';'], `=x ' " , ;`],
  ])('holds %j as %j', (tags, cell) => {
    expect(tagCell(tags)).toBe(cell)
    expect(tagsInCell(cell)).toEqual(tags)
  })

  it('takes what somebody typed into it for what it looks like', () => {
    expect(tagsInCell(String.raw`  C:\temp   b\ `)).toEqual([String.raw`C:\temp`, 'b '])
    expect(tagsInCell('end\\')).toEqual(['end\\'])
  })
})

const note = (kind: NoteKind, front: string, back = 'b', more: Partial<ExportedNote> = {}): ExportedNote => ({
  deckName: 'Geo',
  kind,
  fields: { front, back },
  tags: [],
  ...more,
})

const read = (text: string): ParsedImport => {
  const parsed = readImport(new TextEncoder().encode(text))
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

const ROWS = `Basic,Geo,Peru,Lima,,,,,,,,
Basic (and reversed card),Geo,Chile,Santiago,No coast is longer,america long\\ coast,,,,,,
Basic (type in the answer),Geo,'=A1,"'@""x"", y",,,,,,,,
Cloze,Geo,"The {{c1::Nile}}
flows",,,,,,,,,
Question to think about,Geo,Why?,,,,a map,Atlas,en,he,,rtl
`

describe('a file of ours', () => {
  const notes: ExportedNote[] = [
    note('basic', 'Peru', 'Lima'),
    note('basic-reversed', 'Chile', '', {
      fields: { front: 'Chile', back: 'Santiago', hint: 'No coast is longer' },
      tags: ['america', 'long coast'],
    }),
    note('typed', '=A1', '@"x", y'),
    note('cloze', 'The {{c1::Nile}}\nflows', ''),
    note('question', 'Why?', '', {
      fields: {
        ...{ front: 'Why?', back: '', metaphor: 'a map', source: 'Atlas' },
        ...{ frontLang: 'en', backLang: 'he', backDir: 'rtl' },
      },
    }),
  ]

  it('is written like this', () => {
    expect(csvRows(notes)).toBe(ROWS)
    expect(csvRows([])).toBe('')
  })

  it('is read as it was written, and nothing in it is strange to the reader', () => {
    const { notes: found, problems, notices } = read(CSV_HEAD + ROWS)
    expect([problems, notices]).toEqual([[], []])
    expect(found.map(({ line, ...rest }) => [line, rest])).toEqual(
      [8, 9, 10, 11, 13].map((line, index) => [line, notes[index]]),
    )
  })

  it('keeps what other files would lose: space around texts, composed letters, a deck’s every space', () => {
    const strange = note('basic', '  e\u0301 ', '\tb\n', { deckName: 'A  B\u00a0C', tags: ['e\u0301'] })
    expect(read(CSV_HEAD + csvRows([strange])).notes).toMatchObject([strange])
    expect(read(csvRows([strange])).notes).not.toMatchObject([strange])
  })

  it('may hold a field that is as long as one may be, and its guard', () => {
    const long = note('basic', `=${'x'.repeat(99_999)}`)
    expect(read(CSV_HEAD + csvRows([long])).problems).toEqual([])
  })

  it.each([
    [',', 'Comma'],
    [';', 'Semicolon'],
    ['\t', 'Tab'],
  ])('is still known after a spreadsheet has saved it with %j', (separator) => {
    const padded = CSV_HEAD.replace(/^#columns.*$/m, (line) => line.replaceAll(',', separator)).replace(
      /^(?!.?#columns)(.*#.*)$/gm,
      (line) => line + separator.repeat(5),
    )
    expect(padded).toContain(`#spindle:1${separator.repeat(5)}\n`)
    const rows = csvRows([note('basic', '=1', 'two', { tags: ['a b'] })]).replaceAll(',', separator)
    const { notes: found, notices } = read(padded + rows)
    expect(found).toMatchObject([note('basic', '=1', 'two', { tags: ['a b'] })])
    expect(notices).toEqual([])
  })

  it('is the only one whose apostrophes are taken away', () => {
    expect(read("#columns:Front,Back\n'=1,b\n").notes[0]?.fields.front).toBe("'=1")
    expect(read("#spindle:1\n#columns:Front,Back\n'=1,b\n").notes[0]?.fields.front).toBe('=1')
  })

  it('of a later version says that it is not understood', () => {
    const { notices } = read("#spindle:2\n#columns:Front,Back\n'=1,b\n")
    expect(notices).toEqual([{ code: 'unknown-directive', line: 1, detail: 'spindle:2' }])
  })

  it('names a deck in one line, whoever wrote it', () => {
    const [found] = read(`#spindle:1\n#columns:Front,Back,Deck\na,b," A\u0007\nB "\n`).notes
    expect(found?.deckName).toBe('A B')
  })
})

describe('the head of a file', () => {
  // Each of these ran for minutes while a line copied those before it, or was looked through from each of its places.
  it('is read in the time of a test, however strange', () => {
    expect(read(`${'#a:\n'.repeat(100_000)}a,b\n`).notices).toHaveLength(50)
    expect(read(`#a${' '.repeat(200_000)}x\na,b\n`).notes).toHaveLength(1)
    expect(read(`#html:${','.repeat(200_000)}x\na,b\n`).notes).toHaveLength(1)
  })
})
