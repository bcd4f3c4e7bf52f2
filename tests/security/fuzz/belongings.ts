import { database } from '@/lib/data/pool'
import { ROW_AS_TEXT, tablesOfDoings } from '../../support/belongings'

let statement: string | null = null

/** The number of a learner's rows and a checksum of them, table by table. */
export async function belongingsOf(userId: string): Promise<Record<string, string>> {
  statement ??= (
    await tablesOfDoings(async (sql, values) => (await database.query(sql, values)).rows as never)
  )
    .map(
      ({ table, column }) =>
        `SELECT '${table}' AS "table", count(*) || ' ' || coalesce(md5(string_agg(row, '|' ORDER BY row)), '')
           AS sum FROM (SELECT ${ROW_AS_TEXT} AS row FROM "${table}" t WHERE "${column}" = $1) r`,
    )
    .join(' UNION ALL ')
  const { rows } = await database.query<{ table: string; sum: string }>(statement, [userId])
  return Object.fromEntries(rows.map(({ table, sum }) => [table, sum]))
}

/**
 * A count that goes up with every transaction that wrote anything: where it stood still nothing was written, which is
 * known sooner than by summing every table up.
 */
export async function writesSoFar(): Promise<string> {
  const { rows } = await database.query<{ xmax: string }>(
    'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xmax',
  )
  return rows[0]?.xmax ?? ''
}
