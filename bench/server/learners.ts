import { v7 as uuidv7 } from 'uuid'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import type { Grade } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { analyse } from './analyse'

const CARDS = 100
const DAY_MS = 86_400_000
/** Learners by whose number the log is large enough to be planned for. */
const PLANNED_AFTER = 20

/** A learner of a bench, and the device they answer on. */
export class BenchLearner {
  readonly viewer: Viewer = { userId: uuidv7(), isDemo: false }
  readonly cardIds = Array.from({ length: CARDS }, () => uuidv7())
  private readonly deviceId = uuidv7()
  private readonly sittingId = uuidv7()
  private made = 0

  /** The next answer on this device: card after card, three of four recalled. */
  answer(at: number): Extract<DeviceEvent, { kind: 'answer' }> {
    const number = this.made++
    return {
      kind: 'answer',
      eventId: uuidv7(),
      deviceId: this.deviceId,
      deviceSeq: number,
      cardId: this.cardIds[number % CARDS] ?? '',
      sittingId: this.sittingId,
      shownAt: at - 6000,
      answeredAt: at,
      grade: ((number % 4) + 1) as Grade,
      sawPrediction: false,
    }
  }
}

/** Makes learners with a hundred cards each, every one of which they have answered ten days ago. */
export async function makeLearners(count: number, now: number): Promise<BenchLearner[]> {
  const learners = Array.from({ length: count }, () => new BenchLearner())
  await database.query(INSERT, [
    JSON.stringify(learners.map(({ viewer, cardIds }) => ({ ...viewer, cardIds }))),
  ])
  for (const [index, learner] of learners.entries()) {
    // A plan made while the log was empty reads all of it for each answer, as it would until the server's own next look.
    if (index === 0 || index === PLANNED_AFTER) await analyse()
    const events = learner.cardIds.map(() => learner.answer(now - 10 * DAY_MS))
    const accepted = await acceptEvents(learner.viewer, events, now)
    if (!accepted.ok) throw new Error(accepted.error)
  }
  await analyse()
  return learners
}

const INSERT = `
  WITH given AS (
    SELECT "userId" AS user_id, gen_random_uuid() AS deck_id, "cardIds" AS card_ids
    FROM json_to_recordset($1) AS g ("userId" uuid, "cardIds" uuid[])
  ), made AS (
    SELECT user_id, deck_id, c.card_id, gen_random_uuid() AS note_id, c.position
    FROM given, unnest(card_ids) WITH ORDINALITY AS c (card_id, position)
  ), users AS (
    INSERT INTO users (id) SELECT user_id FROM given RETURNING id
  ), learners AS (
    INSERT INTO learners (user_id, zone) SELECT id, 'Europe/Berlin' FROM users
  ), decks AS (
    INSERT INTO decks (id, user_id, name) SELECT deck_id, user_id, 'Deck' FROM given
  ), notes AS (
    INSERT INTO notes (id, user_id, deck_id, kind, fields, tags, key_hash)
    SELECT note_id, user_id, deck_id, 'basic', '{"front": "question", "back": "answer"}', '{}',
      lpad(position::text, 64, '0')
    FROM made
  ), cards AS (
    INSERT INTO cards (id, user_id, note_id, ordinal) SELECT card_id, user_id, note_id, 0 FROM made
  )
  INSERT INTO card_states (user_id, card_id, note_id, deck_id, position)
  SELECT user_id, card_id, note_id, deck_id, position FROM made`
