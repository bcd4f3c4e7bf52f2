import { describe, expect, it } from 'vitest'
import { writtenCollection, type WrittenCollection } from '@/lib/anki/write/collection'
import { AnkiIds, guidOf } from '@/lib/anki/write/ids'
import type { OwnAnswer, OwnCard, OwnCollection, OwnNote } from '@/lib/anki/write/own'
import { studyDayStart, usualClock, type CardState } from '@/lib/scheduling'

const clock = usualClock('Europe/Berlin')
const TODAY = 20_400
const DAY = 86_400_000
const noon = (day: number) => studyDayStart(day, clock) + 8 * 3_600_000

const uuid = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const DECK = uuid(1)
const INNER = uuid(2)

const note = (number: number, more: Partial<OwnNote> = {}): OwnNote => ({
  noteId: uuid(number),
  guid: null,
  kind: 'basic',
  fields: { front: `front ${number}`, back: 'back' },
  tags: [],
  updatedAt: noon(TODAY - 30),
  ...more,
})

const card = (number: number, noteNumber: number, state: Partial<CardState> = {}, ordinal = 0): OwnCard => ({
  ordinal,
  state: {
    cardId: uuid(number),
    noteId: uuid(noteNumber),
    deckId: DECK,
    shelf: 'active',
    buriedUntil: null,
    stage: 'new',
    ...state,
  } as CardState,
})

const memory = (more: object = {}) => ({
  trace: { stability: 12.345678, difficulty: 5 },
  lastAnsweredAt: noon(TODAY - 3),
  lastDay: TODAY - 3,
  reps: 2,
  lapses: 1,
  intervalDays: 8,
  history: {} as never,
  ...more,
})

const answer = (
  cardNumber: number,
  at: number,
  grade: 1 | 2 | 3 | 4,
  day: number,
  first = false,
): OwnAnswer => ({
  ...{ kind: 'answer', cardId: uuid(cardNumber), shownAt: at - 4000, at, studyDay: day, grade },
  difficultyBefore: first ? null : 5,
})

const written = (own: Partial<OwnCollection>): Promise<WrittenCollection> =>
  writtenCollection(
    {
      ...{ clock, today: TODAY, now: noon(TODAY), desiredRetention: 0.9, notes: [], cards: [], history: [] },
      decks: [{ deckId: DECK, name: 'Deck', description: '', desiredRetention: null }],
      ...own,
    },
    () => Promise.resolve(),
  )

describe('decks', () => {
  it('come behind those they lie in, which are made where there are none', async () => {
    const { collection } = await written({
      decks: [
        { deckId: INNER, name: 'A::B::C', description: 'x < y\nz', desiredRetention: 0.8 },
        { deckId: DECK, name: 'A', description: '', desiredRetention: null },
      ],
    })
    expect(collection.decks.map(({ name }) => name)).toEqual(['Default', 'A', 'A::B', 'A::B::C'])
    expect(collection.decks[3]).toMatchObject({ description: 'x &lt; y<br>z', desiredRetention: 0.8 })
    expect(new Set(collection.decks.map(({ id }) => id)).size).toBe(4)
  })

  it('that are called Default are Anki’s own', async () => {
    const { collection } = await written({
      decks: [{ deckId: DECK, name: 'Default', description: '', desiredRetention: null }],
      notes: [note(10)],
      cards: [card(20, 10)],
    })
    expect(collection.decks.map(({ id, name }) => [id, name])).toEqual([[1, 'Default']])
    expect(collection.cards[0]?.deckId).toBe(1)
  })
})

describe('notes', () => {
  it('of each kind have Anki’s own type, and the cards its numbers', async () => {
    const kinds = ['basic', 'basic-reversed', 'typed', 'cloze'] as const
    const { collection } = await written({
      notes: kinds.map((kind, index) =>
        note(10 + index, { kind, fields: { front: '{{c3::a}} b', back: 'back' } }),
      ),
      cards: [card(20, 10), card(21, 11), card(22, 11, {}, 1), card(23, 12), card(24, 13, {}, 3)],
    })
    expect(collection.noteTypes.map(({ name, stock, fields }) => [name, stock, fields.join()])).toEqual([
      ['Basic', 'basic', 'Front,Back'],
      ['Basic (and reversed card)', 'basic-and-reversed', 'Front,Back'],
      ['Basic (type in the answer)', 'basic-typing', 'Front,Back'],
      ['Cloze', 'cloze', 'Text,Back Extra'],
    ])
    expect(collection.cards.map(({ ordinal }) => ordinal)).toEqual([0, 0, 1, 0, 2])
    expect(collection.cards.map(({ due }) => due)).toEqual([1, 2, 3, 4, 5])
  })

  it('that say more have a type with places for it', async () => {
    const fields = { front: 'f', back: 'b', hint: '*h*', source: 's', frontLang: 'de' }
    const { collection } = await written({ notes: [note(10, { fields })] })
    expect(collection.noteTypes[0]).toMatchObject({ name: 'Basic (Spindle)', stock: null })
    expect(collection.noteTypes[0]?.fields).toHaveLength(collection.notes[0]?.fields.length ?? 0)
    expect(collection.notes[0]?.fields).toEqual(['f', 'b', '<i>h</i>', '', 's', 'de', '', '', ''])
  })

  it('keep the name they came with, and are otherwise named by their id', async () => {
    const { collection } = await written({ notes: [note(10, { guid: 'from-anki' }), note(11)] })
    expect(collection.notes.map(({ guid }) => guid)).toEqual(['from-anki', guidOf(uuid(11))])
    expect(guidOf(uuid(11))).not.toBe(guidOf(uuid(12)))
  })

  it('to think about are left out and counted', async () => {
    const { collection, leftOut } = await written({ notes: [note(10, { kind: 'question' }), note(11)] })
    expect([collection.notes.length, leftOut]).toEqual([1, 1])
  })

  it('have tags without spaces, each once, and say which media they name', async () => {
    const name = `${'ab'.repeat(32)}.webp`
    const { collection, media } = await written({
      notes: [
        note(10, {
          tags: ['two words', 'two_words', 'b'],
          fields: { front: `![](media:${name})`, back: '' },
        }),
      ],
    })
    expect(collection.notes[0]?.tags).toEqual(['two_words', 'b'])
    expect(media).toEqual([name])
  })
})

describe('cards', () => {
  it('stand where they stood', async () => {
    const { collection } = await written({
      notes: [note(10)],
      cards: [
        card(20, 10, { stage: 'review', dueDay: TODAY + 5, memory: memory() }),
        card(21, 10, { stage: 'relearning', dueDay: TODAY, memory: memory() }),
        card(22, 10, { stage: 'relearning', dueDay: TODAY, memory: memory({ intervalDays: 0 }) }),
        card(23, 10, { stage: 'review', dueDay: TODAY, memory: memory(), shelf: 'suspended' }),
        card(24, 10, { stage: 'review', dueDay: TODAY, memory: memory(), buriedUntil: TODAY + 1 }),
        card(25, 10, { stage: 'review', dueDay: TODAY, memory: memory(), buriedUntil: TODAY }),
        card(26, 10, { shelf: 'removed' }),
      ],
      history: [answer(20, noon(TODAY - 50), 3, TODAY - 50, true)],
    })
    expect(collection.createdAt * 1000).toBe(studyDayStart(TODAY - 50, clock))
    expect(collection.creationOffsetMinutes).toBe(-120)
    expect(collection.cards.map(({ type, queue, due, interval }) => [type, queue, due, interval])).toEqual([
      [2, 2, 55, 8],
      [3, 3, 50, 8],
      [1, 3, 50, 1],
      [2, -1, 50, 8],
      [2, -3, 50, 8],
      [2, 2, 50, 8],
    ])
    expect(collection.cards[0]).toMatchObject({ factor: 2500, reps: 2, lapses: 1 })
    expect(JSON.parse(collection.cards[0]?.data ?? '')).toEqual({
      ...{ s: 12.3457, d: 5, dr: 0.9, lrt: Math.floor(noon(TODAY - 3) / 1000) },
    })
  })

  it('given to somebody else are all new, without dates and answers', async () => {
    const { collection } = await written({
      notes: [note(10)],
      cards: [card(20, 10, { stage: 'review', dueDay: TODAY, memory: memory(), shelf: 'suspended' })],
      history: null,
    })
    expect(collection.cards[0]).toMatchObject({ type: 0, queue: 0, due: 1, reps: 0, interval: 0, data: '{}' })
    expect(collection.reviews).toEqual([])
  })
})

describe('answers', () => {
  it('become rows of the review log', async () => {
    const start = noon(TODAY - 20)
    const { collection } = await written({
      notes: [note(10)],
      cards: [card(20, 10, { stage: 'review', dueDay: TODAY + 5, memory: memory() })],
      history: [
        answer(20, start, 1, TODAY - 20, true),
        answer(20, start + 60_000, 3, TODAY - 20),
        answer(20, start + 10 * DAY, 1, TODAY - 10),
        answer(20, start + 10 * DAY + 5000, 2, TODAY - 10),
        { kind: 'reset', cardId: uuid(20), at: start + 11 * DAY },
        { ...answer(20, start + 12 * DAY, 4, TODAY - 8, true), shownAt: start },
      ],
    })
    expect(
      collection.reviews.map(({ type, ease, interval, lastInterval, factor }) => [
        ...[type, ease, interval, lastInterval, factor],
      ]),
    ).toEqual([
      [0, 1, -60, 0, 0],
      [0, 3, 10, -60, 2500],
      [1, 1, -5, 10, 2500],
      [2, 2, 8, -5, 2500],
      [4, 0, 0, 0, 0],
      [0, 4, 8, 0, 0],
    ])
    expect(collection.reviews.map(({ takenMs }) => takenMs)).toEqual([4000, 4000, 4000, 4000, 0, 60_000])
    expect(collection.reviews[0]?.id).toBe(start)
  })

  it('at one millisecond have ids of their own, in order', async () => {
    const at = noon(TODAY)
    const { collection } = await written({
      history: [
        answer(20, at, 3, TODAY, true),
        answer(21, at, 3, TODAY, true),
        answer(22, at - 1, 3, TODAY, true),
      ],
    })
    expect(collection.reviews.map(({ id }) => id)).toEqual([at - 1, at, at + 1])
  })

  it('of cards that are gone go along', async () => {
    const { collection } = await written({ history: [answer(99, noon(TODAY), 3, TODAY, true)] })
    expect([collection.cards.length, collection.reviews.length]).toEqual([0, 1])
  })
})

describe('ids', () => {
  it('are the moment of a time-ordered UUID, the same each time and never the same twice', () => {
    const ids = new AnkiIds()
    const wanted = Number.parseInt('019000000000', 16)
    expect([ids.of(uuid(1)), ids.of(uuid(2)), ids.of(uuid(1))]).toEqual([wanted, wanted + 1, wanted])
    const drawn = ids.of('f1ae8f3a-93a5-4a6b-8f4c-0a1b2c3d4e5f')
    expect(drawn).toBeGreaterThanOrEqual(1e12)
    expect(drawn).toBeLessThan(1.5e12)
  })
})
