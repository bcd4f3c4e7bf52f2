import { describe, expect, it } from 'vitest'
import type { SqlValue } from '@/lib/anki/read/rows'
import { findings } from '@/lib/anki/read/findings'
import { readCards } from '@/lib/anki/read/cards'
import { readNotes } from '@/lib/anki/read/notes'
import { readReviews } from '@/lib/anki/read/reviews'
import { NOTE_TYPES } from '@/tests/support/anki-packages/sample'

const utf8 = new TextEncoder()
const text = (value: string): Uint8Array => utf8.encode(value)
const given = (rows: readonly (readonly SqlValue[])[]) => ({ rows: () => rows })

const ID = 1_700_000_000_000
const note = (changed: Readonly<Record<number, SqlValue>> = {}): SqlValue[] =>
  [ID, text('guid'), 1001, 5, text(' a b '), text('front\x1fback')].map((value, place) => {
    const other = changed[place]
    return other === undefined ? value : other
  })

const notesOf = (...rows: SqlValue[][]) => {
  const found = findings()
  const notes = readNotes(given(rows), NOTE_TYPES, found, () => undefined)
  return { notes, warnings: found.list() }
}

describe('a note', () => {
  it('is read as it stands', () => {
    expect(notesOf(note())).toEqual({
      notes: [
        {
          ...{ id: ID, guid: 'guid', noteTypeId: 1001, modifiedAt: 5 },
          ...{ tags: ['a', 'b'], fields: ['front', 'back'] },
        },
      ],
      warnings: [],
    })
  })

  it.each([
    ['of an id beyond 2^53', { 0: 2 ** 53 }, 'id', null],
    ['of an id below −2^53', { 0: -(2 ** 53) }, 'id', null],
    ['of an id that is a text', { 0: 'one' }, 'id', null],
    ['without an id', { 0: null }, 'id', null],
    ['of a type that is not there', { 2: 9999 }, 'no-note-type', ID],
    ['of no type', { 2: null }, 'no-note-type', ID],
    ['of megabytes', { 5: text('x'.repeat(3_000_000)) }, 'row-too-long', ID],
  ] as const)('%s is left out', (_, changed, code, first) => {
    expect(notesOf(note(changed))).toEqual({
      notes: [],
      warnings: [{ code, table: 'notes', column: null, rows: 1, first }],
    })
  })

  it('comes once', () => {
    const { notes, warnings } = notesOf(note(), note(), note())
    expect(notes).toHaveLength(1)
    expect(warnings).toEqual([{ code: 'duplicate', table: 'notes', column: null, rows: 2, first: ID }])
  })

  it.each([
    ['bytes that are no UTF-8', Uint8Array.of(0x61, 0xff, 0x62), 'a\uFFFDb', 'letters'],
    ['a lone surrogate in bytes', Uint8Array.of(0x61, 0xed, 0xa0, 0x80), 'a\uFFFD\uFFFD\uFFFD', 'letters'],
    ['a NUL', text('a\0b'), 'ab', 'nul'],
    ['a number', 7, '', 'value'],
    ['nothing', null, '', 'value'],
  ] as const)('with %s in its fields is made sound', (_, flds, first, code) => {
    const { notes, warnings } = notesOf(note({ 5: flds }))
    expect(notes[0]?.fields).toEqual([first, ''])
    expect(warnings.map((warning) => warning.code)).toEqual([code, 'field-count'])
  })

  it('keeps its letters, the rarest included', () => {
    const letters = '\uFEFFa\u0301 𝒳 🐻 \u202E ﷽ \uFFFF'
    expect(notesOf(note({ 5: text(`${letters}\x1f`) }))).toMatchObject({
      notes: [{ fields: [letters, ''] }],
      warnings: [],
    })
  })

  it('has as many fields as its type, and loses none', () => {
    const { notes, warnings } = notesOf(
      note({ 5: text('one') }),
      note({ 0: ID + 1, 5: text('1\x1f2\x1f3\x1f\x1f4') }),
    )
    expect(notes.map(({ fields }) => fields)).toEqual([
      ['one', ''],
      ['1', '2<br>3<br>4'],
    ])
    expect(warnings).toMatchObject([{ code: 'field-count', rows: 2, first: ID }])
  })

  it('is known by its id where it has no name', () => {
    expect(notesOf(note({ 1: text('') })).notes[0]?.guid).toBe(String(ID))
  })
})

const card = (changed: Readonly<Record<number, SqlValue>> = {}): SqlValue[] =>
  [ID, 1, 1, 0, 2, 2, 100, 30, 2500, 4, 0, 0, 0, 0, 0, text('{}')].map((value, place) => {
    const other = changed[place]
    return other === undefined ? value : other
  })
const cardsOf = (...rows: SqlValue[][]) => {
  const found = findings()
  return {
    cards: readCards(given(rows), new Set([1]), new Set([1, 2]), found, () => undefined),
    warnings: found.list(),
  }
}

describe('a card', () => {
  it.each([
    ['of a note that is not there', { 1: 5 }, 'no-note'],
    ['of no number that a template has', { 3: -1 }, 'id'],
    ['of a fraction of a number', { 3: 0.5 }, 'id'],
  ] as const)('%s is left out', (_, changed, code) => {
    expect(cardsOf(card(changed))).toMatchObject({ cards: [], warnings: [{ code, rows: 1, first: ID }] })
  })

  it('goes to the first deck where its own is gone, and is at home nowhere', () => {
    expect(cardsOf(card({ 2: 77, 13: 88 }))).toMatchObject({
      cards: [{ deckId: 1, homeDeckId: 0 }],
      warnings: [{ code: 'no-deck', rows: 2, first: ID }],
    })
    expect(cardsOf(card({ 2: 2, 13: 1 }))).toMatchObject({
      cards: [{ deckId: 2, homeDeckId: 1 }],
      warnings: [],
    })
  })

  it('has whole numbers, within what can be', () => {
    expect(cardsOf(card({ 6: 100.9, 4: 7, 5: -9, 7: 'x', 8: null, 14: 12 }))).toMatchObject({
      cards: [{ due: 100, type: 0, queue: 0, interval: 0, factor: 0, flag: 4 }],
      warnings: ['type', 'queue', 'due', 'ivl', 'factor'].map((column) => ({ code: 'value', column })),
    })
  })
})

describe('an answer', () => {
  const review = (changed: Readonly<Record<number, SqlValue>> = {}): SqlValue[] =>
    [ID, 1, 3, 30, 10, 2500, 4000, 1].map((value, place) => {
      const other = changed[place]
      return other === undefined ? value : other
    })
  const reviewsOf = (...rows: SqlValue[][]) => {
    const found = findings()
    return { reviews: readReviews(given(rows), found, () => undefined), warnings: found.list() }
  }

  it('is kept as set by hand where its kind came after us', () => {
    expect(reviewsOf(review({ 7: 9 }))).toMatchObject({
      reviews: [{ type: 4, ease: 3 }],
      warnings: [{ code: 'value', column: 'type' }],
    })
  })

  it('is left out without a time or a card', () => {
    expect(reviewsOf(review({ 0: 1.5 }), review({ 1: null })).warnings).toEqual([
      { code: 'id', table: 'revlog', column: null, rows: 2, first: null },
    ])
  })
})
