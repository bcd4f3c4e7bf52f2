import { describe, expect, it } from 'vitest'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import { plainRelational } from '@/lib/practice/expression/plain'
import { fillFormula, fillText, readTemplateFormula, readTemplateText } from '@/lib/practice/template/text'

const NAMES = { numbers: ['a', 'b', 'c', 'width'], words: ['thing'] }
const DRAWN = { numbers: { a: 3, b: -2, c: 0.5, width: 7 }, words: { thing: 'apples' } }

function filled(text: string, decimalSign: DecimalSign = 'point', names = NAMES): string | null {
  const read = readTemplateText(text, names)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return fillText(read.value, DRAWN, decimalSign)
}

describe('a hole in a text', () => {
  it.each([
    ['{a}', '3'],
    ['{ a + 1 }', '4'],
    ['{a * b}', '\u22126'],
    ['{b}', '\u22122'],
    ['{c}', '0.5'],
    ['{a / b}', '\u22121.5'],
    ['{max(a, b)} and {gcd(6, a)}', '3 and 3'],
    ['{width} wide', '7 wide'],
    ['{thing}', 'apples'],
    ['{ thing }', 'apples'],
    ['{a} {thing} for {width}', '3 apples for 7'],
    ['three - two = {a + b}', 'three - two = 1'],
  ])('%s is filled as %s', (text, result) => {
    expect(filled(text)).toBe(result)
  })

  it('has a decimal comma where the learner writes one', () => {
    expect(filled('{c} and {b * c}', 'comma')).toBe('0,5 and \u22121')
    expect(filled('{-c} {thing}', 'comma')).toBe('\u22120,5 apples')
  })

  it('has TeX’s own signs between dollar signs', () => {
    expect(filled('$x = {{b}}$')).toBe('$x = -2$')
    expect(filled('$x = {{-c}}$', 'comma')).toBe('$x = -0{,}5$')
    expect(filled('${{thing}}$')).toBe('$apples$')
  })
})

describe('a formula in a text', () => {
  it.each([
    ['[[a x + b = c]]', '$3 x - 2 = 0.5$'],
    ['[[x^a]]', '$x^{3}$'],
    ['[[(a + b) x]]', '$(3 - 2) x$'],
    ['[[{a + b} x]]', '$x$'],
    ['[[{a - 4} x + y]]', '$-x + y$'],
    ['[[x - {b}]]', '$x + 2$'],
    ['[[{a + b - 1} x + 5]]', '$5$'],
    ['[[{a * 2} x = {b * 2}]]', '$6 x = -4$'],
    ['[[x^{a - 1}]]', '$x^{2}$'],
    ['[[1 < x <= a]]', '$1 < x \\leq 3$'],
    ['$[[a x]] + 1$', '$3 x + 1$'],
  ])('%s is filled as %s', (text, result) => {
    expect(filled(text)).toBe(result)
  })

  it('has a decimal comma where the learner writes one', () => {
    expect(filled('[[c x = {c + 1}]]', 'comma')).toBe('$0{,}5 x = 1{,}5$')
  })

  it('stands in a fixed problem as it was written', () => {
    expect(filled('[[2 x + 1]] and {a}', 'point', { numbers: [], words: [] })).toBe('$2 x + 1$ and {a}')
  })
})

describe('a number that is not defined', () => {
  it.each(['{1 / (a - 3)}', '{sqrt(b)}', '[[{1 / 0} x]]', '$x^{ {{ln(0)}} }$'])(
    'leaves no text of %s',
    (text) => {
      expect(filled(text)).toBeNull()
    },
  )

  it('leaves a formula that only names it as it is: nothing in it was to be worked out', () => {
    expect(filled('[[x / (a - 3)]]')).toBe('$\\frac{x}{3 - 3}$')
  })
})

describe('a text is refused', () => {
  it.each([
    ['{q}', { code: 'formula', text: 'q', problem: { code: 'unknown-name', name: 'q' } }],
    ['{}', { code: 'formula', text: '', problem: { code: 'empty' } }],
    ['{a +}', { code: 'formula', text: 'a +', problem: { code: 'syntax', at: 3 } }],
    ['{thing + 1}', { code: 'formula', text: 'thing + 1', problem: { code: 'unknown-name', name: 'thing' } }],
    ['[[{q} x]]', { code: 'formula', text: 'q', problem: { code: 'unknown-name', name: 'q' } }],
    ['[[a x +]]', { code: 'formula', text: 'a x +', problem: { code: 'syntax', at: 5 } }],
    ['{a', { code: 'not-closed', text: '{a' }],
  ])('%s, with what is the matter with it', (text, error) => {
    expect(readTemplateText(text, NAMES)).toEqual({ ok: false, error })
  })
})

it('an answer’s formula keeps letters that name no number as its unknowns', () => {
  const read = readTemplateFormula('y = a x + {a * b}', NAMES)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const formula = fillFormula(read.value, DRAWN.numbers)
  expect(formula && plainRelational(formula)).toBe('y = 3*x-6')
})

it('of many holes each is filled with its own', () => {
  const holes = Array.from({ length: 20 }, (_, index) => `{a+${index}}`)
  expect(filled(`[[${holes.join('+')}]]`)).toBe(`$${holes.map((_, index) => 3 + index).join(' + ')}$`)
})
