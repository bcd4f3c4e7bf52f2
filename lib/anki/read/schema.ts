import { err, ok, type Result } from '@/lib/contracts/result'
import type { AnkiProblem } from './problem'
import type { Rows, SqlValue } from './rows'

type Tables = Readonly<Record<string, readonly string[]>>

/** Tables that every version has, and the columns that are read of them. */
export const COMMON: Tables = {
  col: ['crt', 'ver', 'conf', 'models', 'decks', 'dconf'],
  notes: ['id', 'guid', 'mid', 'mod', 'tags', 'flds'],
  cards: [
    ...['id', 'nid', 'did', 'ord', 'type', 'queue', 'due', 'ivl', 'factor', 'reps', 'lapses', 'left'],
    ...['odue', 'odid', 'flags', 'data'],
  ],
  revlog: ['id', 'cid', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'],
}

/** Tables that version 18 has besides. */
export const CURRENT: Tables = {
  notetypes: ['id', 'name', 'config'],
  fields: ['ntid', 'ord', 'name'],
  templates: ['ntid', 'ord', 'name', 'config'],
  decks: ['id', 'name', 'kind'],
  deck_config: ['id', 'config'],
  config: ['KEY', 'val'],
}

/** Every table that is ever read; a database needs no other. */
export const TABLES: readonly string[] = [...Object.keys(COMMON), ...Object.keys(CURRENT)]

/** Whether the tables and their columns are there. */
export function haveTables(rows: Rows, tables: Tables): Result<null, AnkiProblem> {
  const there = new Set(texts(rows.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")))
  for (const [table, columns] of Object.entries(tables)) {
    if (!there.has(table)) return err({ code: 'no-table', table })
    const stored = new Set(texts(rows.rows(`SELECT lower(name) FROM pragma_table_info('${table}')`)))
    const missing = columns.find((column) => !stored.has(column.toLowerCase()))
    if (missing !== undefined) return err({ code: 'no-column', table, column: missing })
  }
  return ok(null)
}

function* texts(rows: Iterable<readonly SqlValue[]>): Generator<string> {
  for (const [value] of rows) if (typeof value === 'string') yield value
}

/** How many rows a table has. */
export function countRows(rows: Rows, table: string): number {
  for (const [count] of rows.rows(`SELECT count(*) FROM ${table} NOT INDEXED`)) {
    if (typeof count === 'number') return count
  }
  return 0
}
