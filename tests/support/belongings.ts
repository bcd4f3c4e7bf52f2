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

/** What a job adds up of every learner, whenever it comes to it: no sign of what somebody did just now. */
const KEPT_UP_BY_A_JOB: readonly string[] = ['insight_days', 'insight_progress', 'insight_slots']

/** The tables that hold what learners and the app's doors leave, without those that a job keeps up by itself. */
export const tablesOfDoings = async (rows: Rows): Promise<OwnedTable[]> =>
  (await ownedTables(rows)).filter(({ table }) => !KEPT_UP_BY_A_JOB.includes(table))

/** Every row of a learner as text, table by table, but for what a job adds up. */
export const belongingsOf = async (rows: Rows, userId: string): Promise<Record<string, string[]>> =>
  rowsIn(await tablesOfDoings(rows), rows, userId)

/** Every row of a learner as text, table by table. */
export const allRowsOf = async (rows: Rows, userId: string): Promise<Record<string, string[]>> =>
  rowsIn(await ownedTables(rows), rows, userId)

async function rowsIn(
  tables: readonly OwnedTable[],
  rows: Rows,
  userId: string,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { table, column } of tables) {
    const owned = await rows<{ row: string }>(
      `SELECT ${ROW_AS_TEXT} AS row FROM "${table}" t WHERE "${column}" = $1 ORDER BY 1`,
      [userId],
    )
    found[table] = owned.map(({ row }) => row)
  }
  return found
}
