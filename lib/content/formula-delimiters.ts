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

const anyOf = (...delimited: readonly RegExp[]): RegExp =>
  new RegExp(delimited.map(({ source }) => source).join('|'), 'g')

/** Whether a dollar is the mark of a formula, as here, or text, as in Anki. */
export type Dollars = 'formulas' | 'text'

const FORMULA = {
  formulas: anyOf(DISPLAYED_BY_DOLLARS, BY_DOLLARS, DISPLAYED_BY_BRACKETS, BY_PARENTHESES),
  text: anyOf(DISPLAYED_BY_BRACKETS, BY_PARENTHESES),
} as const satisfies Record<Dollars, RegExp>

/** Splits plain text into text and formulas. */
export function splitFormulas(text: string, dollars: Dollars = 'formulas'): (Text | Formula)[] {
  const pieces: (Text | Formula)[] = []
  let from = 0
  for (const match of text.matchAll(FORMULA[dollars])) {
    if (match.index > from) pieces.push({ type: 'text', value: text.slice(from, match.index) })
    const { dd, d, b, p } = match.groups ?? {}
    const display = dd !== undefined || b !== undefined
    const value = (dd ?? d ?? b ?? p ?? '').trim()
    const isFree = dollars === 'text' && canBearDollars(value, display, text[match.index + match[0].length])
    pieces.push({
      ...{ type: 'formula', display, value, data: cardNodeData },
      // Written anew with dollars where that says the same.
      ...(isFree ? {} : { source: match[0] }),
    })
    from = match.index + match[0].length
  }
  if (from < text.length || pieces.length === 0) pieces.push({ type: 'text', value: text.slice(from) })
  return pieces
}

/** Whether a formula between dollars would be read as the same one. */
const canBearDollars = (tex: string, display: boolean, next: string | undefined): boolean =>
  tex !== '' && !tex.includes('$') && (display || !/\n/.test(tex)) && !/[\d$]/.test(next ?? '')
