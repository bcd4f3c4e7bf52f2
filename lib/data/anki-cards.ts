import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from './pool'

/** Which card here one of Anki's became. */
export interface AnkiCardRow {
  readonly cardId: string
  /** Anki's own id of it. */
  readonly ankiId: number
  /** It was deleted there, and its answers are known: it has no note, the log alone names it, and nobody sees it. */
  readonly isFormer: boolean
}

export async function selectAnkiCards(viewer: Viewer, connection: Database): Promise<AnkiCardRow[]> {
  const { rows } = await connection.query<AnkiCardRow>(
    `SELECT card_id AS "cardId", anki_id::float8 AS "ankiId", is_former AS "isFormer"
     FROM anki_cards WHERE user_id = $1`,
    [viewer.userId],
  )
  return rows
}

/** The ids of cards that the log alone names. */
export async function selectFormerCardIds(viewer: Viewer, connection: Database): Promise<string[]> {
  const { rows } = await connection.query<{ card_id: string }>(
    'SELECT card_id FROM anki_cards WHERE user_id = $1 AND is_former',
    [viewer.userId],
  )
  return rows.map((row) => row.card_id)
}

/** Keeps which cards Anki's became; what was known of one, by its id there or here, holds no more. */
export async function putAnkiCards(
  connection: Database,
  viewer: Viewer,
  cards: readonly AnkiCardRow[],
): Promise<void> {
  await connection.query('DELETE FROM anki_cards WHERE user_id = $1 AND card_id = ANY ($2::uuid[])', [
    viewer.userId,
    cards.map(({ cardId }) => cardId),
  ])
  await connection.query(
    `INSERT INTO anki_cards (user_id, card_id, anki_id, is_former)
     SELECT $1, c."cardId", c."ankiId", c."isFormer"
     FROM json_to_recordset($2) AS c ("cardId" uuid, "ankiId" bigint, "isFormer" boolean)
     ON CONFLICT (user_id, anki_id) DO UPDATE SET card_id = excluded.card_id, is_former = excluded.is_former`,
    [viewer.userId, JSON.stringify(cards)],
  )
}
