/** Functions a formula may name. `log` and `ln` are both the natural logarithm. */
export const FUNCTIONS = [
  'sqrt',
  'cbrt',
  'abs',
  'exp',
  'ln',
  'log',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
] as const
export type FunctionName = (typeof FUNCTIONS)[number]

/** Functions that only the formulas of a template may name beside those: of one number, and of two. */
export const TEMPLATE_FUNCTIONS = ['floor', 'round', 'factorial'] as const
export type TemplateFunctionName = (typeof TEMPLATE_FUNCTIONS)[number]

export const PAIR_FUNCTIONS = ['gcd', 'lcm', 'mod', 'min', 'max', 'choose'] as const
export type PairFunctionName = (typeof PAIR_FUNCTIONS)[number]

export const CONSTANTS = ['pi', 'e'] as const
export type ConstantName = (typeof CONSTANTS)[number]

export type Operator = '+' | '-' | '*' | '/' | '^'

/** A formula as it was read: nothing but numbers, names, four sums, powers and known functions. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'call'
      readonly name: FunctionName | TemplateFunctionName
      readonly of: Expression
    }
  | {
      readonly kind: 'pair'
      readonly name: PairFunctionName
      readonly left: Expression
      readonly right: Expression
    }

export const numberOf = (value: number): Expression => ({ kind: 'number', value })

export const operation = (operator: Operator, left: Expression, right: Expression): Expression => ({
  kind: 'operation',
  operator,
  left,
  right,
})

/** The variables a formula names, in alphabetical order. */
export function variablesOf(expression: Expression): string[] {
  const names = new Set<string>()
  collect(expression, names)
  return [...names].sort()
}

function collect(expression: Expression, names: Set<string>): void {
  switch (expression.kind) {
    case 'variable':
      names.add(expression.name)
      return
    case 'negative':
    case 'call':
      return collect(expression.of, names)
    case 'operation':
    case 'pair':
      collect(expression.left, names)
      return collect(expression.right, names)
    case 'number':
    case 'constant':
      return
  }
}
