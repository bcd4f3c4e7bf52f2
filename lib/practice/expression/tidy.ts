import { numberOf, operation, type Expression } from './expression'

/**
 * The formula as somebody would write it once numbers stand in it: `1x + -3` becomes `x - 3`. Only signs, ones and
 * zeros that say nothing go; nothing is worked out.
 */
export function tidy(expression: Expression): Expression {
  switch (expression.kind) {
    case 'number':
      return expression.value < 0 ? { kind: 'negative', of: numberOf(-expression.value) } : expression
    case 'constant':
    case 'variable':
      return expression
    case 'negative':
      return negated(tidy(expression.of))
    case 'call':
      return { ...expression, of: tidy(expression.of) }
    case 'pair':
      return { ...expression, left: tidy(expression.left), right: tidy(expression.right) }
    case 'operation':
      return tidyOperation(expression)
  }
}

function tidyOperation({
  operator,
  left: l,
  right: r,
}: Extract<Expression, { kind: 'operation' }>): Expression {
  const [left, right] = [tidy(l), tidy(r)]
  switch (operator) {
    case '+':
      if (isNumber(left, 0)) return right
      if (isNumber(right, 0)) return left
      return right.kind === 'negative' ? operation('-', left, right.of) : operation('+', left, right)
    case '-':
      if (isNumber(right, 0)) return left
      if (isNumber(left, 0)) return negated(right)
      return right.kind === 'negative' ? operation('+', left, right.of) : operation('-', left, right)
    case '*':
      return tidyProduct(left, right)
    case '/':
      return tidyQuotient(left, right)
    case '^':
      return isNumber(right, 1) ? left : operation('^', left, right)
  }
}

/** A one or a sign in front of what is no number goes: `1x`, `-1x`, `(-2)x`. Zero times anything is nothing. */
function tidyProduct(left: Expression, right: Expression): Expression {
  if (left.kind === 'negative') return negated(tidyProduct(left.of, right))
  if (right.kind === 'number') return operation('*', left, right)
  if (isNumber(left, 0)) return left
  return isNumber(left, 1) ? right : operation('*', left, right)
}

/** A sign above or below the line goes before it, and a one below it goes: `-2/3`, `x/1`. */
function tidyQuotient(left: Expression, right: Expression): Expression {
  if (left.kind === 'negative') return negated(tidyQuotient(left.of, right))
  if (right.kind === 'negative') return negated(tidyQuotient(left, right.of))
  return isNumber(right, 1) ? left : operation('/', left, right)
}

const negated = (expression: Expression): Expression => {
  if (expression.kind === 'negative') return expression.of
  return isNumber(expression, 0) ? expression : { kind: 'negative', of: expression }
}

const isNumber = (expression: Expression, value: number): boolean =>
  expression.kind === 'number' && expression.value === value
