import 'server-only'
import { compareDeckNames, deckLabel } from '@/lib/content/deck-path'
import { LIMITS } from '@/lib/contracts/limits'
import type { RecallChoice, RecallExtent, RecallSubject } from '@/lib/contracts/recall'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { FIELDS } from './note-fields'
import type { StoredFields } from './notes'
import { database } from './pool'

/** A note whose content is a key point. */
export interface PointNote {
  readonly noteId: string
  readonly kind: NoteKind
  readonly fields: StoredFields
}

/** Notes with a card in use, of decks that are there: what was set aside is nobody's to recall. */
const POINTS = `FROM notes n JOIN decks d ON d.id = n.deck_id AND d.user_id = n.user_id
  WHERE n.user_id = $1 AND n.deleted_at IS NULL AND d.archived_at IS NULL AND d.deleted_at IS NULL
    AND EXISTS (SELECT FROM card_states s WHERE s.user_id = $1 AND s.note_id = n.id AND s.shelf = 'active')`

/** Notes n of decks d: of the deck $2 or those in it, or with the tag $3. */
export const OF_SUBJECT = `($3::text = ANY (n.tags) OR EXISTS (
    SELECT FROM decks top WHERE top.user_id = $1 AND top.id = $2::uuid
      AND (d.id = top.id OR starts_with(d.name, top.name || '::'))))`

/** The values of OF_SUBJECT. */
export const valuesOf = (subject: RecallSubject): readonly [string | null, string | null] =>
  'deckId' in subject ? [subject.deckId, null] : [null, subject.tag]

/** How many key points a deck or tag of the viewer's has, and which part of them is meant; one too high is the last. */
export async function recallExtent(
  viewer: Viewer,
  subject: RecallSubject,
  part: number,
): Promise<RecallExtent> {
  const { rows } = await database.query<{ total: number }>(
    `SELECT count(*)::int AS total ${POINTS} AND ${OF_SUBJECT}`,
    [viewer.userId, ...valuesOf(subject)],
  )
  const total = rows[0]?.total ?? 0
  const parts = Math.max(1, Math.ceil(total / LIMITS.recallPoints))
  return { total, part: Math.min(part, parts), parts }
}

/** One part of the key points of a deck or tag of the viewer's, in the order in which their notes were made. */
export async function pointNotes(viewer: Viewer, subject: RecallSubject, part: number): Promise<PointNote[]> {
  const { rows } = await database.query<PointNote>(
    `SELECT n.id AS "noteId", n.kind, ${FIELDS} AS fields ${POINTS} AND ${OF_SUBJECT}
     ORDER BY n.created_at, n.id LIMIT ${LIMITS.recallPoints} OFFSET $4`,
    [viewer.userId, ...valuesOf(subject), (part - 1) * LIMITS.recallPoints],
  )
  return rows
}

const CHOICES_MOST = 200

/** The decks and tags of the viewer's that have key points of their own, by name. */
export async function recallChoices(
  viewer: Viewer,
): Promise<{ readonly decks: RecallChoice[]; readonly tags: RecallChoice[] }> {
  const [decks, tags] = await Promise.all([
    database.query<{ id: string; name: string; points: number }>(
      `SELECT d.id, d.name, count(*)::int AS points ${POINTS}
       GROUP BY d.id, d.name ORDER BY d.name LIMIT ${CHOICES_MOST}`,
      [viewer.userId],
    ),
    database.query<{ name: string; points: number }>(
      `SELECT t.name, count(*)::int AS points FROM (SELECT unnest(n.tags) AS name ${POINTS}) t
       GROUP BY t.name ORDER BY lower(t.name), t.name LIMIT ${CHOICES_MOST}`,
      [viewer.userId],
    ),
  ])
  return {
    decks: decks.rows
      .toSorted((a, b) => compareDeckNames(a.name, b.name))
      .map(({ id, name, points }) => ({ subject: { deckId: id }, name: deckLabel(name), points })),
    tags: tags.rows.map(({ name, points }) => ({ subject: { tag: name }, name, points })),
  }
}
