import type { Operator } from './expression'

/** What a formula may be at most. Within these a check takes a fraction of a millisecond, whatever is typed. */
export const EXPRESSION_LIMITS = { chars: 200, nodes: 150, depth: 30, exponent: 64 } as const

/** One step of arithmetic; NaN where it is not defined. */
export function operate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return right === 0 ? Number.NaN : left / right
    case '^':
      return Math.abs(right) > EXPRESSION_LIMITS.exponent ? Number.NaN : left ** right
  }
}
