import { err, ok, type Result } from '@/lib/contracts/result'
import { decodeText } from './import/decode'
import { readHead, type Directives } from './import/directives'
import { AS_THE_FILE_SAYS, mappingOf, readColumns, type AskedLayout, type ReadLayout } from './import/layout'
import { isHeaderRow, mapColumns, type ColumnMapping } from './import/mapping'
import { RowReader } from './import/row-reader'
import { guessSeparator, readRows, usualWidth } from './import/rows'
import {
  IMPORT_LIMITS,
  type ImportNotice,
  type ImportProblem,
  type ImportProblemCode,
  type ParsedNote,
} from './import/types'

export {
  AS_THE_FILE_SAYS,
  COLUMN_USES,
  MOST_COLUMNS,
  usesProblem,
  type AskedLayout,
  type ColumnUse,
  type ReadColumn,
  type ReadLayout,
  type UsesProblem,
} from './import/layout'
export { IMPORT_LIMITS } from './import/types'
export type { ImportNotice, ImportProblem, ImportProblemCode, ParsedNote } from './import/types'

export interface ParsedImport {
  readonly layout: ReadLayout
  readonly html: boolean
  readonly notes: readonly ParsedNote[]
  readonly problems: readonly ImportProblem[]
  readonly notices: readonly ImportNotice[]
}

/**
 * Reads a CSV, TSV or text file by Anki's conventions. A file that can't be read at all is an error; what is wrong in
 * single rows is listed beside the rows that are fine. Fields are Markdown; with `#html:true` they are HTML and are
 * turned into Markdown.
 *
 * @param asked how it is laid out; what it leaves open the file's own directives and names say, else its first rows do:
 * the columns are then front, back and hint in order
 */
export function readImport(
  bytes: Uint8Array,
  asked: AskedLayout = AS_THE_FILE_SAYS,
): Result<ParsedImport, ImportProblem> {
  if (bytes.length > IMPORT_LIMITS.bytes) return err(wholeFile('too-large', 1, String(IMPORT_LIMITS.bytes)))
  const decoded = decodeText(bytes)
  if (!decoded.ok) return err(wholeFile(decoded.error.code, decoded.error.line, null))
  const text = decoded.value.replace(/\r\n?/g, '\n')
  const { directives, bodyStart, bodyLine } = readHead(text)
  const table = text.slice(bodyStart)
  const separator = asked.separator ?? directives.separator ?? guessSeparator(table)
  const { rows, comments } = readRows(table, separator, bodyLine, IMPORT_LIMITS.rows)
  const [first] = rows
  if (first === undefined) return err(wholeFile('empty-file', 1, null))
  if (rows.length > IMPORT_LIMITS.rows) {
    return err(wholeFile('too-many-rows', rows.at(-1)?.line ?? 1, String(IMPORT_LIMITS.rows)))
  }

  const hasHeader = asked.hasHeader ?? (directives.columns === null && isHeaderRow(first.cells))
  const header = hasHeader ? first : null
  const columns = header?.cells ?? columnNames(directives.columns, separator)
  const width = columns?.length ?? Math.max(first.cells.length, usualWidth(rows))
  const mapping = asked.uses === null ? mapColumns(directives, columns, width) : mappingOf(asked.uses)
  const reader = new RowReader({ directives, columns, width, mapping })
  const body = hasHeader ? rows.slice(1) : rows
  for (const row of body) reader.read(row)
  const notices = [
    ...noticesOf(directives, mapping),
    ...(header === null ? [] : [notice('header-row', header.line, null)]),
    ...(comments === 0 ? [] : [notice('comments-left-out', null, String(comments))]),
    ...ignoredColumns(mapping, directives, columns, width),
    ...reader.notices,
  ]
  return ok({
    layout: { separator, hasHeader, columns: readColumns(body, columns, width, mapping) },
    html: directives.html,
    notes: reader.notes,
    problems: reader.problems,
    notices,
  })
}

const columnNames = (line: string | null, separator: string): readonly string[] | null =>
  line === null ? null : (readRows(line, separator, 1, 1).rows[0]?.cells.map((name) => name.trim()) ?? null)

const wholeFile = (code: ImportProblemCode, line: number, detail: string | null): ImportProblem => ({
  line,
  column: null,
  columnName: null,
  code,
  detail,
})

const notice = (code: ImportNotice['code'], line: number | null, detail: string | null): ImportNotice => ({
  code,
  line,
  detail,
})

function noticesOf(directives: Directives, mapping: ColumnMapping): ImportNotice[] {
  const { guidColumn } = directives
  const isGuidIgnored = guidColumn !== null && !Object.values(mapping).includes(guidColumn)
  return [
    ...directives.unknown.map(({ line, text }) => notice('unknown-directive', line, text)),
    ...(isGuidIgnored ? [notice('guid-ignored', null, null)] : []),
    ...(directives.html ? [notice('html-converted', null, null)] : []),
  ]
}

/** The columns that become no part of a note, but for Anki's numbers, of which there is a notice of their own. */
function ignoredColumns(
  mapping: ColumnMapping,
  directives: Directives,
  columns: readonly string[] | null,
  width: number,
): ImportNotice[] {
  const used = new Set<number | null>([...Object.values(mapping), directives.guidColumn])
  return Array.from({ length: Math.min(width, 50) }, (_, column) => column)
    .filter((column) => !used.has(column))
    .map((column) => notice('column-ignored', null, columns?.[column] || String(column + 1)))
}
