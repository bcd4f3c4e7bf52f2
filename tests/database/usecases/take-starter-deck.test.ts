import type { PoolClient } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { deckSummaries } from '@/lib/data/deck-summaries'
import { noteWindow } from '@/lib/data/note-list'
import { pool } from '@/lib/data/pool'
import { starterDecks } from '@/lib/data/starter-decks'
import { writeStarterDecks } from '@/prisma/starter-decks'
import { archiveDeck } from '@/lib/usecases/archive-deck'
import { takeStarterDeck } from '@/lib/usecases/take-starter-deck'
import { openLearner } from '../../support/learners'

const now = Date.UTC(2026, 2, 1, 12)
const slug = 'capitals-of-europe'

/** Works as the one who may write starter decks, and leaves nothing changed. */
async function asOwner<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect()
  try {
    await client.query('RESET ROLE')
    await client.query('BEGIN')
    return await work(client)
  } finally {
    await client.query('ROLLBACK')
    client.release(true)
  }
}

beforeAll(async () => {
  await asOwner(async (client) => {
    await writeStarterDecks(client)
    await client.query('COMMIT')
  })
})

describe('the decks that ship', () => {
  it('are listed with their licence and size', async () => {
    expect(await starterDecks()).toEqual([
      expect.objectContaining({ slug, name: 'Capitals of Europe', licence: 'CC0-1.0', notes: 47 }),
      expect.objectContaining({
        slug: 'learning-how-to-learn',
        name: 'Learning How to Learn',
        licence: 'CC0-1.0',
        notes: 73,
      }),
    ])
  })

  it('are written once: a second seed touches no row', async () => {
    await asOwner(async (client) => {
      const versions = () => client.query('SELECT slug, xmin::text FROM starter_decks ORDER BY slug')
      const before = await versions()
      await writeStarterDecks(client)
      expect((await versions()).rows).toEqual(before.rows)
    })
  })

  it('follow what ships: a changed one is mended, a withdrawn one goes', async () => {
    await asOwner(async (client) => {
      const decks = () => client.query('SELECT * FROM starter_decks ORDER BY slug')
      const before = await decks()
      await client.query(
        "UPDATE starter_decks SET name = 'x', content_hash = repeat('0', 64) WHERE slug = $1",
        [slug],
      )
      await client.query(
        `INSERT INTO starter_decks (slug, name, description, licence, notes, content_hash)
         VALUES ('gone', 'Gone', '', '', '[]', repeat('0', 64))`,
      )
      await writeStarterDecks(client)
      expect((await decks()).rows).toEqual(before.rows)
    })
  })
})

describe('taking a starter deck', () => {
  it('copies it whole', async () => {
    const viewer = await openLearner()
    const taken = await takeStarterDeck(viewer, slug, now)
    if (!taken.ok) throw new Error('not taken')
    const { deckId } = taken.value
    expect(await deckSummaries(viewer, 20_000)).toMatchObject([
      { deckId, name: 'Capitals of Europe', cards: 47, newCards: 47 },
    ])
    expect(await noteWindow(viewer, { deck: deckId }, { offset: 0, limit: 1 }, 20_513)).toMatchObject({
      total: 47,
    })
  })

  it('gives the deck there is when it is taken again, also from the archive and twice at once', async () => {
    const viewer = await openLearner()
    const [one, other] = await Promise.all([1, 2].map(() => takeStarterDeck(viewer, slug, now)))
    expect(one?.ok).toBe(true)
    expect(other).toEqual(one)
    if (!one?.ok) throw new Error('not taken')
    await archiveDeck(viewer, one.value.deckId, now)
    expect(await takeStarterDeck(viewer, slug, now)).toEqual(one)
    expect(await deckSummaries(viewer, 20_000)).toMatchObject([{ cards: 47 }])
  })

  it('makes a copy that stays when the deck is withdrawn', async () => {
    const viewer = await openLearner()
    expect(await takeStarterDeck(viewer, slug, now)).toMatchObject({ ok: true })
    await asOwner(async (client) => {
      const cards = () => client.query('SELECT card_id FROM card_states WHERE user_id = $1', [viewer.userId])
      await client.query('DELETE FROM starter_decks')
      expect((await cards()).rows).toHaveLength(47)
    })
  })

  it('is refused for a deck that doesn’t ship', async () => {
    expect(await takeStarterDeck(await openLearner(), 'nothing', now)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
  })
})
