import type { Link, PhrasingContent } from 'mdast'
import { plainMarks, withoutMarks } from '@/lib/content/cloze-marks'
import { safeHref, splitAddresses } from '@/lib/content/links'
import type { Formula } from '@/lib/content/mdast-nodes'
import { mediaRef } from '@/lib/content/media'
import { mediaFileName } from './media-names'
import { escapeAttribute, escapeHtml } from '../escape-html'
import type { TextWriter } from './html-text'

/** Text, marks, formulas and media of a line, as HTML that Anki shows alike. */
export const inlineHtml = (nodes: readonly PhrasingContent[], text: TextWriter): string =>
  nodes.map((node) => nodeHtml(node, text)).join('')

function nodeHtml(node: PhrasingContent, text: TextWriter): string {
  const inner = (children: readonly PhrasingContent[]): string => inlineHtml(children, text)
  switch (node.type) {
    case 'text':
      return linkedText(node.value, text)
    case 'emphasis':
      return `<i>${inner(node.children)}</i>`
    case 'strong':
      return `<b>${inner(node.children)}</b>`
    case 'delete':
      return `<s>${inner(node.children)}</s>`
    case 'underline':
      return `<u>${inner(node.children)}</u>`
    case 'subscript':
      return `<sub>${inner(node.children)}</sub>`
    case 'superscript':
      return `<sup>${inner(node.children)}</sup>`
    case 'ruby':
      return `<ruby>${inner(node.children)}</ruby>`
    case 'rubyReading':
      return `<rt>${inner(node.children)}</rt>`
    case 'inlineCode':
      return `<code>${text.literal(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return linkHtml(node, text)
    case 'image':
      return mediaHtml(node.url, node.alt ?? '')
    case 'formula':
      return formulaHtml(node, text)
    // Raw HTML has been resolved, and references are not read, as definitions are not.
    case 'html':
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      return ''
  }
}

/** A line end is a line break, and an address written out is a link, as in our cards. */
const linkedText = (value: string, text: TextWriter): string =>
  value
    .split('\n')
    .map((line) =>
      splitAddresses(line)
        .map(({ text: said, href }) =>
          href === null || withoutMarks(said) !== said
            ? text.plain(said)
            : `<a href="${escapeAttribute(href)}">${text.plain(said)}</a>`,
        )
        .join(''),
    )
    .join('<br>')

function linkHtml({ url, children }: Link, text: TextWriter): string {
  const href = safeHref(withoutMarks(url))
  const inner = children.map((child) =>
    child.type === 'text' ? text.plain(child.value) : nodeHtml(child, text),
  )
  return href === null ? inner.join('') : `<a href="${escapeAttribute(href)}">${inner.join('')}</a>`
}

/** A picture, or a sound, which Anki plays by itself and which has no text there. */
function mediaHtml(address: string, alt: string): string {
  const media = mediaRef(address)
  if (media === null) return escapeHtml(plainMarks(alt))
  const name = mediaFileName(address)
  if (media.kind === 'sound') return `[sound:${name}]`
  return `<img src="${name}"${alt === '' ? '' : ` alt="${escapeAttribute(plainMarks(alt))}"`}>`
}

/** MathJax's delimiters; Anki reads no dollars. */
function formulaHtml({ value, display }: Formula, text: TextWriter): string {
  if (value === '') return ''
  const tex = text.literal(value)
  return display ? `\\[${tex}\\]` : `\\(${tex}\\)`
}
