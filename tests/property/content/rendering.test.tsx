// @vitest-environment jsdom
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { htmlToMarkdown } from '@/lib/content/html-to-markdown'
import { renderMarkdown } from '@/lib/content/markdown'
import { cardsOf, noteKey, renderCard, validateNote } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import { pageViolations } from '../../unit/content/safe-page'
import { violations } from '../../unit/content/safe-tree'
import { anyText, syntaxText } from './text'

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)

describe('whatever is written', () => {
  it('a card says nothing that is not allowed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { question, answer } = renderCard('basic', { front: text, back: 'a' }, 0)
        expect(violations(question)).toEqual([])
        expect(violations(answer)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('a card is shown without anything that runs, fetches or leaves it', () => {
    fc.assert(
      fc.property(syntaxText, (text) => {
        const { question } = renderCard('basic', { front: text, back: 'a' }, 0)
        expect(pageViolations(renderToStaticMarkup(<RenderTreeView tree={question} />))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('the cards of a cloze text say nothing that is not allowed, and a question never more than its answer hides', () => {
    fc.assert(
      fc.property(syntaxText, syntaxText, (text, hidden) => {
        const front = `${text} {{c1::SECRET${hidden.replace(/[{}:]/g, '')}}}`
        for (const { ordinal } of cardsOf('cloze', { front, back: '' })) {
          const { question, answer, title } = renderCard('cloze', { front, back: '' }, ordinal)
          expect([...violations(question), ...violations(answer)]).toEqual([])
          if (ordinal === 1) expect(JSON.stringify([question, title])).not.toContain('SECRET')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('a note that is accepted stays what it is when it is checked again', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('basic', 'cloze', 'typed'), (front, back, kind) => {
        const checked = validateNote(kind, { front, back })
        if (!checked.ok) return
        expect(validateNote(kind, checked.value)).toEqual(checked)
        expect(noteKey(checked.value)).toBe(noteKey({ front, back }))
        expect(plainText(renderCard(kind, checked.value, 1).question).trim()).not.toBe('')
      }),
    )
  })

  it('text that needs no parser is shown as the parser would', () => {
    const characters = [...'aéß漢1 .,;:\'’"?!%/()', 'e\u0301', '1.', '1)', '://', 'https://a.b', '(a)', '!(']
    const line = fc
      .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(line, (text) => {
        const alone = renderMarkdown(text)
        // A rule after it is more than plain text.
        const parsed = renderMarkdown(`${text}\n\n***`)
        expect(alone.ok && alone.value.blocks).toEqual(parsed.ok && parsed.value.blocks.slice(0, -1))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('HTML', () => {
  it('becomes Markdown that is rendered without anything that is not allowed', () => {
    fc.assert(
      fc.property(syntaxText, (html) => {
        const markdown = htmlToMarkdown(html)
        if (!markdown.ok) return
        const tree = renderMarkdown(markdown.value)
        if (tree.ok) expect(violations(tree.value)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('keeps its text: what was written in it is what the card shows', () => {
    const word = fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '~~',
        '#',
        '>',
        '-',
        '+',
        '1.',
        '2)',
        '|',
        '[a]',
        '(b)',
        '![c]',
        '[',
        ']',
        '\\',
        '<d>',
        '&amp;',
      ],
      ...['a', 'b_c', 'd*e', 'é', '漢字', ':', '=', '---', '```', '{', '}', '$', 'https://a.b/c_d'],
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        // Two dollars around text are a formula in HTML too.
        const text = words.join(' ').replace(/\$(?= *\S.*\$)/g, '')
        const markdown = htmlToMarkdown(escapeHtml(text))
        const tree = markdown.ok ? renderMarkdown(markdown.value) : markdown
        expect(tree.ok ? squeezed(plainText(tree.value)) : null).toBe(squeezed(text))
      }),
      { numRuns: 1000 },
    )
  })
})
