import type { List, ListItem, Root, RootContent, Table, TableRow } from 'mdast'
import { parseCloze } from '@/lib/content/cloze'
import { markEnds, type ClozeEnd } from '@/lib/content/cloze-marks'
import { markdownTree, renderMarkdown } from '@/lib/content/markdown'
import { plainText } from '@/lib/content/plain-text'
import { cleanText, isPlain } from '@/lib/content/source-text'
import { inlineHtml } from './html-inline'
import { escapeHtml } from '../escape-html'
import { TextWriter } from './html-text'

/**
 * A field of ours, in Markdown, as HTML that Anki shows alike: formulas for MathJax, pictures and sounds by the names
 * of their files. A text that is beyond the limits is written as it was typed, which is how it is shown here.
 */
export const fieldHtml = (source: string): string => textHtml(cleanText(source), []) ?? literalHtml(source)

/** The same of a cloze text: its deletions stay as they are written, and their hints become plain text. */
export function clozeHtml(source: string): string {
  const clean = cleanText(source)
  const parsed = parseCloze(clean)
  if (!parsed.ok) return fieldHtml(source)
  const { text, ends } = markEnds(parsed.value)
  // A deletion in an address or the like would be lost with its card.
  return textHtml(text, ends.map(plainHint)) ?? literalHtml(source)
}

function plainHint(end: ClozeEnd): ClozeEnd {
  if (end.type === 'open' || end.hint === null) return end
  const tree = renderMarkdown(end.hint)
  return { ...end, hint: tree.ok ? plainText(tree.value).replace(/\s+/g, ' ').trim() : end.hint }
}

function textHtml(text: string, ends: readonly ClozeEnd[]): string | null {
  if (isPlain(text)) return escapeHtml(text)
  const tree = markdownTree(text)
  if (!tree.ok) return null
  const writer = new TextWriter(ends)
  const html = rootHtml(tree.value, writer)
  return writer.isWhole ? html : null
}

const literalHtml = (source: string): string => escapeHtml(cleanText(source)).replace(/\n/g, '<br>')

/** A paragraph alone is a line of its own, as Anki's editor leaves it. */
function rootHtml({ children }: Root, text: TextWriter): string {
  const [first] = children
  if (children.length === 1 && first?.type === 'paragraph') return inlineHtml(first.children, text)
  return blocksHtml(children, text)
}

const blocksHtml = (nodes: readonly RootContent[], text: TextWriter): string =>
  nodes.map((node) => blockHtml(node, text)).join('')

function blockHtml(node: RootContent, text: TextWriter): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlineHtml(node.children, text)}</p>`
    case 'heading':
      return `<h${node.depth}>${inlineHtml(node.children, text)}</h${node.depth}>`
    case 'blockquote':
      return `<blockquote>${blocksHtml(node.children, text)}</blockquote>`
    case 'list':
      return listHtml(node, text)
    case 'listItem':
      return itemHtml(node, false, text)
    case 'table':
      return tableHtml(node, text)
    case 'code':
      return `<pre><code>${text.literal(node.value)}</code></pre>`
    case 'thematicBreak':
      return '<hr>'
    // These stand in a table; definitions, footnotes and front matter are not read; raw HTML has been resolved.
    case 'tableRow':
    case 'tableCell':
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
    case 'html':
      return ''
    default:
      return `<p>${inlineHtml([node], text)}</p>`
  }
}

function listHtml(node: List, text: TextWriter): string {
  const isTight = node.spread !== true && node.children.every((item) => item.spread !== true)
  const items = node.children.map((item) => itemHtml(item, isTight, text)).join('')
  if (node.ordered !== true) return `<ul>${items}</ul>`
  const start = node.start ?? 1
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${items}</ol>`
}

function itemHtml({ children }: ListItem, isTight: boolean, text: TextWriter): string {
  const parts = children.map((child) =>
    isTight && child.type === 'paragraph' ? inlineHtml(child.children, text) : blockHtml(child, text),
  )
  return `<li>${parts.join('')}</li>`
}

function tableHtml({ children, align }: Table, text: TextWriter): string {
  const [head, ...rows] = children
  const row = ({ children: cells }: TableRow, tag: 'th' | 'td'): string => {
    const written = cells.map((cell, column) => {
      const side = align?.[column] ?? null
      return `<${tag}${side === null ? '' : ` align="${side}"`}>${inlineHtml(cell.children, text)}</${tag}>`
    })
    return `<tr>${written.join('')}</tr>`
  }
  // HTML tables may have no heading; Markdown then writes an empty one.
  const hasHead = head?.children.some((cell) => cell.children.length > 0) === true
  const top = head === undefined || !hasHead ? '' : `<thead>${row(head, 'th')}</thead>`
  return `<table>${top}<tbody>${rows.map((each) => row(each, 'td')).join('')}</tbody></table>`
}
