import pg from 'pg'
import { belongingsOf } from '@/tests/support/belongings'

/** An answer as the log keeps it, with the question it was given to. */
export interface LoggedAnswer {
  readonly event_id: string
  readonly card_id: string
  readonly grade: number
  readonly device_id: string
  readonly device_seq: number
  readonly study_day: number
  readonly value: number | null
  readonly own_prediction: number | null
  readonly saw_prediction: boolean
  readonly response: string | null
  readonly front: string
}

/** The database behind the server under test, for looking only: a write is refused by Postgres itself. */
export class Database {
  private readonly pool: pg.Pool

  constructor(url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 2,
      options: '-c default_transaction_read_only=on',
      application_name: 'spindle-e2e',
    })
  }

  /** The rows of a query, each under the names of its columns. */
  async rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(sql, [...values])
    return rows
  }

  /** A learner's answers in the order of their acceptance, those taken back included. */
  answers(userId: string): Promise<LoggedAnswer[]> {
    return this.rows<LoggedAnswer>(
      `SELECT e.event_id, e.card_id, e.grade, e.device_id, e.device_seq::int, e.study_day, e.value, e.own_prediction,
         e.saw_prediction, e.response, n.fields->>'front' AS front
       FROM events e JOIN cards c ON c.id = e.card_id JOIN notes n ON n.id = c.note_id
       WHERE e.user_id = $1 AND e.kind = 'answer' ORDER BY e.seq`,
      [userId],
    )
  }

  /** Every row that belongs to a learner, table by table, as text that can be compared. */
  belongings(userId: string): Promise<Record<string, string[]>> {
    return belongingsOf((sql, values) => this.rows(sql, values), userId)
  }

  close(): Promise<void> {
    return this.pool.end()
  }
}

let writers: pg.Pool | null = null

/**
 * Calls `work` with a connection to the database under test that may write. It is kept for whoever writes next: to open
 * one takes longer than most of what is written.
 */
export async function inDatabase<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  writers ??= new pg.Pool({ connectionString: databaseUrl(), max: 2, allowExitOnIdle: true })
  const client = await writers.connect()
  try {
    const made = await work(client)
    client.release()
    return made
  } catch (error) {
    // A transaction may be open on it.
    client.release(true)
    throw error
  }
}

/** The address of the database under test, as `npm test` gives it. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (url === undefined) throw new Error('DATABASE_URL is not set: run these tests by npm test')
  return url
}
