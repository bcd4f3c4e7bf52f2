import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '../pool'
import { exportedName, type Section } from './sections'

/** Rows read at once: a piece has some hundred kilobytes. */
const AT_ONCE = 500

/** A row as an export writes it: no bytes, and whole numbers that JavaScript can hold. */
export type ExportedRow = Readonly<Record<string, unknown>>

/**
 * The viewer's rows of a section, in windows one after another, however many there are. No connection is held between
 * two windows; a row that changes meanwhile is in it as it was or as it is.
 */
export async function* readSection(
  viewer: Viewer,
  section: Section,
): AsyncGenerator<readonly ExportedRow[], void> {
  let after: readonly unknown[] = []
  for (;;) {
    const { rows } = await database.query<Record<string, unknown>>(statementOf(section, after.length > 0), [
      viewer.userId,
      ...after,
    ])
    yield rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !KEY.test(name))))
    const last = rows.at(-1)
    if (rows.length < AT_ONCE || last === undefined) return
    after = section.key.map((_, index) => last[`#${index}`])
  }
}

/** The parts of a row's key are read once more under names that no column has. */
const KEY = /^#\d$/

function statementOf({ table, joined = '', owner, key, columns }: Section, isLater: boolean): string {
  // With its table: alone it would mean what is written under that name, by which no index is ordered.
  const parts = key.map((column) => `${table}.${column}`)
  const selected = [...parts.map((part, index) => `${part} AS "#${index}"`), ...columns.map(selectedColumn)]
  const places = key.map((_, index) => `$${index + 2}`)
  return `SELECT ${selected.join(', ')} FROM ${table} ${joined} WHERE ${owner} = $1
     ${isLater ? `AND (${parts.join(', ')}) > (${places.join(', ')})` : ''}
     ${key.length > 0 ? `ORDER BY ${parts.join(', ')}` : ''} LIMIT ${AT_ONCE}`
}

const selectedColumn = (column: string): string =>
  `${column.replace(/ .*$/, '')} AS "${exportedName(column)}"`
