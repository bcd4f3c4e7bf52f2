import type { QueryResultRow } from 'pg'

/** Runs a statement and gives its rows. */
type Rows = <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>

/** A table that holds rows of learners, and the column by which they are theirs. */
export interface OwnedTable {
  readonly table: string
  readonly column: string
}

/** A row of table `t` as text, but for how far a job has counted: that goes on whatever anybody does. */
export const ROW_AS_TEXT = `(to_jsonb(t) - '{rolled_seq,rolled_practice_seq,rolled_day}'::text[])::text`

/** Every such table of the database, in the order of their names. */
export const ownedTables = (rows: Rows): Promise<OwnedTable[]> =>
  rows<{ table: string; column: string }>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' AND (column_name = 'user_id' OR (table_name = 'users' AND column_name = 'id'))
      ORDER BY table_name`,
  )

/** Every row of a learner as text, table by table. */
export async function belongingsOf(rows: Rows, userId: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { table, column } of await ownedTables(rows)) {
    const owned = await rows<{ row: string }>(
      `SELECT ${ROW_AS_TEXT} AS row FROM "${table}" t WHERE "${column}" = $1 ORDER BY 1`,
      [userId],
    )
    found[table] = owned.map(({ row }) => row)
  }
  return found
}
