import initSqlJs, { type Database } from 'sql.js'
import type { Rows, SqlValue } from '@/lib/anki/read/rows'
import { TABLES } from '@/lib/anki/read/schema'
import { err, ok, type Result } from '@/lib/contracts/result'

/** A database open to be read: of its schema no more is left than the tables that are read. */
export interface OpenDatabase extends Rows {
  close(): void
}

export type DatabaseProblem = 'not-a-database' | 'broken-database' | 'memory'

/** What the engine throws at a damaged database, or where memory ends. */
export class EngineError extends Error {
  constructor(readonly problem: Exclude<DatabaseProblem, 'not-a-database'>) {
    super(problem)
  }
}

const MAGIC = 'SQLite format 3\0'
/** Bytes of the header that say whether a log is kept beside the file; in a package there is none. */
const JOURNAL_BYTES = [18, 19]
const NO_LOG_BESIDE = 1
/** Bytes that the engine may take for itself; the file lies elsewhere. */
const ENGINE_BYTES = 256 * 1_048_576
/** Fewer than any row of Anki's takes. A damaged file can seem to have more rows than bytes. */
const LEAST_ROW_BYTES = 4

const TABLE_NAMES = TABLES.map((name) => `'${name}'`).join(', ')

/**
 * Nothing in a file's schema is trusted. Views, triggers, virtual tables, indexes and tables with columns that are worked
 * out are taken out of it before anything is asked, as are checks. `unicase` is a way of sorting that Anki brings along; no answer asked for here depends on it.
 */
const MADE_HARMLESS = [
  'PRAGMA trusted_schema = OFF',
  'PRAGMA cell_size_check = ON',
  'PRAGMA ignore_check_constraints = ON',
  'PRAGMA journal_mode = MEMORY',
  `PRAGMA hard_heap_limit = ${ENGINE_BYTES}`,
  'PRAGMA writable_schema = ON',
  `DELETE FROM sqlite_schema WHERE tbl_name NOT IN (${TABLE_NAMES}) OR NOT (
      (type = 'table' AND name = tbl_name AND rootpage > 0 AND sql LIKE 'CREATE TABLE%')
      OR (type = 'index' AND name LIKE 'sqlite_autoindex_%'))`,
  `DELETE FROM sqlite_schema WHERE type = 'table'
      AND EXISTS (SELECT 1 FROM pragma_table_xinfo(sqlite_schema.name) WHERE hidden <> 0)`,
  `UPDATE sqlite_schema SET sql = replace(sql, 'COLLATE unicase', 'COLLATE binary')
      WHERE sql LIKE '%unicase%'`,
  'PRAGMA writable_schema = RESET',
  'PRAGMA query_only = ON',
]

/** Opens a database from its bytes, which are changed, and checks the pages of each table that is read. */
export async function openDatabase(bytes: Uint8Array): Promise<Result<OpenDatabase, DatabaseProblem>> {
  if (Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') !== MAGIC) return err('not-a-database')
  for (const place of JOURNAL_BYTES) bytes[place] = NO_LOG_BESIDE
  const { Database: Engine } = await initSqlJs({ print: () => undefined, printErr: () => undefined })
  let database: Database | null = null
  try {
    database = new Engine(bytes)
    for (const statement of MADE_HARMLESS) database.run(statement)
    const open = rowsOf(database, Math.ceil(bytes.length / LEAST_ROW_BYTES))
    if (isSound(open)) return ok(open)
    open.close()
    return err('broken-database')
  } catch (error) {
    closeQuietly(database)
    return err(engineError(error).problem)
  }
}

function rowsOf(database: Database, most: number): OpenDatabase {
  return {
    rows: function* (sql) {
      try {
        const statement = database.prepare(sql)
        try {
          for (let read = 0; statement.step(); read++) {
            if (read > most) throw new EngineError('broken-database')
            yield statement.get() as SqlValue[]
          }
        } finally {
          statement.free()
        }
      } catch (error) {
        throw engineError(error)
      }
    },
    close: () => closeQuietly(database),
  }
}

function isSound(rows: Rows): boolean {
  for (const [encoding] of rows.rows('PRAGMA encoding')) if (encoding !== 'UTF-8') return false
  const there = [...rows.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")]
  return there.every(([name]) => {
    const [first] = rows.rows(`PRAGMA quick_check('${String(name)}')`)
    return first?.[0] === 'ok'
  })
}

const NO_MEMORY = /out of memory|allocation|invalid array (?:buffer )?length/i

const engineError = (error: unknown): EngineError =>
  error instanceof EngineError
    ? error
    : new EngineError(NO_MEMORY.test(String(error)) ? 'memory' : 'broken-database')

/** Closing a broken database complains of what is known. */
function closeQuietly(database: Database | null): void {
  try {
    database?.close()
  } catch {
    // There is nothing left to do with it.
  }
}
