import { describe, expect, it } from 'vitest'
import type { ExpressionForm } from '@/lib/practice/problem/answer-spec'
import { judged } from '../../../support/answers'

const RIGHT = { outcome: 'right', passes: 0, share: 1 }
const notYet = (code: string, more: object = {}) => ({ outcome: 'not-yet', reason: { code, ...more } })

function inForm(form: ExpressionForm, value: string, text: string): boolean {
  const found = judged({ type: 'expression', value, unknowns: ['a', 'b', 'x', 'y'], form }, text)
  if (!('outcome' in found)) throw new Error(`not read: ${text}`)
  if (found.outcome !== 'right') expect(found).toEqual(notYet('form', { form }))
  return found.outcome === 'right'
}

describe('expanded', () => {
  it.each([
    ['x^2 + 5x + 6', true],
    ['6 + 5x + x^2', true],
    ['x*x + 5x + 6', false],
    ['x^2 + 2x + 3x + 6', false],
    ['x(x + 5) + 6', false],
    ['(x+2)(x+3)', false],
    ['(x + 2.5)^2 - 0.25', false],
    ['x^2 - (-5x - 6)', false],
    ['(2x^2 + 10x + 12)/2', false],
  ])('%s: %s', (text, is) => {
    expect(inForm('expanded', '(x+2)(x+3)', text)).toBe(is)
  })

  it('holds of products of several unknowns and of roots', () => {
    expect(inForm('expanded', '(a+b)^2', 'a^2 + 2ab + b^2')).toBe(true)
    expect(inForm('expanded', '(a+b)^2', 'a^2 + ab + ba + b^2')).toBe(false)
    expect(inForm('expanded', '(x+sqrt(2))^2', 'x^2 + 2sqrt(2)x + 2')).toBe(true)
  })
})

describe('factorised', () => {
  it.each([
    ['(x+1)(x-2)', '(x-2)(1+x)', true],
    ['(x+1)(x-2)', 'x^2 - x - 2', false],
    ['(x+1)(x-2)', 'x(x-1) - 2', false],
    ['2(x+2)(x+1)', '(2x+4)(x+1)', false],
    ['2(x+2)(x+1)', '2(x^2+3x+2)', false],
    ['(x+3)^2', '(x+3)(x+3)', true],
    ['(x+3)^2', 'x^2+6x+9', false],
    ['x(x+3)', 'x(3+x)', true],
    ['x(x+3)', 'x^2+3x', false],
    ['(x-1)(x^2+x+1)', 'x^3 - 1', false],
    ['(a-b)(a+b)', 'a^2 - b^2', false],
    ['a(b+x)', 'ab + ax', false],
    ['a(b+x)', '-a(-b-x)', true],
    ['x^2+1', 'x^2+1', true],
  ])('%s as %s: %s', (value, text, is) => {
    expect(inForm('factorised', value, text)).toBe(is)
  })
})

describe('lowest terms', () => {
  it.each([
    ['3x/2', '3x/2', true],
    ['3x/2', '6x/4', false],
    ['3x/2', '1.5x', true],
    ['(x+2)/(x+3)', '(x+2)/(x+3)', true],
    ['(x+2)/(x+3)', '(x^2+5x+6)/(x^2+6x+9)', false],
    ['(x+2)/(x+3)', '(2x+4)/(2x+6)', false],
    ['(x+2)/(x+3)', '((x+2)(x+1))/((x+3)(x+1))', false],
    ['(x+1)/2', 'x/2 + 1/2', false],
    ['a/b', '(ax)/(bx)', false],
    ['2/x', '(2/x^2)/(1/x)', false],
    ['sqrt(2)/2', 'sqrt(2)/2', true],
    ['sqrt(2)/2', '2sqrt(2)/4', false],
    ['x', 'x/1', false],
  ])('%s as %s: %s', (value, text, is) => {
    expect(inForm('lowest-terms', value, text)).toBe(is)
  })
})

describe('an expression', () => {
  const step = { type: 'expression', value: 'x - y', unknowns: ['x', 'y'], form: 'any' } as const

  it('with the other sign is told so', () => {
    expect(judged(step, 'y - x')).toEqual(notYet('sign'))
    expect(judged(step, 'x + y')).toEqual(notYet('different'))
  })

  it('that is hardly anywhere defined cannot be told', () => {
    expect(judged({ ...step, value: 'sqrt(x - 7.9)' }, 'sqrt(x - 7.9)')).toEqual({ outcome: 'cannot-tell' })
  })
})

describe('an equation', () => {
  it.each([
    ['y = 2x + 1', RIGHT],
    ['2x + 1 = y', RIGHT],
    ['2y = 4x + 2', RIGHT],
    ['y - 2x = 1', RIGHT],
    ['0 = 2x - y + 1', RIGHT],
    ['y = 2x - 1', notYet('different')],
    ['y^2 = (2x + 1)^2', notYet('different')],
    ['y = y', notYet('different')],
    ['0 = 0', notYet('different')],
  ])('%s for a line through 1', (text, verdict) => {
    expect(judged({ type: 'equation', value: 'y = 2x + 1', unknowns: ['x', 'y'] }, text)).toEqual(verdict)
  })

  it('need be no polynomial', () => {
    const step = { type: 'equation', value: 'y = 3sin(x)', unknowns: ['x', 'y'] } as const
    expect(judged(step, 'y/3 = sin(x)')).toEqual(RIGHT)
    expect(judged(step, 'y = sin(3x)')).toEqual(notYet('different'))
  })
})
