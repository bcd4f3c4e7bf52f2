import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AnkiCollection } from '@/lib/anki/collection'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { auditLearner, isClean } from '@/lib/usecases/audit-learner'
import { editNote } from '@/lib/usecases/edit-note'
import { undoChange } from '@/lib/usecases/undo-change'
import type * as bundledThread from '../../support/anki-packages/bundled-thread'
import { useBundledThread } from '../../support/anki-packages/bundled-thread'
import { packageFolder } from '../../support/anki-packages/files'
import {
  CREATED,
  importer,
  NOW,
  practisedCollection,
  TODAY,
  withCards,
} from '../../support/anki-packages/imports'
import { noteOf, reviewOf, sampleCollection } from '../../support/anki-packages/sample'
import { openLearner } from '../../support/learners'
import { done } from '../../support/practice'

vi.mock('node:worker_threads', async (original) => {
  const { withBundledThread } = await vi.importActual<typeof bundledThread>(
    '../../support/anki-packages/bundled-thread',
  )
  return withBundledThread(await original())
})

const folder = packageFolder()
const bring = importer(folder)
beforeAll(() => useBundledThread(path.join(folder.folder, 'thread.cjs')))
afterAll(() => folder.remove())

const DAY_MS = 86_400_000
const firstDay = CREATED / DAY_MS - 4 / 24

interface Card {
  readonly front: string
  readonly stage: string
  readonly shelf: string
  readonly due: number | null
  readonly buried: number | null
  readonly tags: readonly string[]
}

async function cardsOf(viewer: Viewer): Promise<Card[]> {
  const { rows } = await database.query<Card>(
    `SELECT n.fields->>'front' AS front, s.stage, s.shelf, s.due_day AS due, s.buried_until AS buried, n.tags
     FROM card_states s JOIN notes n ON n.id = s.note_id
     WHERE s.user_id = $1 AND n.deleted_at IS NULL ORDER BY s.position`,
    [viewer.userId],
  )
  return rows
}

async function countOf(viewer: Viewer, what: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${what.includes(' ') ? what : `${what} WHERE true`} AND user_id = $1`,
    [viewer.userId],
  )
  return rows[0]?.count ?? 0
}

async function learnerOf(viewer: Viewer): Promise<{ readonly model?: unknown }> {
  const { rows } = await database.query<{ state: { readonly model: unknown } }>(
    'SELECT state FROM learner_models WHERE user_id = $1',
    [viewer.userId],
  )
  return rows[0]?.state ?? {}
}

const cleanly = async (viewer: Viewer) => {
  const audit = await auditLearner(viewer)
  return audit.ok && isClean(audit.value)
}

describe('a package of Anki’s', () => {
  it.each([1, 2, 3] as const)(
    'of generation %i comes in with its past, and stands as the log says',
    async (generation) => {
      const viewer = await openLearner()
      const report = done(await bring(viewer, practisedCollection(12), { generation }))
      expect(report).toMatchObject({
        notes: { created: 12, changed: 0, same: 0, keptHere: 0 },
        ...{ cards: 12, reviews: 52, ofDeletedCards: 4, reschedulings: 1 },
        decks: [{ name: 'Birds::Small' }],
      })
      expect(await countOf(viewer, "events WHERE kind = 'answer'")).toBe(52)
      expect(await cleanly(viewer)).toBe(true)
    },
  )

  it('keeps the date of each card', async () => {
    const viewer = await openLearner()
    const collection = practisedCollection(12)
    done(await bring(viewer, collection))
    const cards = await cardsOf(viewer)
    for (const [place, { due }] of collection.cards.entries()) {
      const card = cards.find(({ front }) => front === `Bird ${place}?`)
      if (card?.stage === 'review') expect(card.due).toBe(firstDay + due)
    }
    expect(cards.filter(({ stage }) => stage === 'review').length).toBeGreaterThan(8)
  })

  it('keeps what was suspended, buried and flagged', async () => {
    const viewer = await openLearner()
    const collection = withCards(practisedCollection(3), {
      6000: { queue: -1 },
      6001: { queue: -2 },
      6002: { flag: 1 },
    })
    done(await bring(viewer, collection))
    const cards = await cardsOf(viewer)
    expect(cards.find(({ front }) => front === 'Bird 0?')?.shelf).toBe('suspended')
    expect(cards.find(({ front }) => front === 'Bird 1?')?.buried).toBe(firstDay + TODAY + 1)
    expect(cards.find(({ front }) => front === 'Bird 2?')?.tags).toContain('flag::red')
    expect(await cleanly(viewer)).toBe(true)
  })

  it('gives a card whose answers it does not hold the memory Anki kept', async () => {
    const viewer = await openLearner()
    const { reviews: _, ...rest } = withCards(practisedCollection(2), {
      6000: { data: '{"s":44.5,"d":6.25,"lrt":1790000000}', due: TODAY + 9 },
      6001: { type: 0, queue: 0, due: 3, interval: 0 },
    })
    done(await bring(viewer, { ...rest, reviews: [] }))
    const { rows } = await database.query(
      `SELECT n.fields->>'front' AS front, s.stage, s.stability, s.difficulty, s.due_day - $2 AS due
       FROM card_states s JOIN notes n ON n.id = s.note_id WHERE s.user_id = $1 ORDER BY 1`,
      [viewer.userId, firstDay],
    )
    expect(rows).toEqual([
      { front: 'Bird 0?', stage: 'review', stability: 44.5, difficulty: 6.25, due: TODAY + 9 },
      { front: 'Bird 1?', stage: 'new', stability: null, difficulty: null, due: null },
    ])
    expect(await cleanly(viewer)).toBe(true)
  })

  it('teaches with answers of cards that are no more, and shows those nowhere', async () => {
    const collection = practisedCollection(4)
    const [whole, without] = [await openLearner(), await openLearner()]
    done(await bring(whole, collection))
    done(
      await bring(without, {
        ...collection,
        reviews: collection.reviews.filter(({ cardId }) => cardId !== 9999),
      }),
    )
    expect(await learnerOf(whole)).not.toEqual(await learnerOf(without))
    expect(await countOf(whole, 'cards')).toBe(4)
    expect(await cleanly(whole)).toBe(true)
  })

  it('of somebody else teaches nothing and sets no dates', async () => {
    const viewer = await openLearner()
    const report = done(await bring(viewer, practisedCollection(5), { history: 'none' }))
    expect(report).toMatchObject({ cards: 5, reviews: 0, found: null })
    expect((await cardsOf(viewer)).every(({ stage }) => stage === 'new')).toBe(true)
    expect(await countOf(viewer, "events WHERE kind <> 'import'")).toBe(0)
  })

  it('brings every kind of note in, of every generation', async () => {
    for (const generation of [1, 2, 3] as const) {
      const viewer = await openLearner()
      const report = done(await bring(viewer, sampleCollection(generation === 3 ? 18 : 11), { generation }))
      expect(report.notes.created).toBe(7)
      expect(report.missingMedia).toEqual(expect.arrayContaining(['map.png', 'me.mp3', 'bär.jpg']))
      expect(await cleanly(viewer)).toBe(true)
    }
  })

  it('may hold notes that begin alike', async () => {
    const viewer = await openLearner()
    const collection = practisedCollection(2)
    const alike = collection.notes.map((note) => ({ ...note, fields: ['Bird?', note.fields[1] ?? ''] }))
    expect(done(await bring(viewer, { ...collection, notes: alike })).notes.created).toBe(2)
    const { rows } = await database.query<{ id: string; version: number }>(
      `SELECT id, version FROM notes WHERE user_id = $1 ORDER BY id DESC LIMIT 1`,
      [viewer.userId],
    )
    const note = rows[0] ?? { id: '', version: 0 }
    const edited = await editNote(
      viewer,
      {
        noteId: note.id,
        version: note.version,
        kind: 'basic',
        front: 'Bird?',
        back: 'Another',
        tags: [],
      } as never,
      NOW,
    )
    expect(edited.ok).toBe(true)
  })
})

describe('a package that comes again', () => {
  it('adds nothing', async () => {
    const viewer = await openLearner()
    const collection = practisedCollection(6)
    done(await bring(viewer, collection))
    const before = await countOf(viewer, 'events')
    const again = done(await bring(viewer, collection))
    expect(again).toMatchObject({
      changeId: null,
      cards: 0,
      reviews: 0,
      known: 28,
      notes: { created: 0, same: 6 },
    })
    expect(await countOf(viewer, 'events')).toBe(before)
  })

  it('adds what is new and changes what was changed there', async () => {
    const viewer = await openLearner()
    const collection = practisedCollection(3)
    done(await bring(viewer, collection))
    const later: AnkiCollection = {
      ...collection,
      notes: collection.notes.map((note) =>
        note.id === 5000 ? noteOf(5000, 1001, ['Bird 0?', 'Robin']) : note,
      ),
      cards: withCards(collection, { 6001: { due: TODAY + 77 } }).cards,
      reviews: [...collection.reviews, reviewOf(NOW - 60_000, 6001)],
    }
    const report = done(await bring(viewer, later))
    expect(report).toMatchObject({ reviews: 1, known: 16, notes: { created: 0, changed: 1, same: 2 } })
    const cards = await cardsOf(viewer)
    expect(cards.find(({ front }) => front === 'Bird 1?')?.due).toBe(firstDay + TODAY + 77)
    expect(await cleanly(viewer)).toBe(true)
  })

  it('leaves a note that was changed here too as it is, unless Anki’s is wanted', async () => {
    const viewer = await openLearner()
    const collection = practisedCollection(1)
    done(await bring(viewer, collection))
    await database.query(
      `UPDATE notes SET fields = fields || '{"back": "mine"}', version = version + 1 WHERE user_id = $1`,
      [viewer.userId],
    )
    const theirs = (text: string) => ({ ...collection, notes: [noteOf(5000, 1001, ['Bird 0?', text])] })
    const backs = async () =>
      (await database.query(`SELECT fields->>'back' AS back FROM notes WHERE user_id = $1`, [viewer.userId]))
        .rows
    expect(done(await bring(viewer, theirs('Robin'))).notes).toMatchObject({ keptHere: 1, changed: 0 })
    expect(await backs()).toEqual([{ back: 'mine' }])
    expect(done(await bring(viewer, theirs('Robin'))).notes).toMatchObject({ keptHere: 0, same: 1 })
    expect(done(await bring(viewer, theirs('Owl'), { changedInBoth: 'anki' })).notes.changed).toBe(1)
    expect(await backs()).toEqual([{ back: 'Owl' }])
  })

  it('leaves alone what has been answered here since', async () => {
    const viewer = await openLearner()
    const collection = practisedCollection(2)
    done(await bring(viewer, collection))
    const cardId = await anyCard(viewer, 'Bird 0?')
    await answerHere(viewer, cardId)
    const later = { ...collection, reviews: [...collection.reviews, reviewOf(NOW - 60_000, 6000)] }
    const before = await cardsOf(viewer)
    expect(done(await bring(viewer, later))).toMatchObject({ reviews: 0, overtaken: 1 })
    expect(await cardsOf(viewer)).toEqual(before)
    expect(await cleanly(viewer)).toBe(true)
  })
})

async function anyCard(viewer: Viewer, front: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT s.card_id AS id FROM card_states s JOIN notes n ON n.id = s.note_id
     WHERE s.user_id = $1 AND n.fields->>'front' = $2 AND n.deleted_at IS NULL`,
    [viewer.userId, front],
  )
  return rows[0]?.id ?? ''
}

async function answerHere(viewer: Viewer, cardId: string): Promise<void> {
  const answer = {
    ...{
      kind: 'answer' as const,
      eventId: uuidv7(),
      deviceId: uuidv7(),
      deviceSeq: 1,
      sittingId: uuidv7(),
      cardId,
    },
    ...{ shownAt: NOW + 1000, answeredAt: NOW + 4000, grade: 3 as const, sawPrediction: false },
  }
  const [receipt] = done(await acceptEvents(viewer, [answer], NOW + 5000))
  expect(receipt?.status).toBe('applied')
}

describe('an import that is undone', () => {
  it('goes whole, and what was learned since is as if it had never been', async () => {
    const viewer = await openLearner()
    const own = practisedCollection(1)
    done(await bring(viewer, { ...own, notes: [noteOf(5000, 1001, ['Mine?', 'yes'])] }))
    const before = await learnerOf(viewer)
    const other = practisedCollection(7)
    const theirs = {
      ...other,
      decks: other.decks.map((deck) => ({ ...deck, name: 'Fish' })),
      notes: other.notes.map((note) => ({ ...note, guid: `fish ${note.id}` })),
      cards: other.cards.map((card) => ({ ...card, id: card.id + 1000 })),
      reviews: other.reviews.flatMap((row) =>
        row.cardId === 9999 ? [] : [{ ...row, cardId: row.cardId + 1000 }],
      ),
    }
    const { changeId } = done(await bring(viewer, theirs))
    expect(await countOf(viewer, 'notes WHERE deleted_at IS NULL')).toBe(8)
    const undone = done(await undoChange(viewer, changeId ?? '', NOW + DAY_MS))
    expect(undone).toEqual({ undone: 7, left: 0 })
    expect((await cardsOf(viewer)).map(({ front }) => front)).toEqual(['Mine?'])
    expect(await countOf(viewer, "decks WHERE name = 'Fish' AND deleted_at IS NULL")).toBe(0)
    expect(await learnerOf(viewer)).toEqual(before)
    expect(await cleanly(viewer)).toBe(true)
  })

  it('takes answers back that were given before, not those given here since', async () => {
    const viewer = await openLearner()
    const { changeId } = done(await bring(viewer, practisedCollection(3)))
    await answerHere(viewer, await anyCard(viewer, 'Bird 0?'))
    done(await undoChange(viewer, changeId ?? '', NOW + DAY_MS))
    const { rows } = await database.query(
      `SELECT count(*)::int AS standing FROM events e WHERE user_id = $1 AND kind = 'answer' AND NOT EXISTS (
         SELECT FROM events v WHERE v.user_id = $1 AND v.kind = 'void' AND v.target_event_id = e.event_id)`,
      [viewer.userId],
    )
    expect(rows).toEqual([{ standing: 1 }])
    expect(await cleanly(viewer)).toBe(true)
  })

  it('can be brought in again', async () => {
    const viewer = await openLearner()
    const { changeId } = done(await bring(viewer, practisedCollection(4)))
    const before = await learnerOf(viewer)
    done(await undoChange(viewer, changeId ?? '', NOW + DAY_MS))
    expect(done(await bring(viewer, practisedCollection(4)))).toMatchObject({ cards: 4, reviews: 20 })
    // Where chance spreads dates it goes by the card's id, which is another now.
    expect(await learnerOf(viewer)).toMatchObject({ model: before.model })
    expect(await cleanly(viewer)).toBe(true)
  })
})

describe('an import that ends early leaves nothing', () => {
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const withPicture = (): AnkiCollection => {
    const collection = practisedCollection(2)
    return {
      ...collection,
      notes: collection.notes.map((note) => ({
        ...note,
        fields: [...note.fields.slice(0, 1), '<img src="a.png">'],
      })),
    }
  }
  const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('spindle-media-'))
  const rowsOf = async (viewer: Viewer) =>
    Promise.all(
      ['notes', 'decks', 'events', 'media', 'anki_notes', 'anki_cards'].map((table) =>
        countOf(viewer, table),
      ),
    )

  it('where it is cancelled, at whatever stage', async () => {
    for (const stage of ['reading', 'media', 'notes', 'learning'] as const) {
      const viewer = await openLearner()
      const ending = new AbortController()
      const attending = {
        signal: ending.signal,
        tell: (progress: { readonly stage: string }) => progress.stage === stage && ending.abort(),
      }
      const reply = await bring(viewer, withPicture(), {
        attending: attending as never,
        media: { 'a.png': picture },
      })
      expect(reply, stage).toEqual({ ok: false, error: { code: 'cancelled' } })
      expect(await rowsOf(viewer)).toEqual([0, 0, 0, 0, 0, 0])
    }
    expect(leftBehind()).toEqual([])
  })

  it('where there is no room for its pictures', async () => {
    const viewer = { ...(await openLearner()), isDemo: true }
    await database.query(
      `INSERT INTO media (user_id, hash, mime, bytes, size, created_at)
       VALUES ($1, repeat('a', 64), 'image/webp', decode(repeat('00', 19999990), 'hex'), 19999990, now())`,
      [viewer.userId],
    )
    const reply = await bring(viewer, withPicture(), { media: { 'a.png': picture } })
    expect(reply).toMatchObject({ ok: false, error: { code: 'no-room', what: 'media' } })
    expect(await countOf(viewer, 'notes')).toBe(0)
    expect(leftBehind()).toEqual([])
  })

  it('and comes in with them where there is', async () => {
    const viewer = await openLearner()
    const report = done(await bring(viewer, withPicture(), { media: { 'a.png': picture } }))
    expect(report).toMatchObject({ media: 1, missingMedia: [] })
    const { rows } = await database.query(
      `SELECT count(*)::int AS notes FROM notes n JOIN media m ON m.user_id = n.user_id
         AND n.fields->>'back' LIKE '%media:' || m.hash || '.webp%' WHERE n.user_id = $1`,
      [viewer.userId],
    )
    expect(rows).toEqual([{ notes: 2 }])
  })
})
