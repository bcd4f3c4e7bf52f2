import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnkiCollection } from '@/lib/anki/collection'
import { cleanDeckName } from '@/lib/content/deck-path'
import { cardsOf, renderCard } from '@/lib/content/notes'
import { deckNameSchema } from '@/lib/contracts/decks'
import { LIMITS } from '@/lib/contracts/limits'
import { noteOf } from '@/lib/usecases/notes/written-note'
import { cardOf, sampleCollection } from '@/tests/support/anki-packages/sample'
import { mediaNamesAtOnce, placedAtOnce, placingWith } from '@/tests/support/anki-packages/placing'

const MEDIA = ['a.png', 'b.mp3'] as const
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...[
      '<b>',
      '</b>',
      '<br>',
      '<div>',
      '\u0000',
      '\ud800',
      '{{c1::x}}',
      '{{c2::',
      '}}',
      '::',
      ':',
      ' ',
      '\n',
    ],
    ...[
      '<img src="a.png">',
      "<img src='gone.png'>",
      '[sound:b.mp3]',
      '[sound:{{A}}]',
      '<img src={{B}}>',
      '$x$',
    ],
    ...[
      '{{A}}',
      '{{B}}',
      '{{#C}}',
      '{{/C}}',
      '{{cloze:A}}',
      '{{type:B}}',
      '{{hint:C}}',
      '{{FrontSide}}',
      'a.png',
    ],
    '{{c3::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}}',
  ),
)
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
const name = fc.oneof(text, fc.string({ unit: 'grapheme', minLength: 150, maxLength: 300 }))
const fields = ['A', 'B', 'C']

const noteType = (id: number) =>
  fc.record({
    ...{ id: fc.constant(id), name: text, isCloze: fc.boolean(), css: text },
    stock: fc.constantFrom(null, 'image-occlusion' as const),
    fields: fc.constant(fields),
    templates: fc
      .array(fc.record({ name: text, front: text, back: text }), { maxLength: 3 })
      .map((list) => list.map((template, ordinal) => ({ ordinal, ...template }))),
  })

const upTo = (most: number) => fc.integer({ min: 0, max: most })

const collections: fc.Arbitrary<AnkiCollection> = fc
  .record({
    ours: fc.constant(sampleCollection(18)),
    noteTypes: fc.tuple(noteType(1), noteType(2)),
    decks: fc.array(
      fc.record({
        name,
        description: text,
        isFiltered: fc.boolean(),
        desiredRetention: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      }),
      { maxLength: 4 },
    ),
    notes: fc.array(
      fc.record({
        guid: fc.oneof(text, fc.string({ minLength: 190, maxLength: 210 })),
        noteTypeId: fc.constantFrom(1, 2, 3, 1001, 1002, 1003, 1004, 1005, 1006, 1007),
        tags: fc.array(fc.oneof(text, fc.string({ minLength: 95, maxLength: 120 })), { maxLength: 4 }),
        fields: fc.array(text, { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 5 },
    ),
    cards: fc.array(
      fc.record({ noteId: upTo(5), deckId: upTo(5), homeDeckId: upTo(5), ordinal: upTo(4), flag: upTo(7) }),
      { maxLength: 12 },
    ),
  })
  .map(({ ours, noteTypes, decks, notes, cards }) => ({
    ...ours,
    noteTypes: [...ours.noteTypes, ...noteTypes],
    decks: decks.map((deck, id) => ({ id, ...deck })),
    notes: notes.map((note, id) => ({ id, modifiedAt: 0, ...note })),
    cards: cards.map(({ noteId, ...card }, id) => cardOf(id, noteId, card)),
  }))

const options = placingWith(MEDIA)

describe('placing a collection', () => {
  it('never throws, and gives decks, tags and names of notes that can be kept', () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const placed = placedAtOnce(collection, options)
        const names = placed.decks.map((deck) => deck.name)
        expect(new Set(names).size).toBe(names.length)
        for (const deck of placed.decks) {
          expect(deckNameSchema.parse(deck.name)).toBe(deck.name)
          expect(cleanDeckName(deck.name)).toBe(deck.name)
          expect(deck.description.length).toBeLessThanOrEqual(LIMITS.deckDescription)
          expect(deck.desiredRetention ?? 0.9).toBeGreaterThanOrEqual(LIMITS.desiredRetention.least)
          expect(deck.desiredRetention ?? 0.9).toBeLessThanOrEqual(LIMITS.desiredRetention.most)
        }
        const guids = placed.notes.map(({ guid }) => guid)
        expect(new Set(guids).size).toBe(guids.length)
        for (const { guid, deckName, tags } of placed.notes) {
          expect(guid.length).toBeLessThanOrEqual(200)
          expect(guid).toMatch(/^[^\0\p{Surrogate}]+$/u)
          expect(names).toContain(deckName)
          expect(tags.length).toBeLessThanOrEqual(LIMITS.tags)
          for (const tag of tags) {
            expect(tag.length).toBeLessThanOrEqual(LIMITS.tagChars)
            expect(tag).toBe(tag.trim())
            expect(tag).toMatch(/^[^\n\0\p{Surrogate}]+$/u)
          }
        }
      }),
    )
  })

  it('has cards by ordinals that their notes make, each once, and counts all the others', () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const placed = placedAtOnce(collection, options)
        let kept = 0
        for (const { kind, fields: said, cards, ankiId } of placed.notes) {
          const made = cardsOf(kind, said).map(({ ordinal }) => ordinal)
          const ordinals = cards.map(({ ordinal }) => ordinal)
          expect(made).toEqual(expect.arrayContaining(ordinals))
          expect(new Set(ordinals).size).toBe(ordinals.length)
          expect(cards.every(({ card }) => card.noteId === ankiId)).toBe(true)
          // Empty sides, that validateNote would refuse, are stored and shown like any.
          const written = noteOf(kind, said, [])
          expect(written.ordinals).toEqual(made)
          for (const ordinal of made)
            expect(renderCard(kind, written.text.fields, ordinal).title.length).toBeLessThan(3000)
          kept += cards.length
        }
        const ids = new Set(placed.notes.map(({ ankiId }) => ankiId))
        const theirs = collection.cards.filter(({ noteId }) => ids.has(noteId)).length
        expect(kept + placed.leftOut.cardsWithoutSide).toBe(theirs)
      }),
    )
  })

  it('names the media by one rule, and is looked at as it is written', () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const written = placedAtOnce(collection, options)
        const looked = placedAtOnce(collection, { ...options, texts: 'looked-at' })
        const bare = ({ notes, ...rest }: typeof written) => ({
          ...rest,
          notes: notes.map(({ fields: _, ...note }) => note),
        })
        expect(bare(looked)).toEqual(bare(written))
        const named = mediaNamesAtOnce(collection)
        // A field that only says whether there is a second card is named and not read.
        expect(named).toEqual(expect.arrayContaining([...written.missing]))
      }),
    )
  })

  it('tells notes by what they are, whichever decks are wanted', () => {
    fc.assert(
      fc.property(collections, fc.uniqueArray(upTo(5)), (collection, wanted) => {
        const all = new Map(placedAtOnce(collection, options).notes.map((note) => [note.ankiId, note]))
        const some = placedAtOnce(collection, { ...options, deckIds: new Set(wanted) }).notes
        for (const { ankiId, guid, brought, tags, cards } of some) {
          const whole = all.get(ankiId)
          expect({ guid, brought, tags, cards }).toEqual({
            ...{ guid: whole?.guid, brought: whole?.brought, tags: whole?.tags, cards: whole?.cards },
          })
        }
      }),
    )
  })
})
