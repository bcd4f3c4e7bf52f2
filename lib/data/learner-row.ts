import 'server-only'
import type { QueryResultRow } from 'pg'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyClock } from '@/lib/scheduling'
import type { Database } from './pool'

/** The columns of a learner that make up their `StudyClock`, of the table or an alias of it. */
export const clockColumns = (from = 'learners'): string => `
  ${from}.zone, ${from}.day_start_minute AS "dayStartMinute", ${from}.held_day AS "heldDay",
  (extract(epoch FROM ${from}.held_from) * 1000)::float8 AS "heldFrom"`

/** The planned break of a learner as a `Break` or null, likewise. */
export const awayColumn = (from = 'learners'): string => `
  CASE WHEN ${from}.away_from IS NOT NULL
    THEN json_build_object('from', ${from}.away_from, 'until', ${from}.away_until) END AS away`

/** The clock among what was read of a learner. */
export const clockOf = ({ zone, dayStartMinute, heldDay, heldFrom }: StudyClock): StudyClock => ({
  zone,
  dayStartMinute,
  heldDay,
  heldFrom,
})

/** Reads the viewer's learner, and with a lock keeps everybody else who asks for one waiting. */
export interface LearnerReaders<Row> {
  readonly read: (connection: Database, viewer: Viewer) => Promise<Row>
  /** Until the transaction ends. */
  readonly lock: (connection: Database, viewer: Viewer) => Promise<Row>
}

/**
 * How a part of the app reads the columns of a learner that it goes by.
 *
 * @param columns as they stand after SELECT, each under the name of its property
 */
export function learnerReaders<Row extends QueryResultRow>(columns: string): LearnerReaders<Row> {
  const statement = `SELECT ${columns} FROM learners WHERE user_id = $1`
  const readBy = async (text: string, connection: Database, viewer: Viewer): Promise<Row> => {
    const { rows } = await connection.query<Row>(text, [viewer.userId])
    const [row] = rows
    if (row === undefined) throw new Error('an account has no learner')
    return row
  }
  return {
    read: (connection, viewer) => readBy(statement, connection, viewer),
    lock: (connection, viewer) => readBy(`${statement} FOR UPDATE`, connection, viewer),
  }
}
