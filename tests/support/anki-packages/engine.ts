import initSqlJs, { type Database, type SqlValue } from 'sql.js'

const { Database: Engine } = await initSqlJs()

/** The bytes of a database that is filled by `fill`. */
export function databaseBytes(fill: (database: Database) => void): Uint8Array<ArrayBuffer> {
  const database = new Engine()
  try {
    fill(database)
    return new Uint8Array(database.export())
  } finally {
    database.close()
  }
}

export function insert(database: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const [first] = rows
  if (first === undefined) return
  database.run('BEGIN')
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`)
  for (const row of rows) statement.run([...row])
  statement.free()
  database.run('COMMIT')
}

/** A name by which Anki sorts without regard to case; no engine but Anki's knows it. */
export function asSortedByAnki(database: Database): void {
  database.run('PRAGMA writable_schema = ON')
  database.run(
    "UPDATE sqlite_schema SET sql = replace(sql, 'COLLATE binary', 'COLLATE unicase') WHERE sql LIKE '%binary%'",
  )
  database.run('PRAGMA writable_schema = OFF')
}
