import { beforeAll, describe, expect, it } from 'vitest'
import type { NoteFilter } from '@/lib/contracts/note-list'
import type { Viewer } from '@/lib/contracts/viewer'
import { noteIdsMatching, noteWindow, tagsInUse } from '@/lib/data/note-list'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { archiveDeck } from '@/lib/usecases/archive-deck'
import { createDeck } from '@/lib/usecases/create-deck'
import { deleteDeck } from '@/lib/usecases/delete-deck'
import { addNote as writeNote } from '@/lib/usecases/add-note'
import { setCardShelf } from '@/lib/usecases/set-card-shelf'
import { Device } from '../../support/device'
import { openLearner } from '../../support/learners'

const today = 20_513
const now = Date.UTC(2026, 2, 1, 12)
const DAY_MS = 86_400_000

let viewer: Viewer
let deckId: string
let innerId: string
const cards = new Map<string, string>()
const device = new Device()

async function deck(name: string, parentId: string | null = null): Promise<string> {
  const made = await createDeck(viewer, { name, parentId }, now)
  if (!made.ok) throw new Error(made.error.code)
  return made.value.deckId
}

async function note(front: string, where: string, minute: number, tags: string[] = []): Promise<void> {
  const text = { kind: 'basic', front, back: `${front}'s answer`, hint: '', tags } as const
  const made = await writeNote(viewer, { deckId: where, ...text }, now + minute * 60_000)
  if (!made.ok) throw new Error(made.error.code)
  const { rows } = await database.query<{ id: string }>('SELECT id FROM cards WHERE note_id = $1', [
    made.value.noteId,
  ])
  cards.set(front, rows[0]?.id ?? '')
}

const answer = (front: string, daysAgo: number, grade: 1 | 3) =>
  device.answer(cards.get(front) ?? '', now - daysAgo * DAY_MS, grade)

/** Titles of the notes a filter lets through, in the order of the list. */
async function titles(filter: NoteFilter): Promise<string[]> {
  const window = await noteWindow(viewer, filter, { offset: 0, limit: 50 }, today)
  return (window?.notes ?? []).map(({ title }) => title)
}

beforeAll(async () => {
  viewer = await openLearner()
  deckId = await deck('Languages')
  innerId = await deck('Spanish', deckId)
  await note('banana', deckId, 1, ['fruit'])
  await note('apple', innerId, 2, ['fruit::red', 'short'])
  await note('Cherry', innerId, 3, ['Fruit::red'])
  await note('parked', deckId, 4)
  await note('fresh', deckId, 5)
  await setCardShelf(viewer, { cardId: cards.get('parked') ?? '', shelf: 'suspended' }, now)
  const slip = answer('apple', 2, 1)
  const answers = [
    answer('banana', 40, 3),
    answer('Cherry', 30, 3),
    answer('apple', 20, 3),
    // Missed the day after it was recalled: far from what was predicted.
    answer('apple', 19, 1),
    answer('apple', 18, 3),
    slip,
    device.takeBack(slip.eventId, now),
  ]
  const accepted = await acceptEvents(viewer, answers, now)
  if (!accepted.ok) throw new Error(accepted.error)
})

describe('the list of notes', () => {
  it('is of all decks, or of one and those in it', async () => {
    expect(await titles({})).toEqual(['fresh', 'parked', 'Cherry', 'apple', 'banana'])
    expect(await titles({ deck: deckId })).toHaveLength(5)
    expect(await titles({ deck: innerId })).toEqual(['Cherry', 'apple'])
  })

  it('leaves out what lies in archived and deleted decks', async () => {
    for (const put of [archiveDeck, deleteDeck]) {
      const away = await deck(`Away by ${put.name}`)
      await note(`gone by ${put.name}`, away, 6, ['gone'])
      await put(viewer, away, now)
    }
    expect(await titles({ q: 'gone' })).toEqual([])
    expect(await noteIdsMatching(viewer, { q: 'gone' }, today)).toEqual([])
  })

  it.each([
    [{ q: 'APPLE' }, ['apple']],
    [{ q: "y's ans" }, ['Cherry']],
    [{ tags: ['fruit'] }, ['Cherry', 'apple', 'banana']],
    [{ tags: ['fruit::red'] }, ['Cherry', 'apple']],
    [{ tags: ['fruit', 'short'] }, ['apple']],
    [{ state: 'new' }, ['fresh']],
    [{ state: 'aside' }, ['parked']],
    [{ state: 'review' }, ['Cherry', 'apple', 'banana']],
    [{ state: 'relearning' }, []],
    [{ state: 'often-missed' }, []],
    [{ due: 'later' }, ['fresh']],
  ] satisfies [NoteFilter, string[]][])('narrowed down by %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected)
  })

  it('narrowed down by what is due holds those due earlier too', async () => {
    const due = await titles({ due: 'today' })
    expect(due).toContain('banana')
    const week = await titles({ due: 'week' })
    expect(week.filter((title) => due.includes(title))).toEqual(due)
  })

  it('knows surprises by the last answer that stands', async () => {
    const { rows } = await database.query<{ card_id: string; delta: number }>(
      `SELECT DISTINCT ON (card_id) card_id, delta FROM events a
       WHERE user_id = $1 AND kind = 'answer' AND delta IS NOT NULL AND NOT EXISTS (
         SELECT FROM events v WHERE v.user_id = a.user_id AND v.target_event_id = a.event_id)
       ORDER BY card_id, seq DESC`,
      [viewer.userId],
    )
    const last = new Map(rows.map(({ card_id, delta }) => [card_id, delta]))
    const expected = (is: (delta: number) => boolean) =>
      [...cards].filter(([, id]) => is(last.get(id) ?? 0)).map(([front]) => front)
    expect((await titles({ surprise: 'any' })).toSorted()).toEqual(
      expected((delta) => Math.abs(delta) >= 0.3).toSorted(),
    )
    expect((await titles({ surprise: 'better' })).toSorted()).toEqual(
      expected((delta) => delta >= 0.3).toSorted(),
    )
    expect((await titles({ surprise: 'less' })).toSorted()).toEqual(
      expected((delta) => delta <= -0.3).toSorted(),
    )
  })

  it.each([
    ['oldest', ['banana', 'apple', 'Cherry', 'parked', 'fresh']],
    ['front', ['apple', 'banana', 'Cherry', 'fresh', 'parked']],
    ['missed', ['apple', 'fresh', 'parked', 'Cherry', 'banana']],
  ] as const)('comes in the order %j', async (sort, expected) => {
    expect(await titles({ sort })).toEqual(expected)
  })

  it('comes by date with what has none last', async () => {
    const order = await titles({ sort: 'due' })
    expect(order.slice(0, 3).toSorted()).toEqual(['Cherry', 'apple', 'banana'])
    expect(order.slice(3)).toEqual(['fresh', 'parked'])
  })

  it('says which tags there are, without those of decks that were deleted', async () => {
    const tags = await tagsInUse(viewer)
    expect(tags.toSorted()).toEqual(['Fruit::red', 'fruit', 'fruit::red', 'gone', 'short'])
  })

  it('is nobody else’s', async () => {
    const other = await openLearner()
    expect(await noteWindow(other, { deck: deckId }, { offset: 0, limit: 50 }, today)).toBeNull()
    expect(await noteWindow(other, {}, { offset: 0, limit: 50 }, today)).toEqual({ notes: [], total: 0 })
  })
})
