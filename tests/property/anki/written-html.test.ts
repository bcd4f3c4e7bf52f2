import fc from 'fast-check'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { clozeHtml, fieldHtml } from '@/lib/anki/write/html'
import { parseCloze, clozeNumbers } from '@/lib/content/cloze'
import { htmlToMarkdown } from '@/lib/content/html-to-markdown'
import { renderMarkdown } from '@/lib/content/markdown'
import { plainText } from '@/lib/content/plain-text'
import { anyText, syntaxText } from '../content/text'

/** What a text of ours shows, without the spaces; formulas as TeX. */
function said(markdown: string): string | null {
  const tree = renderMarkdown(markdown)
  return tree.ok ? plainText(tree.value).replace(/\s+/g, '') : null
}

const elements = (node: Nodes): Element[] =>
  'children' in node
    ? node.children.flatMap((child) =>
        child.type === 'element' ? [child, ...elements(child)] : elements(child),
      )
    : []

const TAGS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 blockquote ul ol li table thead tbody tr th td pre code hr br i b s u sub sup ruby rt a img ' +
    'span'
  ).split(' '),
)
const PROPERTIES = new Set(['href', 'src', 'alt', 'start', 'align'])

const word = fc.constantFrom(
  ...['river', 'Nile', '5 < 6', 'é漢', 'ש', 'a*b', '1.', '#5', '$5', 'R&D', '\\\\', '::', '_a_', '+'],
)
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const inline = fc.oneof(
  line,
  line.map((text) => `**${text.replace(/[*`\\]/g, '')}**`),
  line.map((text) => `<sub>${text}</sub>`),
  fc.constantFrom(
    '$\\frac{a}{b}$',
    '`x < {y}`',
    '[here](https://example.org/a)',
    'H<sub>2</sub>O',
    '$$\\sum_i x_i$$',
  ),
)
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const block = fc.oneof(
  paragraph,
  fc.array(paragraph, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `1. ${item}`).join('\n')),
  line.map((text) => `## ${text}`),
  paragraph.map((text) => `> ${text}`),
  line.map((text) => `\`\`\`\n${text}\n\`\`\``),
)
/** What people write. */
const note = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'))

describe('HTML that is written for Anki', () => {
  it('holds nothing but what cards are made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const element of elements(fromHtml(fieldHtml(text), { fragment: true }))) {
          expect(TAGS).toContain(element.tagName)
          for (const name of Object.keys(element.properties)) expect(PROPERTIES).toContain(name)
          expect(element.properties['href'] ?? 'https:').toMatch(/^(https?|mailto):/)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('read back as our Markdown says the same', () => {
    fc.assert(
      fc.property(note, (text) => {
        const back = htmlToMarkdown(fieldHtml(text))
        expect(back.ok ? said(back.value) : null).toBe(said(text))
      }),
      { numRuns: 500 },
    )
  })

  it('has the deletions of its cloze text', () => {
    fc.assert(
      fc.property(syntaxText, (text) => {
        const cloze = parseCloze(text)
        if (!cloze.ok) return
        const found = [...clozeHtml(text).matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number))
        expect([...new Set(found)].toSorted((a, b) => a - b)).toEqual(clozeNumbers(cloze.value))
      }),
      { numRuns: 1000 },
    )
  })
})
