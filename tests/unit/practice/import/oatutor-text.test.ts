import { describe, expect, it } from 'vitest'
import { plainText } from '@/lib/content/plain-text'
import { renderMarkdown } from '@/lib/content/markdown'
import { formulaText, markdownOf, plainOf } from '@/lib/practice/import/oatutor-text'

describe('a text of the pools as Markdown', () => {
  it.each([
    ['puts formulas between single dollars', 'Solve $$2x=4$$ for $$x$$.', 'Solve $2x=4$ for $x$.'],
    ['keeps formulas apart', '$$a$$$$b$$', '$a$ $b$'],
    ['lets no digit follow a formula', '$$x$$2', '$x$ 2'],
    ['makes lines of the ends that are written out', 'First\\nsecond', 'First\nsecond'],
    ['takes words out of dollars', '$$What$$ $$is$$ $$(in$$ $$cm)$$', 'What is (in cm)'],
    ['takes fractions of words for words', 'the $$\\frac{block}{bullet}$$ pair', 'the block/bullet pair'],
    ['shows money as money', 'It costs $9 or $$\\$5.25$$.', 'It costs \\$9 or $\\$5.25$.'],
    ['mends dollars that were escaped', 'the $$x\\$\\$-axis$$', 'the $x$-axis'],
    ['puts a stray command into a formula', '$$a$$\\approx$$b$$', '$a$ $\\approx$ $b$'],
    ['shows a blank', '$$0.5=$$ $$___$$ %', '$0.5=$ \\_\\_\\_ %'],
    ['writes functions upright', '$$sin\\left(x\\right)$$', '$\\sin\\left(x\\right)$'],
    ['writes words in a formula upright', '$$speed=\\frac{m}{s}$$', '$\\text{speed}=\\frac{m}{s}$'],
    ['lets no per cent sign begin a comment', '$$5%$$', '$5\\%$'],
    ['writes powers with one sign', '2(-2)**2 and $$x**2$$', '2(-2)^2 and $x^2$'],
    ['takes away brackets that only half are there', '$$\\left(x$$', '$(x$'],
    ['starts no list', '1. Press STAT', '1\\. Press STAT'],
    ['marks nothing', 'a * b * c and `code` and <b>', 'a \\* b \\* c and \\`code\\` and \\<b>'],
    [
      'begins no formula of a template',
      'the matrix [[1,2]] and $$[[x]]$$',
      'the matrix \\[[1,2]] and $[ [x]]$',
    ],
  ])('%s', (_, text, markdown) => {
    expect(markdownOf(text)).toBe(markdown)
  })

  it('says on the card what it said in the pool', () => {
    const text = '# 5 < 6 & [a](b) ![c](d) ~~no~~ * x\n- y\n+ z\n> w\n---\n12) v'
    const shown = renderMarkdown(markdownOf(text))
    expect(shown.ok && plainText(shown.value)).toBe(text)
  })

  it('is a title without marks', () => {
    expect(plainOf('Graph $$y=\\frac{1}{2}x^{2}$$,\\nthen  $$x \\leq \\infty$$')).toBe(
      'Graph y=1/2x^2, then x ≤ ∞',
    )
  })
})

describe('an answer', () => {
  it.each([
    ['(2x-5)($$10x$$ + 25)', '(2x-5)(10x + 25)'],
    ['sqrt(2)', 'sqrt(2)'],
    ['-i', '-i'],
    ['right', null],
    ['No', null],
    ['The boys', null],
  ])('%s is read as the formula %s', (answer, formula) => {
    expect(formulaText(answer)).toBe(formula)
  })
})
