import { describe, expect, it } from 'vitest'
import { readAnswer } from '@/lib/practice/answers/read-answer'
import type { AnswerSpec } from '@/lib/practice/problem/answer-spec'
import { numberStep, shownBack } from '../../../support/answers'

const NUMBER = numberStep('1')
const SPEED = numberStep('20', { unit: 'm/s' })
const PRICE = numberStep('3.5', { unit: '€' })
const EXPRESSION: AnswerSpec = { type: 'expression', value: 'x', unknowns: ['x', 'y'], form: 'any' }
const EQUATION: AnswerSpec = { type: 'equation', value: 'y = x', unknowns: ['x', 'y'] }
const LINE: AnswerSpec = { type: 'line', start: '(x+1)^2', value: 'x', unknowns: ['x'], stage: 'any' }

describe('what is typed is read, and shown back', () => {
  it.each([
    ['-5', NUMBER, '-5'],
    ['\u22125', NUMBER, '-5'],
    ['½', NUMBER, '\\frac{1}{2}'],
    ['2½', NUMBER, '2 + \\frac{1}{2}'],
    ['1 3/4', NUMBER, '1 + \\frac{3}{4}'],
    ['10 000', NUMBER, '10000'],
    ['3 : 4', NUMBER, '\\frac{3}{4}'],
    ['3.10', NUMBER, '3.10'],
    ['1.50 × 10³', NUMBER, '1.50 \\cdot 10^{3}'],
    ['√2', NUMBER, '\\sqrt{2}'],
    ['2π', NUMBER, '2 \\pi'],
    ['12 %', NUMBER, '12\\,\\%'],
    ['２＋２', NUMBER, '2 + 2'],
    ['72 km/h', SPEED, '72\\,\\text{km}/\\text{h}'],
    ['72·km·h⁻¹', SPEED, '72\\,\\text{km}/\\text{h}'],
    ['9.8 m/s²', SPEED, '9.8\\,\\text{m}/\\text{s}^{2}'],
    ['3 hours', SPEED, '3\\,\\text{h}'],
    ['€ 3.50', PRICE, '3.50\\,\\text{€}'],
    ['-$3', PRICE, '-3\\,\\$'],
    ['1/2x', EXPRESSION, '\\frac{1}{2} x'],
    ['2·[x − (y + 1)]²', EXPRESSION, '2 (x - (y + 1))^{2}'],
    ['X**2', EXPRESSION, 'x^{2}'],
    ['Sqrt(x)', EXPRESSION, '\\sqrt{x}'],
    ['Y = 2x', EQUATION, 'y = 2 x'],
    ['= x² + 2x + 1', LINE, 'x^{2} + 2 x + 1'],
  ])('%s', (text, spec, tex) => {
    expect(shownBack(spec, text)).toBe(tex)
  })

  it('with a comma where that is the setting', () => {
    expect(shownBack(NUMBER, '3,50', 'comma')).toBe('3{,}50')
    expect(shownBack(EXPRESSION, '0,5x + ,5', 'comma')).toBe('0{,}5 x + 0{,}5')
  })
})

describe('what cannot be read is refused with what is wrong', () => {
  it.each([
    ['', NUMBER, { code: 'empty' }],
    ['3,5', NUMBER, { code: 'decimal-sign', at: 1, suggestion: '3.5' }],
    ['1,000,000', NUMBER, { code: 'decimal-sign', at: 1, suggestion: '1000000' }],
    ['1,000.5', NUMBER, { code: 'decimal-sign', at: 1, suggestion: '1000.5' }],
    ['(1+2', NUMBER, { code: 'bracket-missing' }],
    ['½ + 2)', NUMBER, { code: 'bracket-extra', at: 5 }],
    ['x² + !', NUMBER, { code: 'character', at: 5, character: '!' }],
    ['x² + 1', NUMBER, { code: 'unknown-name', name: 'x' }],
    ['5 m', NUMBER, { code: 'unit-here', unit: 'm' }],
    ['x = 5', NUMBER, { code: 'equals-here', at: 2 }],
    ['1/0', NUMBER, { code: 'not-defined' }],
    ['1'.repeat(201), NUMBER, { code: 'too-long' }],
    ['sin 30', NUMBER, { code: 'function-bracket', name: 'sin' }],
    ['5 apples', SPEED, { code: 'unknown-unit', unit: 'apples' }],
    ['m/s', SPEED, { code: 'empty' }],
    ['x + z', EXPRESSION, { code: 'unknown-name', name: 'z' }],
    ['2½ + x² + ?', EXPRESSION, { code: 'character', at: 10, character: '?' }],
    ['y = 2x', EXPRESSION, { code: 'equals-here', at: 2 }],
    ['x +', EXPRESSION, { code: 'syntax', at: 3 }],
    ['5 5', EXPRESSION, { code: 'syntax', at: 2 }],
    ['2x + 1', EQUATION, { code: 'no-equals' }],
    ['y = ', EQUATION, { code: 'side-empty', side: 'right' }],
    ['y = x = 2', EQUATION, { code: 'equals-twice', at: 6 }],
    ['y < x', EQUATION, { code: 'inequality', at: 2 }],
    ['y = x²)', EQUATION, { code: 'bracket-extra', at: 6 }],
  ])('%j', (text, spec, problem) => {
    const read = readAnswer(spec, { kind: 'text', text }, { decimalSign: 'point' })
    expect(read).toEqual({ ok: false, error: problem })
  })

  it('as is a point where the comma is set', () => {
    const read = readAnswer(NUMBER, { kind: 'text', text: '3.5' }, { decimalSign: 'comma' })
    expect(read).toEqual({ ok: false, error: { code: 'decimal-sign', at: 1, suggestion: '3,5' } })
  })
})

describe('what is chosen', () => {
  const options = ['one', 'two', 'three'].map((text) => ({ text, right: text === 'two', why: '' }))
  const choice = (several: boolean): AnswerSpec => ({ type: 'choice', options, several })
  const chosen = (spec: AnswerSpec, places: readonly number[]) =>
    readAnswer(spec, { kind: 'chosen', options: places }, { decimalSign: 'point' })

  it('is one, or several where several may be', () => {
    expect(chosen(choice(false), [1])).toEqual({ ok: true, value: { type: 'choice', options: [1] } })
    expect(chosen(choice(false), [1, 2])).toEqual({ ok: false, error: { code: 'one-only' } })
    expect(chosen(choice(true), [2, 1])).toEqual({ ok: true, value: { type: 'choice', options: [1, 2] } })
    expect(chosen(choice(true), [])).toEqual({ ok: false, error: { code: 'nothing-chosen' } })
  })

  it.each([[[3]], [[-1]], [[0.5]], [[Number.NaN]], [[1, 1]]])('%j is nothing that is there', (places) => {
    expect(chosen(choice(true), places)).toEqual({ ok: false, error: { code: 'not-for-this' } })
  })

  it('is no answer to a step that asks for a number', () => {
    expect(chosen(NUMBER, [0])).toEqual({ ok: false, error: { code: 'not-for-this' } })
  })

  it('in an order has all its items', () => {
    const spec: AnswerSpec = { type: 'ordering', items: ['a', 'b', 'c'] }
    const order = (items: readonly number[]) =>
      readAnswer(spec, { kind: 'order', items }, { decimalSign: 'point' })
    expect(order([2, 0])).toEqual({ ok: false, error: { code: 'order-incomplete' } })
    expect(order([2, 0, 1])).toEqual({ ok: true, value: { type: 'ordering', items: [2, 0, 1] } })
  })
})
