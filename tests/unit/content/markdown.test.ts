import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/content/markdown'
import { plainText } from '@/lib/content/plain-text'
import type { BlockNode, InlineNode } from '@/lib/content/render-tree'

const blocks = (source: string): readonly BlockNode[] => {
  const tree = renderMarkdown(source)
  if (!tree.ok) throw new Error(tree.error.code)
  return tree.value.blocks
}

const line = (source: string): readonly InlineNode[] => {
  const [block, ...rest] = blocks(source)
  if (block?.type !== 'paragraph' || rest.length > 0) throw new Error(`not one paragraph: ${source}`)
  return block.children
}

const text = (value: string): InlineNode => ({ type: 'text', text: value })
const said = (source: string): string => plainText({ blocks: blocks(source) })

describe('the text of a card', () => {
  it('keeps line ends as breaks and blank lines as paragraphs', () => {
    expect(line('one\ntwo')).toEqual([text('one'), { type: 'break' }, text('two')])
    expect(blocks('one\n\ntwo')).toHaveLength(2)
    expect(line('one\r\ntwo')).toEqual(line('one\ntwo'))
  })

  it('shows marks of Markdown', () => {
    expect(line('**a** _b_ ~~c~~ `d`')).toEqual([
      { type: 'strong', children: [text('a')] },
      text(' '),
      { type: 'emphasis', children: [text('b')] },
      text(' '),
      { type: 'strikethrough', children: [text('c')] },
      text(' '),
      { type: 'code', children: [{ type: 'text', text: 'd' }] },
    ])
  })

  it('shows lists with their numbers, nested and tight', () => {
    expect(blocks('3. a\n4. b\n   - c')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        tight: true,
        items: [
          [{ type: 'paragraph', children: [text('a')] }],
          [
            { type: 'paragraph', children: [text('b')] },
            {
              type: 'list',
              ordered: false,
              start: 1,
              tight: true,
              items: [[{ type: 'paragraph', children: [text('c')] }]],
            },
          ],
        ],
      },
    ])
    expect(blocks('- a\n\n- b')).toMatchObject([{ type: 'list', tight: false }])
  })

  it('shows tables with the alignment of their columns', () => {
    expect(blocks('| a | b |\n| - | -: |\n| 1 | 2 |')).toEqual([
      {
        type: 'table',
        align: [null, 'right'],
        head: [[text('a')], [text('b')]],
        rows: [[[text('1')], [text('2')]]],
      },
    ])
  })

  it('shows headings, quotes and rules', () => {
    expect(blocks('## a\n\n> b\n\n***')).toEqual([
      { type: 'heading', level: 2, children: [text('a')] },
      { type: 'quote', children: [{ type: 'paragraph', children: [text('b')] }] },
      { type: 'rule' },
    ])
  })

  it('highlights code in a language it knows and leaves other code alone', () => {
    expect(blocks('```js\nlet a = 1\n```')).toEqual([
      {
        type: 'code-block',
        language: 'js',
        children: [
          { type: 'text', text: 'let', token: 'keyword' },
          { type: 'text', text: ' a = ' },
          { type: 'text', text: '1', token: 'number' },
        ],
      },
    ])
    expect(blocks('```klingon\nlet a\n```')).toEqual([
      { type: 'code-block', language: 'klingon', children: [{ type: 'text', text: 'let a' }] },
    ])
    expect(blocks('```constructor\nlet a\n```')).toMatchObject([{ children: [{ text: 'let a' }] }])
    expect(blocks(`\`\`\`js\n${'let a\n'.repeat(1000)}\`\`\``)).toMatchObject([
      { children: [{ type: 'text' }] },
    ])
  })

  it('puts the reading of ruby beside the text it belongs to', () => {
    expect(line('<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>')).toEqual([
      { type: 'ruby', children: [text('漢')], reading: [text('かん')] },
      { type: 'ruby', children: [text('字')], reading: [text('じ')] },
    ])
  })

  it.each([
    ['four spaces are no code', '    four', 'four'],
    ['a definition is text', '[note]: this', '[note]: this'],
    ['a reference is text', 'see [note][1]', 'see [note][1]'],
    ['a line of dashes below text is a rule', 'Term\n---\nmeaning', 'Term\nmeaning'],
    ['a footnote is text', 'a[^1]', 'a[^1]'],
    ['what looks like a tag is text', 'vector<int> and <T>', 'vector<int> and <T>'],
    ['an unknown tag alone on a line is text', '<int>\n\nis a type', '<int>\nis a type'],
    ['one tilde is a tilde', '~5 to ~6', '~5 to ~6'],
    ['entities are what they stand for', '&lt;b&gt; &copy;', '<b> ©'],
  ])('loses no text that was typed: %s', (_, source, shown) => {
    expect(said(source)).toBe(shown)
  })

  it('shows the description of a picture, and never its address', () => {
    expect(line('![a net](https://example.org/net.png)')).toEqual([
      { type: 'image', alt: 'a net', media: null },
    ])
    expect(line('<img src="net.png" alt="a net">')).toEqual([{ type: 'image', alt: 'a net', media: null }])
  })
})

describe('a link', () => {
  const href = (source: string): string[] =>
    line(source).flatMap((node) => (node.type === 'link' ? [node.href] : []))

  it.each([
    ['[a](https://example.org/b?c#d)', 'https://example.org/b?c#d'],
    ['[a](HTTP://EXAMPLE.org)', 'http://example.org/'],
    ['[a](mailto:a@example.org)', 'mailto:a@example.org'],
    ['<https://example.org>', 'https://example.org/'],
    ['<a href="https://example.org">a</a>', 'https://example.org/'],
    ['see https://example.org/b(c), please', 'https://example.org/b(c)'],
    ['(https://example.org/b)', 'https://example.org/b'],
  ])('leads away: %s', (source, address) => {
    expect(href(source)).toEqual([address])
  })

  it.each([
    '[a](javascript:alert(1))',
    '[a](/settings)',
    '[a](//example.org)',
    '[a](#b)',
    '[a](data:text/plain,b)',
    '[a](ftp://example.org)',
    '[a](https://user@example.org)',
    '[a](https://)',
    `[a](https://example.org/${'b'.repeat(3000)})`,
  ])('is plain text when it leads nowhere it may: %s', (source) => {
    expect(line(source)).toEqual([text('a')])
  })

  it('does not stand within another', () => {
    expect(line('[see https://example.org](https://example.com)')).toEqual([
      { type: 'link', href: 'https://example.com/', children: [text('see https://example.org')] },
    ])
  })
})

describe('raw HTML in a card', () => {
  it('keeps the marks it may use', () => {
    expect(line('<b>a</b><i>b</i><u>c</u><s>d</s><sub>e</sub><sup>f</sup><code>g</code><br>h')).toEqual([
      { type: 'strong', children: [text('a')] },
      { type: 'emphasis', children: [text('b')] },
      { type: 'underline', children: [text('c')] },
      { type: 'strikethrough', children: [text('d')] },
      { type: 'subscript', children: [text('e')] },
      { type: 'superscript', children: [text('f')] },
      { type: 'code', children: [{ type: 'text', text: 'g' }] },
      { type: 'break' },
      text('h'),
    ])
  })

  it('takes Markdown between its tags, and closes them where the Markdown around them ends', () => {
    expect(line('<b>a *b* c')).toEqual([
      { type: 'strong', children: [text('a '), { type: 'emphasis', children: [text('b')] }, text(' c')] },
    ])
    expect(line('*a <b>b* c</b>')).toEqual([
      { type: 'emphasis', children: [text('a '), { type: 'strong', children: [text('b')] }] },
      text(' c'),
    ])
    expect(line('<b>a <i>b</b> c</i>')).toEqual([
      { type: 'strong', children: [text('a '), { type: 'emphasis', children: [text('b')] }] },
      text(' c'),
    ])
  })

  it('reads blocks of HTML by themselves, formulas in them too', () => {
    expect(blocks('<div>a <b>b</b></div><ul><li>c</li></ul>')).toMatchObject([
      { type: 'paragraph', children: [{ text: 'a ' }, { type: 'strong' }] },
      { type: 'list', items: [[{ type: 'paragraph' }]] },
    ])
    expect(blocks('<p>$x$</p>')).toMatchObject([{ children: [{ type: 'math', tex: 'x' }] }])
    expect(blocks('<table><tr><td>a<p>b</p></td></tr></table>')).toEqual([
      { type: 'table', align: [null], head: [], rows: [[[text('a'), { type: 'break' }, text('b')]]] },
    ])
  })

  it('gives blocks in a line lines of their own', () => {
    expect(said('a<div>b</div>c')).toBe('a\nb\nc')
  })

  it.each([
    ['a <script>b</script>c', 'a c'],
    ['a <style>b</style>c', 'a c'],
    ['a <svg><text>b</text></svg>c', 'a c'],
    ['a <math><mi>b</mi></math>c', 'a c'],
    ['a <button>b</button>c', 'a c'],
    ['a <!-- b -->c', 'a c'],
    ['a <iframe>b', 'a'],
    ['<template>b</template>c', 'c'],
    ['a <font color=red>b</font>c', 'a bc'],
    ['<section>b</section>', 'b'],
    ['a <video>b</video>c', 'a c'],
  ])('drops what was never text and unwraps the rest: %s', (source, shown) => {
    expect(said(source).trimEnd()).toBe(shown)
  })
})
