import { readRows } from './import/rows'
import { CONTENT_LIMITS } from './limits'

/**
 * The Markdown table that cells copied from a spreadsheet make, their first row its head; null for any other text, such
 * as code indented with tabs: a table has two rows and two columns at least, as many cells in each row, and a full head.
 */
export function tableFromCells(text: string): string | null {
  if (!text.includes('\t') || text.length > CONTENT_LIMITS.fieldChars) return null
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  const { rows, comments } = readRows(source, '\t', 1, CONTENT_LIMITS.lines)
  const [head, ...body] = rows.map(({ cells }) => cells)
  if (head === undefined || body.length === 0 || head.length < 2 || comments > 0) return null
  if (rows.length > CONTENT_LIMITS.lines) return null
  if (head.some((cell) => cell.trim() === '')) return null
  if (body.some((cells) => cells.length !== head.length)) return null
  return [head.map(inCell), head.map(() => '---'), ...body.map((cells) => cells.map(inCell))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** A bar would end the cell and so would a line end; backslashes before a bar would take away its own. */
const inCell = (cell: string): string =>
  cell
    .trim()
    .replace(/(\\*)\|/g, '$1$1\\|')
    .replace(/\s*\n\s*/g, '<br>')
