import type { Expression } from './expression'
import { binding, BINDING } from './precedence'
import { printNumber } from './print-number'
import type { Relational } from './relation'

/** A formula as text in the language it was read in: reading it again gives a formula of the same value. */
export function plainExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return printNumber(expression.value)
    case 'constant':
    case 'variable':
      return expression.name
    case 'negative':
      return `-${held(expression.of, BINDING.power)}`
    case 'operation': {
      const { operator, left, right } = expression
      const least = operator === '+' || operator === '-' ? BINDING.sum : BINDING.product
      return operator === '^'
        ? `${held(left, BINDING.whole)}^${held(right, BINDING.whole)}`
        : `${held(left, least)}${operator}${held(right, least + 1)}`
    }
    case 'call':
      return `${expression.name}(${plainExpression(expression.of)})`
    case 'pair':
      return `${expression.name}(${plainExpression(expression.left)},${plainExpression(expression.right)})`
  }
}

function held(expression: Expression, least: number): string {
  const text = plainExpression(expression)
  return binding(expression) < least || text.startsWith('-') ? `(${text})` : text
}

/** Formulas with `=`, `<` and the like between them, in that language. */
export const plainRelational = ({ first, more }: Relational): string =>
  plainExpression(first) + more.map(({ relation, side }) => ` ${relation} ${plainExpression(side)}`).join('')
