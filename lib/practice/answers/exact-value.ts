import type { Expression } from '../expression/expression'
import {
  absolute,
  add,
  divide,
  multiply,
  negated,
  numberFrom,
  raise,
  rationalOf,
  squareRoot,
} from './rational'
import type { Rational } from './rational'

/** The value of a formula without names where it is rational and found to be; null otherwise. */
export function exactValue(expression: Expression): Rational | null {
  switch (expression.kind) {
    case 'number':
      return rationalOf(expression.value)
    case 'constant':
    case 'variable':
    case 'pair':
      return null
    case 'negative': {
      const of = exactValue(expression.of)
      return of && negated(of)
    }
    case 'call': {
      const of = exactValue(expression.of)
      if (of === null) return null
      if (expression.name === 'abs') return absolute(of)
      return expression.name === 'sqrt' ? squareRoot(of) : null
    }
    case 'operation':
      return operation(expression)
  }
}

function operation({
  operator,
  left: l,
  right: r,
}: Extract<Expression, { kind: 'operation' }>): Rational | null {
  const left = exactValue(l)
  const right = left && exactValue(r)
  if (left === null || right === null) return null
  switch (operator) {
    case '+':
      return add(left, right)
    case '-':
      return add(left, negated(right))
    case '*':
      return multiply(left, right)
    case '/':
      return divide(left, right)
    case '^':
      return right.under === 1n ? raise(left, numberFrom(right)) : null
  }
}
