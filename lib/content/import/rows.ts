import Papa from 'papaparse'

/** A row of the file and the line it begins in. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** A quote that was opened and not closed, or closed in the middle of a field. */
  readonly hasBrokenQuote: boolean
}

export interface Rows {
  readonly rows: readonly Row[]
  /** Lines left out because they begin with #. */
  readonly comments: number
}

/**
 * Splits a text (line ends `\n`) into rows; empty lines and, where there are any, comment lines are left out. Stops after
 * `most` + 1 rows.
 */
export function readRows(
  text: string,
  separator: string,
  firstLine: number,
  most: number,
  hasComments = true,
): Rows {
  const rows: Row[] = []
  let comments = 0
  let line = firstLine
  let from = 0
  const passComments = (): void => {
    while (hasComments && text.startsWith('#', from)) {
      from = text.indexOf('\n', from) + 1 || text.length
      line += 1
      comments += 1
    }
  }
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    comments: hasComments ? '#' : false,
    step: ({ data, errors, meta }, parser) => {
      passComments()
      if (data.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells: data, hasBrokenQuote: errors.some(({ type }) => type === 'Quotes') })
      }
      line += lineEnds(text, from, meta.cursor)
      from = meta.cursor
      if (rows.length > most) parser.abort()
    },
  })
  if (rows.length <= most) passComments()
  return { rows, comments }
}

/** In the order in which they are preferred. A colon is common in text: it counts where each line has just one. */
const CANDIDATES = ['\t', ',', ';', '|'] as const
const LAST_RESORT = ':'
/** Rows looked at to guess a separator. */
const SAMPLE_ROWS = 50

/** The separator that splits the first rows most evenly into more than one field; a comma when none does. */
export function guessSeparator(text: string): string {
  const scored = CANDIDATES.map((separator) => ({ separator, ...evenness(text, separator) }))
  const best = scored.toSorted((a, b) => b.share - a.share || b.width - a.width)[0]
  if (best !== undefined && best.share > 0) return best.separator
  const { share, width } = evenness(text, LAST_RESORT)
  return share === 1 && width === 2 ? LAST_RESORT : ','
}

/** The share of rows that a separator splits into the most common number of fields, and that number. */
function evenness(text: string, separator: string): { readonly share: number; readonly width: number } {
  const { rows } = readRows(text, separator, 1, SAMPLE_ROWS)
  const width = usualWidth(rows)
  const alike = rows.filter(({ cells }) => cells.length === width).length
  return { width, share: width > 1 ? alike / rows.length : 0 }
}

/** The most common number of fields in a row; the smaller of two that are equally common. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
