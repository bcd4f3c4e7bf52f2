import { v7 as uuidv7 } from 'uuid'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from './database'

type NightIds = Pick<
  Owner,
  'tonightId' | 'sleptNightId' | 'capturedNightId' | 'openNightId' | 'stuckId' | 'subscriptionId'
>

/** The study day of now in Berlin, where the owner lives. */
export const TODAY = `((now() AT TIME ZONE 'Europe/Berlin' - interval '4 hours')::date - date '1970-01-01')`

/** Gives somebody problems to sleep on at every stage and a place where they stuck, with a secret in them, and their consent to records of sleep. */
export async function openNights(userId: string, secret: string): Promise<NightIds> {
  const ids = {
    tonightId: uuidv7(),
    sleptNightId: uuidv7(),
    capturedNightId: uuidv7(),
    openNightId: uuidv7(),
    stuckId: uuidv7(),
    subscriptionId: uuidv7(),
  }
  await inDatabase(async (client) => {
    await client.query('UPDATE learners SET records_sleep = true WHERE user_id = $1', [userId])
    await client.query(
      `INSERT INTO night_problems (user_id, problem_id, first_id, night, source, title, created_at)
       SELECT $1, p.id, p.id, ${TODAY} - p.ago, 'written', $2, now() - p.ago * interval '1 day'
       FROM (VALUES ($3::uuid, 0), ($4, 1), ($5, 2), ($6, 3)) AS p (id, ago)`,
      [userId, `${secret} problem`, ids.tonightId, ids.sleptNightId, ids.capturedNightId, ids.openNightId],
    )
    await client.query(
      `INSERT INTO night_events (user_id, problem_id, place, kind, at, restated, stuck, capture, text, grade)
       SELECT $1, e.id, e.place, e.kind, now() - interval '1 minute', e.words, e.words, e.capture,
         CASE WHEN e.place > 1 THEN $2 END, e.grade
       FROM (VALUES
         ($3::uuid, 0, 'offered', NULL, NULL, NULL::int), ($3, 1, 'primed', $2, NULL, NULL),
         ($4, 0, 'offered', NULL, NULL, NULL), ($4, 1, 'primed', $2, NULL, NULL),
         ($5, 0, 'offered', NULL, NULL, NULL), ($5, 1, 'primed', $2, NULL, NULL), ($5, 2, 'captured', NULL, 'idea', NULL),
         ($6, 0, 'offered', NULL, NULL, NULL), ($6, 1, 'primed', $2, NULL, NULL), ($6, 2, 'attempted', NULL, NULL, 1)
       ) AS e (id, place, kind, words, capture, grade)`,
      [userId, `${secret} words`, ids.tonightId, ids.sleptNightId, ids.capturedNightId, ids.openNightId],
    )
    await client.query(
      `INSERT INTO stuck_points (user_id, stuck_id, title, stuck, parked_at, again_at)
       VALUES ($1, $2, $3::text, $3::text, now() - interval '1 hour', now() - interval '20 minutes')`,
      [userId, ids.stuckId, `${secret} sticks`],
    )
    await client.query(
      `INSERT INTO push_subscriptions (user_id, subscription_id, endpoint, endpoint_hash, p256dh, auth, device, created_at)
       VALUES ($1, $2, $3::text, encode(sha256(convert_to($3::text, 'UTF8')), 'hex'), 'B', 'a', $3::text, now())`,
      [userId, ids.subscriptionId, `${secret} browser`],
    )
  })
  return ids
}
