import { randomBytes } from 'node:crypto'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { openOwner } from '../security/fuzz/owner'
import type { Owner } from '../security/matrix/row'
import { allRowsOf } from './belongings'

/** Every row of a learner as text, table by table. */
export const everythingOf = ({ userId }: Viewer): Promise<Record<string, string[]>> =>
  allRowsOf(async (sql, values) => (await database.query(sql, values)).rows as never, userId)

/** Tables of a learner's in which there is no row of theirs. */
export const emptyTablesOf = async (viewer: Viewer): Promise<string[]> =>
  Object.entries(await everythingOf(viewer))
    .filter(([, rows]) => rows.length === 0)
    .map(([table]) => table)

const hash = () => randomBytes(32).toString('hex')

/** What the owner of the matrix does not have: $1 is the learner, $2 what is given beside it. */
const REST: readonly (readonly [statement: string, given: () => unknown])[] = [
  ['INSERT INTO calendar_feeds (user_id, token_hash, created_at) VALUES ($1, $2, now())', hash],
  [`INSERT INTO day_records (user_id, day, sleep_minutes) VALUES ($1, 20000, $2::int)`, () => 444],
  [
    `INSERT INTO push_subscriptions (user_id, subscription_id, endpoint, endpoint_hash, p256dh, auth, device, created_at)
     VALUES ($1, gen_random_uuid(), 'https://push.example.org/secret-endpoint', $2, 'secret-p256dh', 'secret-auth', 'Firefox', now())`,
    hash,
  ],
  [
    `INSERT INTO reminder_sendings (user_id, day, part, sent_at) VALUES ($1, 20000, $2, now())`,
    () => 'evening',
  ],
  [
    `INSERT INTO worries (user_id, worry_id, text, written_at) VALUES ($1, gen_random_uuid(), $2, now())`,
    () => 'that I forget it all',
  ],
  [
    `INSERT INTO personal_exam_raises (user_id, deck_id, retention_raised)
     SELECT user_id, deck_id, $2::float8 FROM personal_exam_decks WHERE user_id = $1 LIMIT 1`,
    () => 0.93,
  ],
  [
    `INSERT INTO account_links (user_id, link_id, purpose, email, token_hash, created_at, expires_at)
     VALUES ($1, gen_random_uuid(), 'reset', 'ada@example.org', $2, now(), now())`,
    () => randomBytes(32),
  ],
  [
    `INSERT INTO outside_accounts (user_id, provider, subject, label, linked_at) VALUES ($1, 'google', $2, 'Ada', now())`,
    hash,
  ],
  [
    `INSERT INTO passkeys (user_id, credential_id, public_key, counter, transports, is_synced, name, created_at)
     VALUES ($1, $2, '\\x5ec2e7', 1, '{usb}', false, 'A key', now())`,
    hash,
  ],
  [
    `INSERT INTO passkey_challenges (user_id, challenge, purpose, expires_at) VALUES ($1, $2, 'register', now())`,
    hash,
  ],
  [
    `INSERT INTO recall_attempts (user_id, attempt_id, tag, text, created_at) VALUES ($1, gen_random_uuid(), 'rivers', $2, now())`,
    () => 'what came to mind',
  ],
  [
    `WITH class AS (
       SELECT class_id FROM class_members WHERE user_id = $1 AND role = 'learner' AND state = 'active' LIMIT 1
     ), published AS (
       INSERT INTO publications (class_id, publication_id, kind, source_id, created_at)
       SELECT class_id, gen_random_uuid(), 'deck', gen_random_uuid(), now() FROM class
       RETURNING class_id, publication_id
     ), assigned AS (
       INSERT INTO assignments (class_id, assignment_id, publication_id, starts_on, due_on, late_rule, late_days,
         day_answers, created_at)
       SELECT class_id, gen_random_uuid(), publication_id, 20000, 20020, 'none', 0, 5, now() FROM published
       RETURNING assignment_id
     ), copied AS (
       INSERT INTO assigned_copies (user_id, assignment_id, deck_id, number, started_at, counts_from)
       SELECT $1, assignment_id, gen_random_uuid(), 1, now(), now() FROM assigned RETURNING user_id, assignment_id
     ), item AS (
       INSERT INTO copied_items (user_id, assignment_id, item_id, own_id, revision, state)
       SELECT user_id, assignment_id, gen_random_uuid(), gen_random_uuid(), 1, 'current' FROM copied
       RETURNING user_id, assignment_id, item_id
     )
     INSERT INTO assigned_items (assignment_id, item_id, user_id, answers, recalled, predicted, surprise_sum,
       surprise_squares, retrieval_days, wrong_answers, changed_at)
     SELECT assignment_id, item_id, user_id, 1, 0, 0, 0, 0, '{20001}', ARRAY[$2::text], now() FROM item`,
    () => 'what was typed',
  ],
  [
    `INSERT INTO note_types (user_id, note_type_id, name, fields, templates, is_cloze, created_at)
     VALUES ($1, gen_random_uuid(), $2, '["Word"]', '[{"name":"1","front":"{{Word}}","back":"x"}]', false, now())`,
    () => 'Vocabulary',
  ],
  [
    `WITH note AS (
       INSERT INTO anki_notes (user_id, guid, note_id, anki_id, brought, version)
       SELECT $1, $2, id, 1500000000000, repeat('a', 64), 1 FROM notes WHERE user_id = $1 ORDER BY id LIMIT 1
     )
     INSERT INTO anki_cards (user_id, card_id, anki_id, is_former) VALUES ($1, gen_random_uuid(), 1500000000001, true)`,
    () => 'Bp#z?(q@8G',
  ],
  [
    `WITH progress AS (
       INSERT INTO insight_progress (user_id, first_zone, through_seq, state)
       VALUES ($1, 'UTC', 1, json_build_object('zone', $2::text, 'sittings', '[]'::json, 'recent', '[]'::json))
       ON CONFLICT (user_id) DO UPDATE SET first_zone = 'UTC' RETURNING user_id
     ), days AS (
       INSERT INTO insight_days (user_id, deck_id, day, answers, milliseconds, new_cards, predicted, surprise, "first",
         recalled, fsrs, dawn, dawn_variance)
       SELECT user_id, gen_random_uuid(), 20001, 1, 5000, 0, 1, 200000, 1, 1, 900000, 750000, 187500 FROM progress
     )
     INSERT INTO insight_slots (user_id, deck_id, day, figure, slot, answers, recalled, predicted, fsrs, squares, log_loss)
     SELECT user_id, gen_random_uuid(), 20001, 'spindle', 6, 1, 1, 800000, 900000, 40000, 223144 FROM progress`,
    () => 'UTC',
  ],
]

/** Somebody with a row in every table that holds rows of learners. */
export async function openFullLearner(): Promise<{ readonly viewer: Viewer; readonly owner: Owner }> {
  const made = await openOwner()
  for (const [statement, given] of REST) {
    await database.query(statement, [made.viewer.userId, given()])
  }
  return made
}
