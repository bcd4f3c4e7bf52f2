import { describe, expect, it } from 'vitest'
import { typedAnswer } from '@/lib/practice/import/oatutor-answer'
import { texFormula } from '@/lib/practice/import/tex-formula'
import { acceptsItself } from '@/lib/practice/import/told-apart'

interface Said {
  readonly instructions?: string
  readonly formulas?: readonly string[]
}

const typed = (answers: string | readonly string[], { instructions = '', formulas = [] }: Said = {}) =>
  typedAnswer([answers].flat(), {
    instructions,
    formulas: formulas.flatMap((tex) => texFormula(tex) ?? []),
    isMeasured: false,
  })

describe('a typed answer', () => {
  it.each([
    ['$$\\frac{3}{4}$$', { type: 'number', value: '3/4', tolerance: null }],
    ['$$0.4346$$', { type: 'number', value: '0.4346', tolerance: { kind: 'absolute', size: 0.00005 } }],
    ['24,000', { type: 'number', value: '24000' }],
    ['$$\\$5$$', { type: 'number', value: '5' }],
    ['$$2x+1$$', { type: 'expression', value: '2*x+1', unknowns: ['x'], form: 'any' }],
    ['(2x-5)(x + $$1$$)', { type: 'expression', value: '(2*x-5)*(x+1)' }],
    ['$$y=2x+1$$', { type: 'equation', value: 'y = 2*x+1', unknowns: ['x', 'y'] }],
    ['$$x^2+y^2=4$$', { type: 'equation', value: 'x^2+y^2 = 4', unknowns: ['x', 'y'] }],
    ['right', { type: 'short-text', accepted: ['right'] }],
    ['$$(-2,-18)$$', { type: 'short-text', accepted: ['(-2,-18)', '(-2, -18)'] }],
    ['$$3\\frac{1}{2}$$', { type: 'short-text', accepted: ['3 1/2'] }],
  ])('%s is checked as what it is', (answer, spec) => {
    const read = typed(answer)
    expect(read.answer).toMatchObject(spec)
    expect(read.suffix).toBe('')
    expect(acceptsItself(read.answer)).toBe(true)
  })

  it.each([
    ['$$121.7\\degree$$', '121.7', '(°)'],
    ['$$2.5$$ hours', '2.5', '(hours)'],
    ['$$30\\text{ cm}$$', '30', '(cm)'],
    ['45%', '45', '(%)'],
    ['$$x=13$$', '13', '$x=\\ldots$'],
  ])('%s is asked for as the number %s alone', (answer, value, suffix) => {
    expect(typed(answer)).toMatchObject({ answer: { type: 'number', value }, suffix })
  })

  it('tells a function by its formula, and a name by what it is solved to', () => {
    expect(typed('$$f(x)=2\\left(x+2\\right)^2-18$$')).toMatchObject({
      answer: { type: 'expression', value: '2*(x+2)^2-18', unknowns: ['x'] },
      suffix: '$f(x)=\\ldots$',
    })
    expect(typed('$$t=\\frac{d}{r}$$', { instructions: 'solve d = rt for t' })).toMatchObject({
      answer: { type: 'expression', value: 'd/r', unknowns: ['d', 'r'] },
      suffix: '$t=\\ldots$',
    })
  })

  it('names no unit that the question names', () => {
    expect(typed('$$2.5$$ hours', { instructions: 'how many hours?' }).suffix).toBe('')
  })

  it('lets intervals and lists be typed as people type them', () => {
    const accepted = (answer: string, said?: Said) => {
      const read = typed(answer, said).answer
      return read.type === 'short-text' ? read.accepted : null
    }
    expect(accepted('$$\\left(-\\infty,3\\right]$$')).toEqual(
      expect.arrayContaining(['(-∞,3]', '(-infinity, 3]', '(-inf,3]', '(-oo,3]']),
    )
    expect(accepted('$$x \\leq 3$$')).toEqual(expect.arrayContaining(['x≤3', 'x <= 3', 'x<=3']))
    expect(accepted('$$2$$, $$-3$$')).toEqual(expect.arrayContaining(['2, -3', '-3, 2', '2,-3', '-3,2']))
    expect(accepted('$$2$$, $$-3$$', { instructions: 'list them in order' })).toEqual(['2,-3', '2, -3'])
    expect(accepted('{$$2$$, $$3$$}')).toEqual(expect.arrayContaining(['{2,3}', '{2, 3}', '2, 3', '3,2']))
  })

  it('is a text where a number is to be in scientific notation', () => {
    const read = typed('$$9.4\\times{10}^{-13}$$', { instructions: 'write it in scientific notation' })
    expect(read.answer).toMatchObject({
      type: 'short-text',
      accepted: expect.arrayContaining([
        '9.4 × 10^-13',
        '9.4*10^(-13)',
        '9.4 x 10⁻¹³',
        '9.4e-13',
      ]) as string[],
    })
  })

  it('is compared by the learner where nobody could type it', () => {
    const matrix = '$$\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}$$'
    expect(typed(matrix).answer).toEqual({
      type: 'free-text',
      keyPoints: [matrix.replaceAll('$$', '$')],
      model: matrix.replaceAll('$$', '$'),
    })
    const sentence = 'The number of years until a person of sixty retires from work'
    expect(typed(sentence).answer).toMatchObject({ type: 'free-text', model: sentence })
  })

  it('may be given in any of the ways the pool takes', () => {
    expect(typed(['$$0.5$$', '$$\\frac{1}{2}$$']).answer).toMatchObject({ type: 'number', value: '0.5' })
    expect(typed(['$$2$$', '$$3$$']).answer).toMatchObject({ type: 'short-text', accepted: ['2', '3'] })
  })

  it('may hold the unknowns of the question, which a learner may write', () => {
    const { answer } = typed('$$4x$$', { formulas: ['4xy^0'] })
    expect(answer).toMatchObject({ unknowns: ['x', 'y'] })
  })
})

describe('a question that is equal to its answer', () => {
  it.each([
    ['$$6$$', '\\sqrt{36}', { type: 'number', form: 'lowest-terms' }],
    ['$$\\frac{731}{100}$$', '7.31', { type: 'number', form: 'lowest-terms' }],
    ['$$x^{15}$$', '\\frac{x^{18}}{x^3}', { type: 'expression', form: 'lowest-terms' }],
    ['$$-35y^{11}$$', '5y^7\\left(-7y^4\\right)', { type: 'expression', form: 'expanded' }],
    ['$$\\left(x-6\\right)^2-4$$', 'x^2-12x+32', { type: 'line', start: 'x^2-12*x+32', stage: 'any' }],
  ])('%s is not given by copying %s', (answer, formula, spec) => {
    const read = typed(answer, { formulas: [formula] })
    expect(read.answer).toMatchObject(spec)
    expect(acceptsItself(read.answer)).toBe(true)
  })

  it('that is written like it leaves it as it is', () => {
    expect(typed('$$15$$', { formulas: ['15'] }).answer).toMatchObject({ type: 'number', form: 'any' })
  })

  it('is factorised or multiplied out as it says', () => {
    const factorised = typed('$$\\left(x-2\\right)\\left(x+2\\right)$$', { instructions: 'factor x^2-4' })
    expect(factorised.answer).toMatchObject({ type: 'expression', form: 'factorised' })
    const expanded = typed('$$x^2-4$$', { instructions: 'expand (x-2)(x+2)' })
    expect(expanded.answer).toMatchObject({ type: 'expression', form: 'expanded' })
  })
})
