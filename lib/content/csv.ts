import { err, ok, type Result } from '@/lib/contracts/result'
import { decodeText } from './import/decode'
import { readHead, type Directives } from './import/directives'
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

export type { ColumnMapping } from './import/mapping'
export { IMPORT_LIMITS } from './import/types'
export type { ImportNotice, ImportProblem, ImportProblemCode, ParsedNote } from './import/types'

export interface ParsedImport {
  readonly separator: string
  readonly html: boolean
  readonly columns: readonly string[] | null
  readonly notes: readonly ParsedNote[]
  readonly problems: readonly ImportProblem[]
  readonly notices: readonly ImportNotice[]
}

export interface ImportOptions {
  /** Which column is what; by default read from the file's own names, else front, back, hint in order. */
  readonly mapping?: Partial<ColumnMapping>
}

/**
 * Reads a CSV, TSV or text file by Anki's conventions. A file that can't be read at all is an error; what is wrong in
 * single rows is listed beside the rows that are fine. Fields are Markdown; with `#html:true` they are HTML and are
 * turned into Markdown.
 */
export function readImport(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Result<ParsedImport, ImportProblem> {
  if (bytes.length > IMPORT_LIMITS.bytes) return err(wholeFile('too-large', 1, String(IMPORT_LIMITS.bytes)))
  const decoded = decodeText(bytes)
  if (!decoded.ok) return err(wholeFile(decoded.error.code, decoded.error.line, null))
  const text = decoded.value.replace(/\r\n?/g, '\n')
  const { directives, bodyStart, bodyLine } = readHead(text)
  const body = text.slice(bodyStart)
  const separator = directives.separator ?? guessSeparator(body)
  const { rows, comments } = readRows(body, separator, bodyLine, IMPORT_LIMITS.rows)
  const [first] = rows
  if (first === undefined) return err(wholeFile('empty-file', 1, null))
  if (rows.length > IMPORT_LIMITS.rows) {
    return err(wholeFile('too-many-rows', rows.at(-1)?.line ?? 1, String(IMPORT_LIMITS.rows)))
  }

  const header = directives.columns === null && isHeaderRow(first.cells) ? first : null
  const columns = header?.cells ?? columnNames(directives.columns, separator)
  const width = columns?.length ?? Math.max(first.cells.length, usualWidth(rows))
  const mapping = { ...mapColumns(directives, columns, width), ...options.mapping }
  const reader = new RowReader({ directives, columns, width, mapping })
  for (const row of rows) if (row !== header) reader.read(row)
  const notices = [
    ...noticesOf(directives),
    ...(header === null ? [] : [notice('header-row', header.line, null)]),
    ...(comments === 0 ? [] : [notice('comments-left-out', null, String(comments))]),
    ...ignoredColumns(mapping, directives, columns, width),
    ...reader.notices,
  ]
  return ok({
    separator,
    html: directives.html,
    columns,
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

function noticesOf(directives: Directives): ImportNotice[] {
  return [
    ...directives.unknown.map(({ line, text }) => notice('unknown-directive', line, text)),
    ...(directives.guidColumn === null ? [] : [notice('guid-ignored', null, null)]),
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
