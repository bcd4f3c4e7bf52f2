import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'

/** A learner in the database with nothing but a zone. */
export async function openLearner(zone = 'UTC'): Promise<Viewer> {
  const viewer = { userId: uuidv7(), isDemo: false }
  await database.query('INSERT INTO users (id) VALUES ($1)', [viewer.userId])
  await database.query('INSERT INTO learners (user_id, zone) VALUES ($1, $2)', [viewer.userId, zone])
  return viewer
}

/** A deck of a learner; returns its id. */
export async function addDeck(viewer: Viewer, name = `deck ${uuidv7()}`): Promise<string> {
  const deckId = uuidv7()
  await database.query('INSERT INTO decks (id, user_id, name) VALUES ($1, $2, $3)', [
    deckId,
    viewer.userId,
    name,
  ])
  return deckId
}

let notesMade = 0

/** A note with new cards, one for each ordinal; returns its id and theirs. */
export async function addNote(
  viewer: Viewer,
  deckId: string,
  { kind = 'basic', ordinals = [0] }: { kind?: string; ordinals?: readonly number[] } = {},
): Promise<{ noteId: string; cardIds: string[] }> {
  const noteId = uuidv7()
  const number = ++notesMade
  const fields = { front: `question ${number}`, back: `answer ${number}` }
  await database.query(
    `INSERT INTO notes (id, user_id, deck_id, kind, fields, tags, key_hash)
     VALUES ($1, $2, $3, $4, $5, '{}', $6)`,
    [noteId, viewer.userId, deckId, kind, fields, noteId.replaceAll('-', '').padStart(64, '0')],
  )
  const cardIds = ordinals.map(() => uuidv7())
  await database.query(
    `WITH made AS (
       INSERT INTO cards (id, user_id, note_id, ordinal)
       SELECT c.id, $1, $2, c.ordinal FROM unnest($3::uuid[], $4::int[]) AS c (id, ordinal) RETURNING id, ordinal)
     INSERT INTO card_states (user_id, card_id, note_id, deck_id, position)
     SELECT $1, made.id, $2, $5, $6 * 100 + made.ordinal FROM made`,
    [viewer.userId, noteId, cardIds, ordinals, deckId, number],
  )
  return { noteId, cardIds }
}

/** A learner with one deck of basic notes. */
export async function openLearnerWithCards(
  cards: number,
  zone = 'UTC',
): Promise<{ viewer: Viewer; deckId: string; cardIds: string[] }> {
  const viewer = await openLearner(zone)
  const deckId = await addDeck(viewer)
  const cardIds: string[] = []
  for (let made = 0; made < cards; made++) cardIds.push(...(await addNote(viewer, deckId)).cardIds)
  return { viewer, deckId, cardIds }
}
