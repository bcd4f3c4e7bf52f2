// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { renderMarkdown } from '@/lib/content/markdown'
import { renderCard } from '@/lib/content/notes'
import type { RenderTree } from '@/lib/content/render-tree'

const tree = (source: string): RenderTree => {
  const rendered = renderMarkdown(source)
  if (!rendered.ok) throw new Error(rendered.error.code)
  return rendered.value
}

const markup = (source: string): string => {
  const html = renderToStaticMarkup(<RenderTreeView tree={tree(source)} />)
  return html.replace(/^<div class="card-text" dir="auto">|<\/div>$/g, '')
}

const page = (shown: RenderTree): HTMLElement => {
  const { body } = document.implementation.createHTMLDocument()
  body.innerHTML = renderToStaticMarkup(<RenderTreeView tree={shown} />)
  return body
}

describe('a card is shown', () => {
  it.each([
    ['a\nb', '<p>a<br/>b</p>'],
    ['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <s>c</s> <code dir="ltr">d</code></p>'],
    ['a<sub>b</sub><sup>c</sup><u>d</u>', '<p>a<sub>b</sub><sup>c</sup><u>d</u></p>'],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    ['- a\n- b', '<ul class="card-list-tight"><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3. a\n\n4. b', '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['***', '<hr/>'],
    ['## a', '<p class="card-heading" data-level="2"><strong>a</strong></p>'],
    [
      '[a](https://example.org/)',
      '<p><a class="ilink" href="https://example.org/" target="_blank" rel="noopener noreferrer">a</a></p>',
    ],
    ['<ruby>a<rt>b</rt></ruby>', '<p><ruby>a<rt>b</rt></ruby></p>'],
    ['![a](b.png)', '<p><span class="card-picture">a</span></p>'],
    ['![](b.png)', '<p><span class="card-picture">picture</span></p>'],
    ['```js\nlet a\n```', '<pre dir="ltr"><code><span class="code-keyword">let</span> a</code></pre>'],
  ])('%j', (source, html) => {
    expect(markup(source)).toBe(html)
  })

  it('with tables that say which cells are headings', () => {
    const table = page(tree('| a | b |\n| - | -: |\n| 1 | 2 |')).querySelector('table')
    expect([...(table?.querySelectorAll('th') ?? [])].map((cell) => cell.scope)).toEqual(['col', 'col'])
    expect(table?.querySelectorAll('td')[1]?.className).toBe('card-align-right')
    expect(table?.parentElement?.tabIndex).toBe(0)
    expect(page(tree('<table><tr><td>a</td></tr></table>')).querySelector('thead')).toBeNull()
  })

  it('with formulas for the eye and for the ear', () => {
    const shown = page(tree('$\\sqrt{x}$'))
    expect(shown.querySelector('.katex-mathml math msqrt')).not.toBeNull()
    expect(shown.querySelector('.katex-html')?.getAttribute('aria-hidden')).toBe('true')
    expect(shown.querySelector('svg')?.getAttribute('viewBox')).not.toBeNull()
    expect(shown.querySelector('.card-formula')).toBeNull()
    expect(page(tree('$$x$$')).querySelector('.card-formula .katex-display')).not.toBeNull()
  })

  it('with a gap that is seen and heard, and what fills it', () => {
    const { question, answer } = renderCard('cloze', { front: 'a {{c1::b::c}} {{c1::d}}', back: '' }, 1)
    const gaps = [...page(question).querySelectorAll('.cloze-blank')]
    expect(gaps.map((gap) => gap.querySelector('[aria-hidden]')?.textContent)).toEqual(['[c]', '[…]'])
    expect(gaps.map((gap) => gap.querySelector('.sr-only')?.textContent)).toEqual(['gap, hint: c', 'gap'])
    expect([...page(answer).querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['b', 'd'])
  })

  it('in its own language and direction', () => {
    const html = renderToStaticMarkup(<RenderTreeView tree={tree('شلام')} lang="ar" dir="rtl" />)
    expect(html).toContain('<div class="card-text" lang="ar" dir="rtl">')
  })

  it('without an element that no formula has, whatever a tree from elsewhere names', () => {
    const strange = {
      blocks: [
        {
          type: 'paragraph',
          children: [
            { type: 'math', tex: 'x', display: false, tree: { tag: 'script', children: ['alert(1)'] } },
          ],
        },
      ],
    } as unknown as RenderTree
    expect(page(strange).querySelector('script')).toBeNull()
    expect(page(strange).textContent).toBe('alert(1)')
  })
})
