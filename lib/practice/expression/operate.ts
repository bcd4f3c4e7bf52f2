import type { Operator, PairFunctionName } from './expression'

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

/** n!, for a whole number from 0 to 20; NaN for any other. */
export function factorial(n: number): number {
  if (!isCount(n)) return Number.NaN
  let product = 1
  for (let factor = 2; factor <= n; factor++) product *= factor
  return product
}

/** A function of two numbers; NaN where it is not defined. Those of whole numbers are defined for whole numbers only. */
export function operatePair(name: PairFunctionName, left: number, right: number): number {
  switch (name) {
    case 'min':
      return Math.min(left, right)
    case 'max':
      return Math.max(left, right)
    case 'mod':
      return right === 0 ? Number.NaN : left - right * Math.floor(left / right)
    case 'gcd':
      return gcd(left, right)
    case 'lcm':
      return lcm(left, right)
    case 'choose':
      return choose(left, right)
  }
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= 20

/** The greatest common divisor of two whole numbers; that of 0 and n is |n|. */
export function gcd(left: number, right: number): number {
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return Number.NaN
  let [a, b] = [Math.abs(left), Math.abs(right)]
  while (b > 0) [a, b] = [b, a % b]
  return a
}

/** The least common multiple of two whole numbers; that of 0 and n is 0. */
function lcm(left: number, right: number): number {
  const divisor = gcd(left, right)
  return divisor === 0 ? 0 : Math.abs((left / divisor) * right)
}

/** In how many ways k of n things can be chosen, for n up to 60. */
function choose(n: number, k: number): number {
  if (!Number.isInteger(n) || !Number.isInteger(k) || n < 0 || k < 0 || n > 60) return Number.NaN
  if (k > n) return 0
  let ways = 1
  for (let chosen = 1; chosen <= k; chosen++) ways = (ways * (n - k + chosen)) / chosen
  return Math.round(ways)
}
