import { describe, expect, it } from 'vitest'
import type { AnkiWarningCode } from '@/lib/anki/read/findings'
import type { MediaProblem, PackageProblem, PackageWarning } from '@/lib/anki/read/package-problem'
import { packages as words } from '@/lib/words/packages'

type ByCode<T extends { readonly code: string }> = {
  readonly [Code in T['code']]: readonly Extract<T, { readonly code: Code }>[]
}

const entry = 'collection.anki2'
const problems: ByCode<PackageProblem> = {
  'no-file': [{ code: 'no-file' }],
  empty: [{ code: 'empty' }],
  'not-a-package': [{ code: 'not-a-package' }],
  'broken-archive': [{ code: 'broken-archive' }],
  overlap: [{ code: 'overlap' }],
  'packages-inside': [{ code: 'packages-inside' }],
  'package-too-large': [{ code: 'package-too-large', most: 2_147_483_648 }],
  'too-many-entries': [{ code: 'too-many-entries', most: 100_000 }],
  'database-too-large': [{ code: 'database-too-large', most: 209_715_200 }],
  entry: (['link', 'encrypted', 'method', 'twice'] as const).map((reason) => ({
    code: 'entry',
    entry,
    reason,
  })),
  'broken-entry': [{ code: 'broken-entry', entry }],
  'not-a-database': [{ code: 'not-a-database', entry }],
  'broken-database': [{ code: 'broken-database' }],
  memory: [{ code: 'memory' }],
  'too-slow': [
    { code: 'too-slow', seconds: 1 },
    { code: 'too-slow', seconds: 600 },
  ],
  cancelled: [{ code: 'cancelled' }],
  meta: [{ code: 'meta' }],
  newer: [{ code: 'newer', version: 4 }],
  'no-collection': [
    { code: 'no-collection', entry: null },
    { code: 'no-collection', entry },
  ],
  'no-table': [{ code: 'no-table', table: 'notes' }],
  'no-column': [{ code: 'no-column', table: 'notes', column: 'flds' }],
  'no-row': [{ code: 'no-row' }],
  version: [
    { code: 'version', version: null },
    { code: 'version', version: 10 },
    { code: 'version', version: 19 },
  ],
  'not-json': [
    { code: 'not-json', column: 'models' },
    { code: 'not-json', column: 'decks' },
  ],
}

const media: ByCode<MediaProblem> = {
  'no-such-file': [{ code: 'no-such-file' }],
  'broken-file': [{ code: 'broken-file' }],
  'file-too-large': [{ code: 'file-too-large', most: 52_428_800 }],
  'media-too-large': [{ code: 'media-too-large', most: 5_368_709_120 }],
  memory: [{ code: 'memory' }],
  'too-slow': [{ code: 'too-slow', seconds: 600 }],
  cancelled: [{ code: 'cancelled' }],
}

const leftOut: Readonly<Record<PackageWarning['code'], string>> = {
  'media-map': 'media',
  'media-name': '../a.png',
  'media-twice': 'a.png',
  'media-missing': 'a.png',
  'entry-strange': 'readme.txt',
  'entry-link': '3',
  'entry-encrypted': '3',
  'entry-method': '3',
  'entry-twice': '3',
}

const rows: Readonly<Record<AnkiWarningCode, readonly [table: string, column: string | null]>> = {
  id: ['cards', null],
  duplicate: ['revlog', null],
  'no-note-type': ['notes', null],
  'no-note': ['cards', null],
  'row-too-long': ['notes', null],
  'no-deck': ['cards', null],
  'text-too-long': ['decks', 'desc'],
  letters: ['notes', 'flds'],
  nul: ['notes', 'tags'],
  value: ['cards', 'due'],
  settings: ['col', 'conf'],
  'field-count': ['notes', null],
}

/** Whole sentences, in which every hole is filled. */
const isPlain = (text: string) =>
  /^[A-Z“\d].*[.]$/s.test(text) && !/undefined|NaN|null|\[object|\s\s|\s[.,:](?!\w)/.test(text)

describe('the words about packages', () => {
  const texts = [
    ...Object.values(problems).flat().map(words.problem),
    ...Object.values(media).flat().map(words.media),
    ...[1, 7].flatMap((amount) => [
      ...Object.entries(leftOut).map(([code, first]) =>
        words.warning({ code: code as PackageWarning['code'], count: amount, first }),
      ),
      ...Object.entries(rows).map(([code, [table, column]]) =>
        words.warning({
          code: code as AnkiWarningCode,
          table,
          column,
          rows: amount,
          first: 1_700_000_000_123,
        }),
      ),
    ]),
  ]

  it('are whole sentences for each problem, alone and in numbers', () => {
    expect(texts.filter((text) => !isPlain(text))).toEqual([])
  })

  it('tell each problem from every other', () => {
    const told = Object.values(problems).flat().map(words.problem)
    expect(new Set(told).size).toBe(told.length)
  })

  it('say what to do', () => {
    const without = Object.values(problems)
      .flat()
      .filter(({ code }) => code !== 'cancelled')
      .map(words.problem)
      .filter((text) => !/\b(?:Choose|choose|[Ee]xport|Unpack|Open)\b/.test(text))
    expect(without).toEqual([])
  })

  it('say how far the reading has come', () => {
    expect(words.progress({ stage: 'unpacking', done: 0, total: 2_000_000 })).toBe(
      '0\u00a0B of 2\u00a0MB unpacked.',
    )
    expect(words.progress({ stage: 'reviews', done: 1000, total: 3780 })).toBe('1,000 of 3,780 answers read.')
  })
})
