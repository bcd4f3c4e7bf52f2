import { numberOf, type Expression } from './expression'
import type { Values } from './work-out'

/** The formula with numbers in place of the variables that have a value; the others stay. */
export function substitute(expression: Expression, values: Values): Expression {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return expression
    case 'variable': {
      const value = Object.hasOwn(values, expression.name) ? values[expression.name] : undefined
      return value === undefined ? expression : numberOf(value)
    }
    case 'negative':
    case 'call':
      return { ...expression, of: substitute(expression.of, values) }
    case 'operation':
    case 'pair':
      return {
        ...expression,
        left: substitute(expression.left, values),
        right: substitute(expression.right, values),
      }
  }
}
