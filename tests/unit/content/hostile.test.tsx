// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { htmlToMarkdown } from '@/lib/content/html-to-markdown'
import { cardsOf, renderCard, validateNote, type NoteFields, type NoteKind } from '@/lib/content/notes'
import type { RenderTree } from '@/lib/content/render-tree'
import { HOSTILE_TEXTS } from '../../fixtures/content/hostile'
import { pageViolations } from './safe-page'
import { violations } from './safe-tree'

const treesOf = (kind: NoteKind, fields: NoteFields): RenderTree[] =>
  [...cardsOf(kind, fields), { ordinal: 1 }].flatMap(({ ordinal }) => {
    const { question, answer, hint } = renderCard(kind, fields, ordinal)
    return hint === null ? [question, answer] : [question, answer, hint]
  })

const card = (html: string) => ({ name: 'x', front: `${html}{{A}}`, back: `{{FrontSide}}${html}` })
const OWN = {
  ...{ name: 'Own', fields: ['A', 'B'], isCloze: false },
  templates: [
    { name: 'one', front: '<b title="{{A}}">{{A}}</b>{{hint:B}}{{type:B}}', back: '<img src="{{A}}">{{B}}' },
    { name: 'two', front: '{{furigana:A}}<a href="{{text:B}}">b</a>', back: '{{#A}}{{FrontSide}}{{/A}}' },
  ],
}
const OWN_GAPS = {
  ...{ name: 'Gaps', fields: ['A'], isCloze: true },
  templates: [{ name: 'one', front: '{{cloze:A}}{{type:cloze:A}}', back: '{{cloze:A}}' }],
}

/** The text in every place that a text can come into a card. */
function everyTree(text: string): RenderTree[] {
  const imported = htmlToMarkdown(text)
  return [
    ...treesOf('basic', { front: text, back: text, hint: text }),
    ...treesOf('typed', { front: 'Question', back: text }),
    ...treesOf('cloze', { front: `{{c1::before}} ${text} {{c1::after::${text}}}`, back: text }),
    ...treesOf('cloze', { front: `{{c1::${text}}}`, back: '' }),
    ...treesOf('cloze', { front: text, back: '' }),
    ...treesOf('custom', { front: '', back: '', raw: { A: text, B: text }, type: OWN }),
    ...treesOf('custom', { front: '', back: '', raw: { A: `{{c1::${text}}}` }, type: OWN_GAPS }),
    ...treesOf('custom', { front: '', back: '', raw: { A: 'x' }, type: { ...OWN, templates: [card(text)] } }),
    ...treesOf('image-occlusion', {
      ...{ front: '', back: '' },
      raw: {
        Occlusion: `{{c1::image-occlusion:rect:left=${text}:top=.1:width=.2:height=.3}}{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.3}}`,
        ...{ Image: text, Header: text, 'Back Extra': text, Comments: text },
      },
    }),
    ...(imported.ok ? treesOf('basic', { front: imported.value, back: 'x' }) : []),
  ]
}

describe('a hostile card text', { timeout: 60_000 }, () => {
  it.each(HOSTILE_TEXTS)('says nothing that is not allowed: $name', ({ text }) => {
    const trees = everyTree(text)
    expect(trees.flatMap(violations)).toEqual([])
    const cards = new Set(trees.map((tree) => renderToStaticMarkup(<RenderTreeView tree={tree} />)))
    expect(pageViolations([...cards].join('\n'))).toEqual([])
  })

  it.each(HOSTILE_TEXTS)('travels as JSON: $name', ({ text }) => {
    const { question } = renderCard('basic', { front: text, back: 'x' }, 0)
    expect(JSON.parse(JSON.stringify(question))).toEqual(question)
  })

  it.each(HOSTILE_TEXTS)('is accepted or refused, never a fault: $name', ({ text }) => {
    for (const kind of ['basic', 'cloze', 'typed'] as const) {
      const checked = validateNote(kind, { front: text, back: text })
      expect(checked.ok || checked.error.length > 0).toBe(true)
    }
  })

  it('comes in at least a hundred kinds', () => {
    expect(new Set(HOSTILE_TEXTS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(100)
  })
})

describe('the checks themselves', () => {
  it('see a script, a handler and an address that fetches', () => {
    const markup = '<p onclick="x()">a</p><script>x()</script><a href="javascript:x()">b</a><img src="x">'
    expect(pageViolations(markup)).toEqual(
      expect.arrayContaining([
        'p onclick',
        'element script',
        'a href="javascript:x()"',
        'element img',
        'img src',
      ]),
    )
  })

  it('see a node, a field and an address that no tree has', () => {
    const strange = { blocks: [{ type: 'script', children: [] }] } as unknown as RenderTree
    const extra = { blocks: [{ type: 'rule', onclick: 'x()' }] } as unknown as RenderTree
    const link: RenderTree = {
      blocks: [{ type: 'paragraph', children: [{ type: 'link', href: 'javascript:x()', children: [] }] }],
    }
    expect(violations(strange)).toEqual(['0: node script'])
    expect(violations(extra)).toEqual(['0: rule has onclick'])
    expect(violations(link)).toEqual(['0.0: link.href is javascript:x()'])
  })
})
