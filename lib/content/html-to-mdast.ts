import type { Element, ElementContent, Root as HtmlRoot, RootContent as HtmlContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { toMdast, type Handle, type State } from 'hast-util-to-mdast'
import type { PhrasingContent, Root } from 'mdast'
import { err, ok, type Result } from '@/lib/contracts/result'
import { flattenPhrasing } from './flatten-phrasing'
import { splitFormulas, type Dollars } from './formula-delimiters'
import { ALLOW_LIST, elementTreatment } from './html-allow-list'
import { CONTENT_LIMITS, type ContentProblem } from './limits'
import { cardMark } from './mdast-nodes'

interface HtmlOptions {
  /** Whether tags that HTML does not know are shown as they were typed, or give way to what they contain. */
  readonly unknownTags: 'show' | 'unwrap'
  /** What a dollar is: the mark of a formula unless it is said to be text, as it is in Anki. */
  readonly dollars?: Dollars
  /** Whether what a style hides goes, rather than come to light as styles are dropped. */
  readonly dropsHidden?: boolean
}

/** Reads HTML into the tree that Markdown is read into, through the allow-list. */
export function htmlToMdast(html: string, options: HtmlOptions): Result<Root, ContentProblem> {
  const checked = checkHtml(html)
  if (!checked.ok) return checked
  const tame = html.replace(LONG_SPACES, (spaces) => spaces.slice(0, SPACES_KEPT))
  const parsed = fromHtml(tame, { fragment: true, verbose: true })
  const known: HtmlRoot = { type: 'root', children: rewrite(parsed.children, tame, options) }
  const tree = toMdast(sanitize(known, ALLOW_LIST), {
    document: true,
    handlers: HANDLERS,
    nodeHandlers: { text: textWithFormulas(options.dollars ?? 'formulas') },
  })
  if (tree.type !== 'root') return ok({ type: 'root', children: [] })
  flattenPhrasing(tree)
  return ok(tree)
}

/** Collapsing spaces takes time quadratic in their number; nobody sees so many. */
const LONG_SPACES = /[ \t\n]{201,}/g
const SPACES_KEPT = 200

/** Elements that the parser closes by itself, so that any number may stand unclosed without nesting. */
const SELF_CLOSING = new Set([
  ...['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'option', 'optgroup', 'rt', 'rp'],
  ...[
    'br',
    'hr',
    'img',
    'input',
    'meta',
    'link',
    'base',
    'col',
    'wbr',
    'area',
    'embed',
    'param',
    'source',
    'track',
  ],
])

/**
 * Refuses HTML that would take the parser long, or nest so deep that walking the tree would overflow the stack. Depth
 * is counted from above: a closing tag counts only where its name is open, as it may close nothing, and in SVG and
 * MathML no element closes by itself.
 */
function checkHtml(html: string): Result<string, ContentProblem> {
  if (html.length > CONTENT_LIMITS.fieldChars)
    return err({ code: 'too-long', limit: CONTENT_LIMITS.fieldChars })
  if ((html.match(/[$\\]/g)?.length ?? 0) > CONTENT_LIMITS.htmlDelimiters) return err({ code: 'too-complex' })
  const foreign = /<(?:svg|math)/i.test(html)
  const open = new Map<string, number>()
  let tags = 0
  let depth = 0
  for (const [, slash, spelled] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = (spelled ?? '').toLowerCase()
    tags += 1
    if (tags > CONTENT_LIMITS.htmlTags) return err({ code: 'too-complex' })
    if (!foreign && SELF_CLOSING.has(name)) continue
    const count = open.get(name) ?? 0
    if (slash === '') {
      open.set(name, count + 1)
      depth += 1
    } else if (count > 0) {
      open.set(name, count - 1)
      depth -= 1
    }
    if (depth > CONTENT_LIMITS.depth) return err({ code: 'too-deep', limit: CONTENT_LIMITS.depth })
  }
  return ok(html)
}

/** Whether `htmlToMdast` reads it: it has neither too many tags nor too many inside one another. */
export const isReadable = (html: string): boolean => checkHtml(html).ok

/** Makes blocks of HTML's lesser-known blocks, and text of tags that are not HTML's. */
function rewrite(nodes: readonly HtmlContent[], html: string, options: HtmlOptions): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    const treatment = elementTreatment(node.tagName)
    if (treatment === 'drop' || (options.dropsHidden === true && isHidden(node))) return []
    const children = rewrite(node.children, html, options)
    if (treatment === 'block') return [{ ...node, tagName: 'div', children }]
    if (treatment === 'keep') return [{ ...node, children }]
    if (treatment === 'unwrap' || options.unknownTags === 'unwrap') return children
    return [...tagText(node, 'opening', html), ...children, ...tagText(node, 'closing', html)]
  })
}

function tagText(node: Element, which: 'opening' | 'closing', html: string): ElementContent[] {
  const position = node.data?.position?.[which]
  if (position?.start.offset === undefined || position.end.offset === undefined) return []
  return [{ type: 'text', value: html.slice(position.start.offset, position.end.offset) }]
}

/** What is not phrasing among the children is flattened at the end. */
const childrenOf = (state: State, node: Element): PhrasingContent[] => state.all(node) as PhrasingContent[]

const HANDLERS: Record<string, Handle> = {
  u: (state, node) => cardMark('underline', childrenOf(state, node)),
  ins: (state, node) => cardMark('underline', childrenOf(state, node)),
  sub: (state, node) => cardMark('subscript', childrenOf(state, node)),
  sup: (state, node) => cardMark('superscript', childrenOf(state, node)),
  ruby: (state, node) => cardMark('ruby', childrenOf(state, node)),
  rt: (state, node) => cardMark('rubyReading', childrenOf(state, node)),
  caption: (state, node) => ({ type: 'paragraph', children: childrenOf(state, node) }),
}

const textWithFormulas =
  (dollars: Dollars) =>
  (_: State, node: { value: string }): PhrasingContent[] =>
    splitFormulas(node.value, dollars)

const isHidden = ({ properties: { hidden, style } }: Element): boolean =>
  hidden === true || (typeof style === 'string' && /display\s*:\s*none/i.test(style))
