import 'server-only'
import type { HeldItem } from '@/lib/classes'
import type { CopyDto } from '@/lib/contracts/assignments'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '../pool'
import { STANDING, type Standing } from './members'

/** An item of a copy, and which note or problem of the learner's it is. */
export interface CopiedItem extends HeldItem {
  readonly ownId: string
}

interface CopyRow extends Omit<CopyDto, 'startedAt'> {
  readonly assignmentId: string
  readonly startedAt: Date
}

const COPIES = `
  SELECT c.assignment_id AS "assignmentId", c.number, c.deck_id AS "deckId", c.set_id AS "setId",
    c.started_at AS "startedAt",
    coalesce(d.deleted_at IS NOT NULL, true) AND coalesce(s.deleted_at IS NOT NULL, true) AS "isGone"
  FROM assigned_copies c JOIN assignments a USING (assignment_id)
  LEFT JOIN decks d ON d.user_id = c.user_id AND d.id = c.deck_id
  LEFT JOIN problem_sets s ON s.user_id = c.user_id AND s.set_id = c.set_id
  WHERE c.user_id = $1 AND a.class_id = $2`

const copyOf = ({ startedAt, ...row }: CopyRow) => ({ ...row, startedAt: startedAt.getTime() })

/** The viewer's own copies of what a class assigned, by assignment. */
export async function selectCopies(
  connection: Database,
  viewer: Viewer,
  { classId }: Standing,
): Promise<ReadonlyMap<string, CopyDto>> {
  const { rows } = await connection.query<CopyRow>(COPIES, [viewer.userId, classId])
  return new Map(
    rows.map((row) => {
      const { assignmentId, ...copy } = copyOf(row)
      return [assignmentId, copy]
    }),
  )
}

/** The viewer's own copy of what was assigned; null where they have not started. */
export async function selectOptionalCopy(
  connection: Database,
  viewer: Viewer,
  { classId }: Standing,
  assignmentId: string,
): Promise<CopyDto | null> {
  const { rows } = await connection.query<CopyRow>(`${COPIES} AND c.assignment_id = $3`, [
    viewer.userId,
    classId,
    assignmentId,
  ])
  const [row] = rows
  if (row === undefined) return null
  const { number, deckId, setId, startedAt, isGone } = copyOf(row)
  return { number, deckId, setId, startedAt, isGone }
}

/** Notes that the viewer has started. Their answers count from now on. */
export async function insertCopy(
  connection: Database,
  viewer: Viewer,
  copy: Pick<CopyDto, 'number' | 'deckId' | 'setId'> & { readonly assignmentId: string },
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO assigned_copies (user_id, assignment_id, deck_id, set_id, number, started_at, counts_from)
     VALUES ($1, $2, $3, $4, $5, $6, $6)`,
    [viewer.userId, copy.assignmentId, copy.deckId, copy.setId, copy.number, new Date(now)],
  )
}

/** Says that the viewer has taken a version up; what the class knows of the copy is worked out anew. */
export async function setCopyNumber(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  number: number,
): Promise<void> {
  await connection.query(
    `UPDATE assigned_copies SET number = $3, rolled_seq = NULL, rolled_practice_seq = NULL
     WHERE user_id = $1 AND assignment_id = $2`,
    [viewer.userId, assignmentId, number],
  )
}

/** Which of the viewer's notes or problems is which item of a copy of theirs. */
export async function selectCopiedItems(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<CopiedItem[]> {
  const { rows } = await connection.query<CopiedItem>(
    `SELECT item_id AS "itemId", own_id AS "ownId", revision, state FROM copied_items
     WHERE user_id = $1 AND assignment_id = $2 ORDER BY item_id`,
    [viewer.userId, assignmentId],
  )
  return rows
}

/** Writes down which of the viewer's notes or problems is which item, in place of what was known of these items. */
export async function putCopiedItems(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  items: readonly CopiedItem[],
): Promise<void> {
  if (items.length === 0) return
  await connection.query(
    `INSERT INTO copied_items (user_id, assignment_id, item_id, own_id, revision, state)
     SELECT $1::uuid, $2::uuid, n.item_id, n.own_id, n.revision, n.state
     FROM json_to_recordset($3) AS n (item_id uuid, own_id uuid, revision int, state text)
     ON CONFLICT (user_id, assignment_id, item_id)
     DO UPDATE SET own_id = excluded.own_id, revision = excluded.revision, state = excluded.state`,
    [
      viewer.userId,
      assignmentId,
      JSON.stringify(
        items.map(({ itemId: item_id, ownId: own_id, revision, state }) => ({
          ...{ item_id, own_id, revision, state },
        })),
      ),
    ],
  )
}

/**
 * Holds the viewer's place in a class until the transaction ends, so that nobody leaves or is removed meanwhile; null for
 * whoever is no learner in it now.
 */
export async function holdLearner(
  connection: Database,
  viewer: Viewer,
  classId: string,
): Promise<Standing | null> {
  const { rows } = await connection.query<Standing>(`${STANDING} AND m.role = 'learner' FOR SHARE OF m`, [
    classId,
    viewer.userId,
  ])
  return rows[0] ?? null
}

/** Copies the media of a publication to the viewer, but those they keep already. */
export async function takePublishedMedia(
  connection: Database,
  viewer: Viewer,
  publicationId: string,
  hashes: readonly string[],
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO media (user_id, hash, mime, bytes, size, created_at)
     SELECT $1::uuid, hash, mime, bytes, size, $4 FROM published_media
     WHERE publication_id = $2 AND hash = ANY ($3::text[])
     ON CONFLICT (user_id, hash) DO UPDATE SET created_at = $4`,
    [viewer.userId, publicationId, hashes, new Date(now)],
  )
}

/** Bytes of media of a publication that the viewer does not keep yet. */
export async function newMediaBytes(
  connection: Database,
  viewer: Viewer,
  publicationId: string,
  hashes: readonly string[],
): Promise<number> {
  const { rows } = await connection.query<{ bytes: number }>(
    `SELECT coalesce(sum(p.size), 0)::float8 AS bytes FROM published_media p
     WHERE p.publication_id = $2 AND p.hash = ANY ($3::text[])
       AND NOT EXISTS (SELECT FROM media m WHERE m.user_id = $1 AND m.hash = p.hash)`,
    [viewer.userId, publicationId, hashes],
  )
  return rows[0]?.bytes ?? 0
}
