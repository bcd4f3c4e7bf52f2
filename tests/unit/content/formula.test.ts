import { describe, expect, it } from 'vitest'
import { typeset } from '@/lib/content/formula'
import { renderMarkdown } from '@/lib/content/markdown'
import { plainText } from '@/lib/content/plain-text'
import type { MathElement, MathNode, RenderTree } from '@/lib/content/render-tree'

const render = (source: string): RenderTree => {
  const tree = renderMarkdown(source)
  if (!tree.ok) throw new Error(tree.error.code)
  return tree.value
}

const formulas = (source: string): [string, boolean][] =>
  render(source).blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? block.children
          .filter((node): node is MathNode => node.type === 'math')
          .map(({ tex, display }): [string, boolean] => [tex, display])
      : [],
  )

const elements = (element: MathElement | null): MathElement[] =>
  element === null
    ? []
    : [
        element,
        ...(element.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : elements(child))),
      ]

describe('a formula is found', () => {
  it.each<[string, [string, boolean][]]>([
    ['$x$', [['x', false]]],
    ['\\(x\\)', [['x', false]]],
    ['$$x$$', [['x', true]]],
    ['\\[x\\]', [['x', true]]],
    [
      'a $x$ b $y$',
      [
        ['x', false],
        ['y', false],
      ],
    ],
    ['$$\nx\n$$', [['x', true]]],
    ['a\n$$\nx\n+ y\n$$\nb', [['x\n+ y', true]]],
    ['\\[\nx \\\\ y\n\\]', [['x \\\\ y', true]]],
    ['$$ x\n= y $$', [['x\n= y', true]]],
    ['$a\\$b$', [['a\\$b', false]]],
    [
      '\\(a\\)\\(b\\)',
      [
        ['a', false],
        ['b', false],
      ],
    ],
    ['\\(f\\left(x\\right)\\)', [['f\\left(x\\right)', false]]],
    ['$a*b*c$', [['a*b*c', false]]],
    [
      '$a_b$ and $c_d$',
      [
        ['a_b', false],
        ['c_d', false],
      ],
    ],
  ])('%j', (source, found) => {
    expect(formulas(source)).toEqual(found)
  })

  it('in a list and in a quote, without their signs', () => {
    const [quote] = render('> $$\n> x\n> $$').blocks
    expect(quote).toMatchObject({ type: 'quote', children: [{ children: [{ type: 'math', tex: 'x' }] }] })
    const [list] = render('- $$\n  x\n  $$\n- y').blocks
    expect(list).toMatchObject({ items: [[{ children: [{ tex: 'x' }] }], [{ children: [{ text: 'y' }] }]] })
  })
})

describe('text is no formula', () => {
  it.each([
    ['It costs $5 and not $6.', 'It costs $5 and not $6.'],
    ['$5-$6', '$5-$6'],
    ['from $ 5 to 6$', 'from $ 5 to 6$'],
    ['\\$x$', '$x$'],
    ['`$x$`', '$x$'],
    ['a $x\ny$ b', 'a $x\ny$ b'],
    ['$$$$', '$$$$'],
    ['$$ x', '$$ x'],
    ['\\(x', '(x'],
    ['a\\\\(b\\\\)', 'a\\(b\\)'],
  ])('%j', (source, shown) => {
    expect(formulas(source)).toEqual([])
    expect(plainText(render(source))).toBe(shown)
  })
})

describe('a formula is typeset', () => {
  it('as boxes for the eye and MathML for the ear', () => {
    const found = elements(typeset('\\frac{a}{b}', false))
    expect(found.map(({ tag }) => tag)).toContain('mfrac')
    expect(found.find(({ className }) => className === 'katex-html')?.attributes).toEqual({
      'aria-hidden': 'true',
    })
    expect(found.some(({ style }) => style?.['height'] !== undefined)).toBe(true)
    expect(JSON.stringify(found)).not.toContain('annotation')
  })

  it('with the drawings of roots and stretched brackets', () => {
    const drawn = elements(typeset('\\sqrt{x}', false)).filter(({ tag }) => tag === 'svg' || tag === 'path')
    expect(drawn.map(({ attributes }) => Object.keys(attributes ?? {}))).toEqual([
      ['width', 'height', 'viewBox', 'preserveAspectRatio'],
      ['d'],
    ])
  })

  it.each([
    ['a group left open', '\\frac{'],
    ['a definition', '\\def\\a{b}\\a'],
    ['another definition', '\\newcommand{\\a}{b}\\a'],
    ['a name given to another', '\\let\\a=b'],
    ['expansion without end', '\\macro'.repeat(1000)],
    ['deep groups', `${'{'.repeat(100)}x${'}'.repeat(100)}`],
    ['deep environments', `${'\\begin{matrix}'.repeat(50)}x${'\\end{matrix}'.repeat(50)}`],
    ['more than a formula should have', 'x+'.repeat(2000)],
  ])('not where it is %s', (_, tex) => {
    expect(typeset(tex, false)).toBeNull()
  })

  it('not where it fails: its source is shown as code', () => {
    expect(render('$\\frac{$').blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'code', children: [{ type: 'text', text: '\\frac{' }] }] },
    ])
  })

  it('without what it may not have: links, pictures, classes of its own, sizes without bound', () => {
    const tree = JSON.stringify(
      typeset('\\href{javascript:a}{b}\\includegraphics{c}\\htmlClass{evil}{d}\\rule{9999em}{9999em}', false),
    )
    expect(tree).not.toMatch(/"href"|"src"|evil|9999em"/)
  })
})
