import type { Break, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown'
import { ok, type Result } from '@/lib/contracts/result'
import { holdsFlow } from './flatten-phrasing'
import { htmlToMdast } from './html-to-mdast'
import type { ContentProblem } from './limits'
import { safeHref } from './links'
import type { CardMark, Formula } from './mdast-nodes'
import { mediaRef } from './media'
import { cleanText, isPlain } from './source-text'

/**
 * Turns a field of HTML, as Anki stores it, into Markdown that shows the same. What the allow-list doesn't know gives
 * way to its text. Formulas and cloze deletions are kept as they are written; all other text is escaped where Markdown
 * would read something into it.
 */
export function htmlToMarkdown(html: string): Result<string, ContentProblem> {
  if (isPlain(html)) return ok(html)
  const read = htmlToMdast(cleanText(html), { unknownTags: 'unwrap' })
  if (!read.ok) return read
  const tree: Root = { type: 'root', children: tidyBlocks(read.value.children) }
  return ok(toMarkdown(tree, OPTIONS).trim())
}

/** Splits paragraphs where two line breaks make a blank line, and drops addresses that lead nowhere. */
function tidyBlocks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (!('children' in node)) return [node]
    if (holdsFlow(node)) return [{ ...node, children: tidyBlocks(node.children) } as RootContent]
    const line = tidyLine(node.children as PhrasingContent[])
    if (node.type === 'paragraph') return splitParagraph(line)
    return [{ ...node, children: line.filter(isSingleBreak) } as RootContent]
  })
}

function tidyLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') return [{ ...node, url: isMedia(node.url) ? node.url : '' }]
    if (!('children' in node)) return [node]
    const children = tidyLine(node.children)
    if (node.type === 'link' && safeHref(node.url) === null) return children
    return [{ ...node, children: children.filter(isSingleBreak) } as PhrasingContent]
  })
}

/** Anki names a picture by its file in the collection's media, we by its hash; any other address is dropped. */
const isMedia = (address: string): boolean => MEDIA_FILE.test(address) || mediaRef(address) !== null
const MEDIA_FILE = /^[^\s/\\:?#%]{1,200}$/

const isSingleBreak = (node: PhrasingContent, index: number, line: readonly PhrasingContent[]): boolean =>
  node.type !== 'break' || line[index - 1]?.type !== 'break'

function splitParagraph(line: readonly PhrasingContent[]): Paragraph[] {
  const paragraphs: PhrasingContent[][] = [[]]
  line.forEach((node, index) => {
    if (!isSingleBreak(node, index, line)) paragraphs.push([])
    else if (node.type !== 'break' || line[index + 1]?.type !== 'break') paragraphs.at(-1)?.push(node)
  })
  return paragraphs
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children }))
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
