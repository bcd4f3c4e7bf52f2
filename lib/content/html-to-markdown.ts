import type { Break, Nodes, Root } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown'
import { ok, type Result } from '@/lib/contracts/result'
import type { Dollars } from './formula-delimiters'
import { htmlToMdast } from './html-to-mdast'
import type { ContentProblem } from './limits'
import type { CardMark, Formula } from './mdast-nodes'
import { cleanText, isPlain } from './source-text'
import { tidyBlocks } from './tidy-html'

/**
 * Turns a field of HTML, as Anki stores it, into Markdown that shows the same. What the allow-list doesn't know gives
 * way to its text. Formulas and cloze deletions are kept as they are written; all other text is escaped where Markdown
 * would read something into it.
 *
 * @param dollars `text`: formulas are those between `\\(…\\)` and `\\[…\\]`, and get dollars; a dollar is one
 */
export function htmlToMarkdown(html: string, dollars: Dollars = 'formulas'): Result<string, ContentProblem> {
  if (isPlain(html)) return ok(html)
  const read = htmlToMdast(cleanText(html), { unknownTags: 'unwrap', dollars })
  if (!read.ok) return read
  const tree: Root = { type: 'root', children: tidyBlocks(read.value.children) }
  return ok(toMarkdown(tree, OPTIONS).trim())
}

const inTable = (stack: readonly string[]): boolean => stack.includes('tableCell')

/** A line end is a break in a card; a table cell and a heading are one line. */
const printBreak: Handle = (_: Break, __, state) =>
  inTable(state.stack) ? '<br>' : state.stack.includes('headingAtx') ? ' ' : '\n'

/**
 * In TeX a bar can be spelled out, where a table would end its cell at one.
 */
const printFormula: Handle = (node: Formula, _, state) => {
  const { source = node.display ? `$$${node.value}$$` : `$${node.value}$` } = node
  if (!inTable(state.stack)) return source
  return source.replace(/\\\||\|/g, (bar) => (bar === '|' ? '\\vert{}' : '\\Vert{}'))
}

/** What Markdown has no sign for is written as the HTML it came from. */
const printMark =
  (tag: string): Handle =>
  (node: CardMark, _, state, info) => {
    const tracker = state.createTracker(info)
    const before = tracker.move(`<${tag}>`)
    const children = state.containerPhrasing(node, { ...tracker.current(), before, after: '<' })
    return `${before}${children}</${tag}>`
  }

/**
 * Escapes as usual, but where a backslash before a bracket or parenthesis might begin a formula with one that ends it:
 * closing brackets are escaped in the label of a link alone, and opening parentheses seldom enough.
 */
const printText: Handle = (node: Nodes, parent, state, info) => {
  const escaped: string = defaultHandlers.text(node as never, parent, state, info)
  const asReference = state.stack.includes('label') ? '[]()' : '('
  // A bracket that ends its line would begin a formula on the lines below.
  return escaped.replace(/\\([\\[\]()])(?=(\s*$)?)/g, (pair, character: string, endsLine?: string) =>
    asReference.includes(character) || (character === '[' && endsLine !== undefined)
      ? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
      : pair,
  )
}

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  unsafe: [{ character: '$', inConstruct: 'phrasing', after: '[^\\s]' }],
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  handlers: {
    break: printBreak,
    text: printText,
    formula: printFormula,
    underline: printMark('u'),
    subscript: printMark('sub'),
    superscript: printMark('sup'),
    ruby: printMark('ruby'),
    rubyReading: printMark('rt'),
  },
}
