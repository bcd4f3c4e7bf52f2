import type { Expression, FunctionName, TemplateFunctionName } from './expression'
import { operate, operatePair, factorial } from './operate'

/** Values by the names of variables. */
export type Values = Readonly<Record<string, number>>

const FUNCTION: Readonly<Record<FunctionName | TemplateFunctionName, (value: number) => number>> = {
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  abs: Math.abs,
  exp: Math.exp,
  ln: Math.log,
  log: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  floor: Math.floor,
  round: Math.round,
  factorial,
}

/** The value of a formula; NaN where it is not defined, or a variable has no value. */
export function workOut(expression: Expression, values: Values): number {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'constant':
      return expression.name === 'pi' ? Math.PI : Math.E
    case 'variable':
      return Object.hasOwn(values, expression.name) ? (values[expression.name] ?? Number.NaN) : Number.NaN
    case 'negative':
      return -workOut(expression.of, values)
    case 'operation':
      return operate(expression.operator, workOut(expression.left, values), workOut(expression.right, values))
    case 'call':
      return FUNCTION[expression.name](workOut(expression.of, values))
    case 'pair':
      return operatePair(expression.name, workOut(expression.left, values), workOut(expression.right, values))
  }
}
