import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { err, ok, type Result } from '@/lib/contracts/result'
import { buildTree } from './build-tree'
import type { MarkedText } from './cloze-marks'
import { formulaFromMarkdown, formulaSyntax } from './formula-syntax'
import { CONTENT_LIMITS, type ContentProblem } from './limits'
import { resolveRawHtml } from './raw-html'
import type { RenderTree } from './render-tree'
import { checkSource, cleanText, isPlain } from './source-text'

/**
 * What of Markdown a card leaves out, because it would make typed text vanish or mean something unexpected: four
 * spaces are no code, `[note]: text` is no definition, and a line of dashes below text is a rule, not a heading.
 */
const DISABLED = { disable: { null: ['codeIndented', 'definition', 'setextUnderline'] } }

/**
 * Renders a card field: CommonMark with tables, strikethrough and formulas, in which a line end is a line break, and
 * of HTML only what the allow-list names. Text that cannot be shown as it is meant is shown as it was typed; nothing
 * but what was never text, such as the content of a `<script>`, is left out.
 *
 * Fails only on a text beyond `CONTENT_LIMITS`.
 */
export function renderMarkdown(source: string): Result<RenderTree, ContentProblem> {
  return renderMarked({ text: cleanText(source), hints: [] })
}

/** Renders a clean text with cloze marks in it. */
export function renderMarked({ text, hints }: MarkedText): Result<RenderTree, ContentProblem> {
  if (isPlain(text)) return ok(literalTree(text))
  const tree = markdownTree(text)
  return tree.ok ? buildTree(tree.value, hints) : tree
}

/** The Markdown tree of a clean text, with cloze marks or without: no deeper than its walkers bear, and without raw HTML. */
export function markdownTree(text: string): Result<Root, ContentProblem> {
  const checked = checkSource(text)
  if (!checked.ok) return checked
  const parsed = parse(text)
  if (isTooDeep(parsed)) return err({ code: 'too-deep', limit: CONTENT_LIMITS.depth })
  const resolved = resolveRawHtml(parsed)
  if (!resolved.ok) return resolved
  if (isTooDeep(resolved.value)) return err({ code: 'too-deep', limit: CONTENT_LIMITS.depth })
  return resolved
}

/** A text shown as it was typed: one that is beyond the limits, or in which there is nothing to read. */
export function literalTree(text: string): RenderTree {
  const paragraphs = text.slice(0, CONTENT_LIMITS.fieldChars).split(/\n[ \t]*\n/)
  return {
    blocks: paragraphs
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', text: paragraph }] })),
  }
}

function parse(text: string): Root {
  return fromMarkdown(text, {
    extensions: [DISABLED, gfmTable(), gfmStrikethrough({ singleTilde: false }), formulaSyntax()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), formulaFromMarkdown],
  })
}

/** Whether the tree is deeper than what the functions that walk it by recursion may be given. */
function isTooDeep(root: Root): boolean {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > CONTENT_LIMITS.depth) return true
    if (!('children' in next.node)) continue
    for (const node of next.node.children) waiting.push({ node, depth: next.depth + 1 })
  }
  return false
}
