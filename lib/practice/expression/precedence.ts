import type { Expression } from './expression'

/** How tightly a formula holds together, from a sum to what needs no brackets anywhere. */
export const BINDING = { sum: 1, product: 2, power: 3, whole: 4 } as const

/** A sign in front binds like a product: `-x^2` is `-(x^2)`, and `(-x)^2` needs its brackets. */
export function binding(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return expression.value < 0 ? BINDING.product : BINDING.whole
    case 'negative':
      return BINDING.product
    case 'operation':
      if (expression.operator === '^') return BINDING.power
      return expression.operator === '+' || expression.operator === '-' ? BINDING.sum : BINDING.product
    case 'constant':
    case 'variable':
    case 'call':
    case 'pair':
      return BINDING.whole
  }
}
