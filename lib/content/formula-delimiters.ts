import type { Text } from 'mdast'
import { cardNodeData, type Formula } from './mdast-nodes'

/*
 * Formulas in text that is not Markdown, by the same delimiters and the same rule for single dollars as in
 * `formula-tokenizers.ts`. The lengths are bounded because an opening delimiter without an end is looked at anew from
 * each of its followers.
 */
const DISPLAYED_BY_DOLLARS = /(?<![\\$])\$\$(?!\$)(?<dd>(?:\\[^]|[^\\$]){1,3000})\$\$/
const BY_DOLLARS = /(?<![\\$])\$(?![\s$])(?<d>(?:\\[^\n]|[^\\$\n]){0,3000}(?:\\[^\n]|[^\\$\s]))\$(?!\d)/
const DISPLAYED_BY_BRACKETS = /(?<!\\)\\\[(?<b>(?:\\[^\]]|[^\\]){1,3000})\\\]/
const BY_PARENTHESES = /(?<!\\)\\\((?<p>(?:\\[^)]|[^\\]){1,3000})\\\)/

const FORMULA = new RegExp(
  [DISPLAYED_BY_DOLLARS, BY_DOLLARS, DISPLAYED_BY_BRACKETS, BY_PARENTHESES]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** Splits plain text into text and formulas. */
export function splitFormulas(text: string): (Text | Formula)[] {
  const pieces: (Text | Formula)[] = []
  let from = 0
  for (const match of text.matchAll(FORMULA)) {
    if (match.index > from) pieces.push({ type: 'text', value: text.slice(from, match.index) })
    const { dd, d, b, p } = match.groups ?? {}
    pieces.push({
      type: 'formula',
      display: dd !== undefined || b !== undefined,
      value: (dd ?? d ?? b ?? p ?? '').trim(),
      source: match[0],
      data: cardNodeData,
    })
    from = match.index + match[0].length
  }
  if (from < text.length || pieces.length === 0) pieces.push({ type: 'text', value: text.slice(from) })
  return pieces
}
