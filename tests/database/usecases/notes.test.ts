import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { NoteFilter } from '@/lib/contracts/note-list'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { countOftenMissed, noteIdsMatching, noteWindow } from '@/lib/data/note-list'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { addNote } from '@/lib/usecases/add-note'
import { deleteNote } from '@/lib/usecases/delete-note'
import { editNote } from '@/lib/usecases/edit-note'
import { restoreNote } from '@/lib/usecases/restore-note'
import { setCardShelf } from '@/lib/usecases/set-card-shelf'
import { Device } from '../../support/device'
import { addDeck, openLearner } from '../../support/learners'
import { expectCleanLog, logOf } from './clean-log'

const now = Date.UTC(2026, 2, 1, 12)
const today = 20_513
const basic = { kind: 'basic', front: 'Capital of Peru', back: 'Lima', hint: '', tags: ['geo'] } as const
const cloze = {
  kind: 'cloze',
  front: '{{c1::Lima}} is the capital of {{c2::Peru}}.',
  back: '',
  hint: '',
  tags: [],
} as const

async function learnerWithDeck(): Promise<{ viewer: Viewer; deckId: string }> {
  const viewer = await openLearner()
  return { viewer, deckId: await addDeck(viewer) }
}

interface Content {
  readonly kind: NoteKind
  readonly front: string
  readonly back: string
  readonly hint: string
  readonly tags: readonly string[]
}

async function added(content: Content = basic) {
  const { viewer, deckId } = await learnerWithDeck()
  const made = await addNote(viewer, { deckId, ...content, tags: [...content.tags] }, now)
  if (!made.ok) throw new Error(`no note: ${made.error.code}`)
  return { viewer, deckId, noteId: made.value.noteId }
}

async function shownNote(viewer: Viewer, noteId: string) {
  const note = await selectOptionalNoteDto(viewer, noteId)
  if (note === null) throw new Error('no note')
  return note
}

async function cardIdOf(viewer: Viewer, noteId: string, ordinal: number): Promise<string> {
  const card = (await shownNote(viewer, noteId)).cards.find((each) => each.ordinal === ordinal)
  if (card === undefined) throw new Error('no card')
  return card.cardId
}

const notFound = { ok: false, error: { code: 'not-found' } }
const deckGone = { ok: false, error: { code: 'deck-gone' } }

describe('adding a note', () => {
  it.each([
    ['basic', basic, [0]],
    ['basic-reversed', { ...basic, kind: 'basic-reversed' }, [0, 1]],
    ['typed', { ...basic, kind: 'typed' }, [0]],
    ['cloze', cloze, [1, 2]],
  ] as const)('of kind %s makes its cards, each new', async (_, content, ordinals) => {
    const { viewer, noteId, deckId } = await added({ ...content, tags: ['b', 'a', 'b'] })
    const note = await shownNote(viewer, noteId)
    expect(note).toMatchObject({ deckId, kind: content.kind, version: 1, answers: 0, tags: ['b', 'a'] })
    expect(note.fields).toEqual({ front: content.front, back: content.back, hint: '' })
    expect(note.cards.map(({ cardId: _, ...card }) => card)).toEqual(
      ordinals.map((ordinal) => ({
        ordinal,
        stage: 'new',
        shelf: 'active',
        dueDay: null,
        intervalDays: 0,
        reps: 0,
        lapses: 0,
      })),
    )
    expect(await logOf(viewer)).toEqual([])
  })

  it('is refused with the other note where deck and kind have one that begins the same', async () => {
    const { viewer, deckId, noteId } = await added()
    const again = { deckId, ...basic, front: '  Capital  of\nPeru ', back: 'Lima!', tags: [] }
    expect(await addNote(viewer, again, now)).toEqual({ ok: false, error: { code: 'duplicate', noteId } })
    expect(await addNote(viewer, { ...again, kind: 'typed' }, now)).toMatchObject({ ok: true })
    expect(await addNote(viewer, { ...again, deckId: await addDeck(viewer) }, now)).toMatchObject({
      ok: true,
    })
  })

  it('leaves one note when two tabs add the same at once', async () => {
    const { viewer, deckId } = await learnerWithDeck()
    const tries = await Promise.all([1, 2, 3].map(() => addNote(viewer, { deckId, ...basic, tags: [] }, now)))
    expect(tries.filter((result) => result.ok)).toHaveLength(1)
    expect(await noteIdsMatching(viewer, { deck: deckId }, today)).toHaveLength(1)
  })

  it('is refused field by field when it asks or answers nothing', async () => {
    const { viewer, deckId } = await learnerWithDeck()
    const empty = { deckId, ...basic, front: ' ', back: '', tags: [] }
    expect(await addNote(viewer, empty, now)).toMatchObject({
      ok: false,
      error: { code: 'invalid', problems: [{ field: 'front' }, { field: 'back' }] },
    })
    expect(await addNote(viewer, { ...empty, ...cloze, front: 'no gap', tags: [] }, now)).toMatchObject({
      error: { code: 'invalid', problems: [{ field: 'front', code: 'cloze-none' }] },
    })
  })

  it('cleans out what no text may hold', async () => {
    const { viewer, noteId } = await added({
      ...basic,
      front: 'A\u0000B\r\nC',
      tags: ['t\u0000ag', '\u0000'],
    })
    const note = await shownNote(viewer, noteId)
    expect(note.fields.front).toBe('AB\nC')
    expect(note.tags).toEqual(['tag'])
  })

  it('is refused in a deck that isn’t the learner’s', async () => {
    const { deckId } = await learnerWithDeck()
    const other = await openLearner()
    expect(await addNote(other, { deckId, ...basic, tags: [] }, now)).toEqual(deckGone)
    expect(await addNote(other, { deckId: uuidv7(), ...basic, tags: [] }, now)).toEqual(deckGone)
  })
})

describe('editing a note', () => {
  const edit = (noteId: string, version: number, change: object = {}) => ({
    noteId,
    version,
    ...basic,
    tags: [] as string[],
    ...change,
  })

  it('raises its version and keeps its cards and their answers', async () => {
    const { viewer, noteId } = await added()
    const cardId = await cardIdOf(viewer, noteId, 0)
    await acceptEvents(viewer, [new Device().answer(cardId, now)], now)
    expect(await editNote(viewer, edit(noteId, 1, { back: '**Lima**' }), now)).toEqual({
      ok: true,
      value: { version: 2 },
    })
    const note = await shownNote(viewer, noteId)
    expect(note).toMatchObject({ version: 2, answers: 1, fields: { back: '**Lima**' }, tags: [] })
    expect(note.cards).toMatchObject([{ cardId, stage: 'review' }])
    await expectCleanLog(viewer)
  })

  it('is told of another edit since the version it saw, and overwrites nothing', async () => {
    const { viewer, noteId } = await added()
    await editNote(viewer, edit(noteId, 1, { back: 'first' }), now)
    const second = await editNote(viewer, edit(noteId, 1, { back: 'second' }), now)
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'conflict', current: { version: 2, fields: { back: 'first' } } },
    })
    expect(await editNote(viewer, edit(noteId, 2, { back: 'second' }), now)).toMatchObject({ ok: true })
  })

  it('lets one of two edits at once through', async () => {
    const { viewer, noteId } = await added()
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((back) => editNote(viewer, edit(noteId, 1, { back }), now)),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect((await shownNote(viewer, noteId)).version).toBe(2)
  })

  it('is refused where it would begin like another note', async () => {
    const { viewer, deckId, noteId } = await added()
    const other = await addNote(viewer, { deckId, ...basic, front: 'Capital of Chile', tags: [] }, now)
    if (!other.ok) throw new Error('no note')
    const clash = edit(other.value.noteId, 1)
    expect(await editNote(viewer, clash, now)).toEqual({ ok: false, error: { code: 'duplicate', noteId } })
    expect((await shownNote(viewer, other.value.noteId)).version).toBe(1)
  })

  it('adds and removes the cards of a cloze text, and brings a removed one back as it was', async () => {
    const { viewer, noteId } = await added(cloze)
    const second = await cardIdOf(viewer, noteId, 2)
    await acceptEvents(viewer, [new Device().answer(second, now)], now)
    await setCardShelf(viewer, { cardId: second, shelf: 'suspended' }, now)
    const change = (version: number, front: string) =>
      editNote(viewer, edit(noteId, version, { ...cloze, front }), now)

    await change(1, '{{c1::Lima}} lies on the {{c3::Pacific}}.')
    const ordinals = async () => (await shownNote(viewer, noteId)).cards.map(({ ordinal }) => ordinal)
    expect(await ordinals()).toEqual([1, 3])
    await change(2, cloze.front)
    expect(await ordinals()).toEqual([1, 2])
    const back = (await shownNote(viewer, noteId)).cards[1]
    expect(back).toMatchObject({ cardId: second, stage: 'review', shelf: 'suspended' })
    await expectCleanLog(viewer)
  })

  it('can change its kind: the forward card stays the same card', async () => {
    const { viewer, noteId } = await added()
    const forward = await cardIdOf(viewer, noteId, 0)
    await editNote(viewer, edit(noteId, 1, { kind: 'basic-reversed' }), now)
    expect((await shownNote(viewer, noteId)).cards).toMatchObject([{ cardId: forward }, { ordinal: 1 }])
    await editNote(viewer, edit(noteId, 2, { kind: 'typed' }), now)
    expect((await shownNote(viewer, noteId)).cards).toMatchObject([{ cardId: forward }])
    await expectCleanLog(viewer)
  })

  it('is refused for a note that is deleted, another’s or nowhere', async () => {
    const { viewer, noteId } = await added()
    expect(await editNote(await openLearner(), edit(noteId, 1), now)).toEqual(notFound)
    expect(await editNote(viewer, edit(uuidv7(), 1), now)).toEqual(notFound)
    await deleteNote(viewer, noteId, now)
    expect(await editNote(viewer, edit(noteId, 1), now)).toEqual(notFound)
  })
})

describe('deleting a note', () => {
  it('takes it and its cards out, and the log still takes their answers', async () => {
    const { viewer, deckId, noteId } = await added(cloze)
    const cardId = await cardIdOf(viewer, noteId, 1)
    expect(await deleteNote(viewer, noteId, now)).toEqual({ ok: true, value: null })
    expect(await selectOptionalNoteDto(viewer, noteId)).toBeNull()
    expect(await noteIdsMatching(viewer, { deck: deckId }, today)).toEqual([])
    const late = await acceptEvents(viewer, [new Device().answer(cardId, now)], now)
    expect(late).toMatchObject({ value: [{ status: 'applied' }] })
    await expectCleanLog(viewer)
  })

  it('can be taken back: cards, dates and shelves are as before', async () => {
    const { viewer, noteId } = await added(cloze)
    await setCardShelf(viewer, { cardId: await cardIdOf(viewer, noteId, 2), shelf: 'suspended' }, now)
    const before = await shownNote(viewer, noteId)
    await deleteNote(viewer, noteId, now)
    expect(await restoreNote(viewer, noteId, now)).toEqual({ ok: true, value: null })
    expect(await shownNote(viewer, noteId)).toEqual(before)
    expect(await restoreNote(viewer, noteId, now)).toEqual({ ok: true, value: null })
    await expectCleanLog(viewer)
  })

  it('frees its name, and can’t be taken back once another note has it', async () => {
    const { viewer, deckId, noteId } = await added()
    await deleteNote(viewer, noteId, now)
    const successor = await addNote(viewer, { deckId, ...basic, tags: [] }, now)
    if (!successor.ok) throw new Error('no note')
    expect(await restoreNote(viewer, noteId, now)).toEqual({
      ok: false,
      error: { code: 'duplicate', noteId: successor.value.noteId },
    })
    expect(await selectOptionalNoteDto(viewer, noteId)).toBeNull()
    await expectCleanLog(viewer)
  })

  it('happens once, and only to one’s own', async () => {
    const { viewer, noteId } = await added()
    const other = await openLearner()
    expect(await deleteNote(other, noteId, now)).toEqual(notFound)
    expect(await deleteNote(viewer, noteId, now)).toMatchObject({ ok: true })
    expect(await deleteNote(viewer, noteId, now)).toEqual(notFound)
    expect(await restoreNote(other, noteId, now)).toEqual(notFound)
    expect(await logOf(other)).toEqual([])
  })
})

describe('setting a card aside', () => {
  it('is an event, recorded once, and reversed by another', async () => {
    const { viewer, noteId } = await added()
    const cardId = await cardIdOf(viewer, noteId, 0)
    await setCardShelf(viewer, { cardId, shelf: 'suspended' }, now)
    await setCardShelf(viewer, { cardId, shelf: 'suspended' }, now)
    await setCardShelf(viewer, { cardId, shelf: 'active' }, now)
    expect(await logOf(viewer)).toEqual([
      { kind: 'shelve', card_id: cardId, data: { shelf: 'suspended' } },
      { kind: 'shelve', card_id: cardId, data: { shelf: 'active' } },
    ])
    await expectCleanLog(viewer)
  })

  it('is refused for a card that is removed, another’s or nowhere', async () => {
    const { viewer, noteId } = await added()
    const cardId = await cardIdOf(viewer, noteId, 0)
    const aside = { cardId, shelf: 'suspended' } as const
    expect(await setCardShelf(await openLearner(), aside, now)).toEqual(notFound)
    expect(await setCardShelf(viewer, { ...aside, cardId: uuidv7() }, now)).toEqual(notFound)
    await deleteNote(viewer, noteId, now)
    expect(await setCardShelf(viewer, aside, now)).toEqual(notFound)
  })
})

describe('the list of a deck’s notes', () => {
  async function deckOf(fronts: readonly string[]) {
    const { viewer, deckId } = await learnerWithDeck()
    for (const [index, front] of fronts.entries()) {
      await addNote(viewer, { deckId, ...basic, front, tags: [`t${index}`] }, now + index)
    }
    return { viewer, deckId }
  }

  /** A stretch of the list, with what narrows it down. */
  async function listed(viewer: Viewer, filter: NoteFilter, offset = 0) {
    const window = await noteWindow(viewer, filter, { offset, limit: 50 }, today)
    if (window === null) throw new Error('no such deck')
    return { total: window.total, notes: window.notes, titles: window.notes.map(({ title }) => title) }
  }

  it('comes in stretches, the last made first', async () => {
    const { viewer, deckId } = await deckOf(Array.from({ length: 53 }, (_, index) => `note ${index}`))
    const first = await listed(viewer, { deck: deckId })
    expect(first.total).toBe(53)
    expect(first.titles).toHaveLength(50)
    expect(first.titles[0]).toBe('note 52')
    expect((await listed(viewer, { deck: deckId }, 50)).titles).toEqual(['note 2', 'note 1', 'note 0'])
    expect(await listed(viewer, { deck: deckId }, 500)).toMatchObject({ total: 53, notes: [] })
  })

  it('can be narrowed to notes that contain a text, taken literally', async () => {
    const { viewer, deckId } = await deckOf(['100% wool', '1000 wool', 'a_b', 'axb', 'c\\d'])
    const found = async (q: string) => (await listed(viewer, { deck: deckId, q })).titles.toSorted()
    expect(await found('0% W')).toEqual(['100% wool'])
    expect(await found('a_')).toEqual(['a_b'])
    expect(await found('\\')).toHaveLength(1)
    expect(await found('lima')).toHaveLength(5)
    expect(await found('T3')).toEqual(['axb'])
    expect(await found('nowhere')).toEqual([])
  })

  it('can be narrowed to notes that are often missed, and says how many there are', async () => {
    const { viewer, deckId } = await deckOf(['always missed', 'missed once', 'set aside'])
    const { notes } = await listed(viewer, { deck: deckId })
    const cards = new Map(notes.map(({ title, cards: [card] }) => [title, card?.cardId ?? '']))
    const device = new Device()
    const missed = (title: string, days: number) =>
      Array.from({ length: days }, (_, day) =>
        device.answer(cards.get(title) ?? '', now - (20 - day) * 86_400_000, 1),
      )
    const answers = [...missed('always missed', 4), ...missed('missed once', 1), ...missed('set aside', 5)]
    await acceptEvents(
      viewer,
      answers.toSorted((a, b) => a.answeredAt - b.answeredAt),
      now,
    )
    await setCardShelf(viewer, { cardId: cards.get('set aside') ?? '', shelf: 'suspended' }, now)
    expect(await countOftenMissed(viewer, deckId)).toBe(1)
    const often = await listed(viewer, { deck: deckId, state: 'often-missed' })
    expect(often).toMatchObject({ total: 1, titles: ['always missed'] })
    expect(often.notes[0]?.cards[0]).toMatchObject({ reps: 4, lapses: 4 })
  })
})

describe('a note with its answers', () => {
  it('does not count those that were taken back', async () => {
    const { viewer, noteId } = await added()
    const cardId = await cardIdOf(viewer, noteId, 0)
    const device = new Device()
    const [first, second] = [device.answer(cardId, now), device.answer(cardId, now + 60_000)]
    await acceptEvents(viewer, [first, second, device.takeBack(second.eventId, now + 70_000)], now + 80_000)
    expect((await shownNote(viewer, noteId)).answers).toBe(1)
  })

  it('is nobody else’s to see', async () => {
    const { noteId } = await added()
    expect(await selectOptionalNoteDto(await openLearner(), noteId)).toBeNull()
  })
})

describe('new cards', () => {
  it('are introduced in the order they were made', async () => {
    const { viewer, deckId } = await learnerWithDeck()
    const noteIds: string[] = []
    for (const [index, front] of ['first', 'second', 'third'].entries()) {
      const note = { deckId, ...basic, kind: 'basic-reversed', front, tags: [] } as const
      const made = await addNote(viewer, { ...note, tags: [] }, now + index)
      if (made.ok) noteIds.push(made.value.noteId)
    }
    const { rows } = await database.query<{ note_id: string; ordinal: number }>(
      `SELECT s.note_id, c.ordinal FROM card_states s JOIN cards c ON c.id = s.card_id
       WHERE s.user_id = $1 ORDER BY s.position`,
      [viewer.userId],
    )
    expect(rows).toEqual(noteIds.flatMap((note_id) => [0, 1].map((ordinal) => ({ note_id, ordinal }))))
  })
})
