import type { Expression } from '../expression/expression'
import { exactValue } from './exact-value'
import { numberFrom } from './rational'

/** What is added up, each with its sign. */
export interface Term {
  readonly isNegative: boolean
  readonly of: Expression
}
/** What is multiplied, above and below the line, and the sign in front. */
export interface Factors {
  readonly isNegative: boolean
  readonly over: readonly Expression[]
  readonly under: readonly Expression[]
}

export const isSum = (expression: Expression): boolean =>
  expression.kind === 'operation' && (expression.operator === '+' || expression.operator === '-')

/** The terms as they are written; a sum in brackets with a sign before it is one term, no sum. */
export function termsOf(expression: Expression): Term[] {
  if (expression.kind === 'operation' && isSum(expression)) {
    const right = termsOf(expression.right)
    // Brackets around what is subtracted are not in the tree, the sum within them is.
    if (expression.operator === '-' && right.length > 1) {
      return [...termsOf(expression.left), { isNegative: true, of: expression.right }]
    }
    return [
      ...termsOf(expression.left),
      ...right.map(({ isNegative, of }) => ({
        isNegative: isNegative !== (expression.operator === '-'),
        of,
      })),
    ]
  }
  if (expression.kind === 'negative' && !isSum(expression.of)) {
    return termsOf(expression.of).map(({ isNegative, of }) => ({ isNegative: !isNegative, of }))
  }
  return expression.kind === 'negative'
    ? [{ isNegative: true, of: expression.of }]
    : [{ isNegative: false, of: expression }]
}

/** The factors as they are written. */
export function factorsOf(expression: Expression): Factors {
  if (expression.kind === 'negative') {
    const of = factorsOf(expression.of)
    return { ...of, isNegative: !of.isNegative }
  }
  if (expression.kind !== 'operation' || (expression.operator !== '*' && expression.operator !== '/')) {
    return { isNegative: false, over: [expression], under: [] }
  }
  const [left, right] = [factorsOf(expression.left), factorsOf(expression.right)]
  const isNegative = left.isNegative !== right.isNegative
  return expression.operator === '*'
    ? { isNegative, over: [...left.over, ...right.over], under: [...left.under, ...right.under] }
    : { isNegative, over: [...left.over, ...right.under], under: [...left.under, ...right.over] }
}

/** The base and the whole exponent from 1 of a power; of anything else itself and 1. */
export function powerOf(expression: Expression): { readonly base: Expression; readonly exponent: number } {
  if (expression.kind === 'operation' && expression.operator === '^') {
    const exponent = exactValue(expression.right)
    if (exponent !== null && exponent.under === 1n && exponent.over > 0n) {
      return { base: expression.left, exponent: numberFrom(exponent) }
    }
  }
  return { base: expression, exponent: 1 }
}

/** Whether it is a rational number, however it is written. */
export const isRationalNumber = (expression: Expression): boolean => exactValue(expression) !== null

/**
 * A text that is the same for formulas that differ only in the order of their terms and factors, in their brackets and
 * in ones that multiply. Nothing is worked out.
 */
export function wording(expression: Expression): string {
  const terms = termsOf(expression).map(({ isNegative, of }) => {
    const { isNegative: isOpposite, text } = isSum(of)
      ? { isNegative: false, text: `(${wording(of)})` }
      : productWording(of)
    return `${isNegative === isOpposite ? '+' : '-'}${text}`
  })
  return terms.toSorted().join('')
}

function productWording(expression: Expression): { readonly isNegative: boolean; readonly text: string } {
  const { isNegative, over, under } = factorsOf(expression)
  const side = (factors: readonly Expression[]): string =>
    factors
      .map(factorWording)
      .filter((text) => text !== '1')
      .toSorted()
      .join('*')
  return { isNegative, text: under.length === 0 ? side(over) || '1' : `${side(over) || '1'}/${side(under)}` }
}

function factorWording(factor: Expression): string {
  switch (factor.kind) {
    case 'number':
      return String(factor.value)
    case 'constant':
    case 'variable':
      return factor.name
    case 'call':
      return `${factor.name}(${wording(factor.of)})`
    case 'pair':
      return `${factor.name}(${wording(factor.left)},${wording(factor.right)})`
    case 'negative':
      return `(${wording(factor)})`
    case 'operation':
      return factor.operator === '^'
        ? `(${wording(factor.left)})^(${wording(factor.right)})`
        : `(${wording(factor)})`
  }
}
