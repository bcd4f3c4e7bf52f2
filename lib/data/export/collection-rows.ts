import 'server-only'
import type { OwnCard, OwnEvent, OwnNote } from '@/lib/anki/write/own'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardStateColumns, cardStateOf, type CardStateRow } from '../card-states'
import { FIELDS } from '../note-fields'
import { database } from '../pool'

/** Rows read at once: a piece has some hundred kilobytes. */
const AT_ONCE = 1000

/** Reads rows in windows one after another; `keyOf` says behind which row the next window begins. */
async function* windows<Row>(
  statement: string,
  values: readonly unknown[],
  keyOf: (row: Row) => readonly unknown[],
  firstKey: readonly unknown[],
): AsyncGenerator<readonly Row[], void> {
  for (let after = firstKey; ;) {
    const { rows } = await database.query<{ row: Row }>(statement, [...values, AT_ONCE, ...after])
    const page = rows.map(({ row }) => row)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (page.length < AT_ONCE || last === undefined) return
    after = keyOf(last)
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The notes of some of the viewer's decks in the order in which they were made; deleted ones are left out. */
export const collectionNotes = (
  viewer: Viewer,
  deckIds: readonly string[],
): AsyncGenerator<readonly OwnNote[], void> =>
  windows<OwnNote>(
    `SELECT json_build_object('noteId', n.id, 'guid', a.guid, 'kind', n.kind, 'fields', ${FIELDS}, 'tags', n.tags,
       'updatedAt', (extract(epoch FROM n.updated_at) * 1000)::bigint) AS row
     FROM notes n LEFT JOIN anki_notes a ON a.user_id = n.user_id AND a.note_id = n.id
     WHERE n.user_id = $1 AND n.deck_id = ANY ($2::uuid[]) AND n.deleted_at IS NULL AND n.id > $4::uuid
     ORDER BY n.id LIMIT $3`,
    [viewer.userId, deckIds],
    ({ noteId }) => [noteId],
    [NO_ID],
  )

interface CardRow extends CardStateRow {
  readonly ordinal: number
  /** As text: it may be wider than JavaScript's numbers. */
  readonly place: string
}

/** The cards of those notes in the order in which they are introduced. */
export async function* collectionCards(
  viewer: Viewer,
  deckIds: readonly string[],
): AsyncGenerator<readonly OwnCard[], void> {
  const pages = windows<CardRow>(
    `SELECT row_to_json(c) AS row FROM (
       SELECT ${cardStateColumns('s')}, k.ordinal, s.position::text AS place
       FROM card_states s JOIN cards k ON k.id = s.card_id JOIN notes n ON n.id = s.note_id
       WHERE s.user_id = $1 AND s.deck_id = ANY ($2::uuid[]) AND s.shelf <> 'removed' AND n.deleted_at IS NULL
         AND (s.position, s.card_id) > ($4::bigint, $5::uuid)
       ORDER BY s.position, s.card_id LIMIT $3) c`,
    [viewer.userId, deckIds],
    ({ place, card_id }) => [place, card_id],
    ['-9223372036854775808', NO_ID],
  )
  for await (const page of pages) yield page.map((row) => ({ state: cardStateOf(row), ordinal: row.ordinal }))
}

/**
 * The viewer's answers that stand, and the cards they took back to new, in the order of the log.
 *
 * @param deckIds only of cards in these decks; null for all there ever were
 */
export async function* collectionHistory(
  viewer: Viewer,
  deckIds: readonly string[] | null,
): AsyncGenerator<readonly OwnEvent[], void> {
  const pages = windows<OwnEvent & { readonly seq: string }>(
    `SELECT json_build_object('seq', e.seq::text, 'kind', e.kind, 'cardId', e.card_id,
       'at', (extract(epoch FROM e.at) * 1000)::bigint,
       'shownAt', (extract(epoch FROM e.shown_at) * 1000)::bigint,
       'studyDay', e.study_day, 'grade', e.grade, 'difficultyBefore', e.difficulty_before) AS row
     FROM events e
     WHERE e.user_id = $1 AND e.kind IN ('answer', 'reset') AND e.seq > $4::bigint
       AND ($2::uuid[] IS NULL OR EXISTS (
         SELECT FROM card_states s
         WHERE s.user_id = $1 AND s.card_id = e.card_id AND s.deck_id = ANY ($2::uuid[]) AND s.shelf <> 'removed'))
       AND NOT EXISTS (
         SELECT FROM events v
         WHERE v.user_id = $1 AND v.kind = 'void' AND v.target_event_id = e.event_id)
     ORDER BY e.seq LIMIT $3`,
    [viewer.userId, deckIds],
    ({ seq }) => [seq],
    ['0'],
  )
  for await (const page of pages) yield page
}
