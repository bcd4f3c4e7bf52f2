import type { Expression, Operator } from './expression'
import { binding, BINDING } from './precedence'
import { printNumber, type DecimalSign } from './print-number'
import type { Relation, Relational } from './relation'

const RELATION: Readonly<Record<Relation, string>> = {
  '=': '=',
  '!=': '\\neq',
  '<': '<',
  '<=': '\\leq',
  '>': '>',
  '>=': '\\geq',
}

/** How TeX writes functions; one it has no word for is set upright. */
const FUNCTION: Readonly<Record<string, string>> = {
  exp: '\\exp',
  ln: '\\ln',
  log: '\\log',
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  asin: '\\sin^{-1}',
  acos: '\\cos^{-1}',
  atan: '\\tan^{-1}',
  gcd: '\\gcd',
  min: '\\min',
  max: '\\max',
  choose: '\\binom',
}

/** A formula as TeX, with no more brackets than it needs. */
export const printExpression = (expression: Expression, decimalSign: DecimalSign = 'point'): string =>
  new Printing(decimalSign).print(expression)

/** Formulas with `=`, `<` and the like between them, as TeX. */
export const printRelational = ({ first, more }: Relational, decimalSign: DecimalSign = 'point'): string =>
  [
    printExpression(first, decimalSign),
    ...more.map(({ relation, side }) => `${RELATION[relation]} ${printExpression(side, decimalSign)}`),
  ].join(' ')

class Printing {
  constructor(private readonly decimalSign: DecimalSign) {}

  print(expression: Expression): string {
    switch (expression.kind) {
      case 'number':
        return printNumber(expression.value, this.decimalSign).replace(',', '{,}')
      case 'constant':
        return expression.name === 'pi' ? '\\pi' : 'e'
      case 'variable':
        return expression.name.length === 1 ? expression.name : `\\mathit{${expression.name}}`
      case 'negative':
        return `-${this.after(expression.of, BINDING.product)}`
      case 'operation':
        return this.operation(expression.operator, expression.left, expression.right)
      case 'call':
        return expression.name === 'factorial'
          ? this.factorial(expression.of)
          : this.call(expression.name, this.print(expression.of))
      case 'pair':
        return expression.name === 'choose'
          ? `\\binom{${this.print(expression.left)}}{${this.print(expression.right)}}`
          : this.call(expression.name, `${this.print(expression.left)}, ${this.print(expression.right)}`)
    }
  }

  private operation(operator: Operator, left: Expression, right: Expression): string {
    switch (operator) {
      case '+':
        return `${this.print(left)} + ${this.after(right, BINDING.sum)}`
      case '-':
        return `${this.print(left)} - ${this.after(right, BINDING.product)}`
      case '*':
        return this.product(this.held(left, BINDING.product), this.after(right, BINDING.product))
      case '/':
        return `\\frac{${this.print(left)}}{${this.print(right)}}`
      case '^':
        return `${this.base(left)}^{${this.print(right)}}`
    }
  }

  /** In brackets where it holds together less than its place asks for. */
  private held(expression: Expression, least: number): string {
    const text = this.print(expression)
    return binding(expression) < least ? bracketed(text) : text
  }

  /** What stands after another sign: one of its own needs brackets. */
  private after(expression: Expression, least: number): string {
    const text = this.held(expression, least)
    return text.startsWith('-') ? bracketed(text) : text
  }

  /** Side by side; with a dot where two numbers would run together or a fraction would look like part of a number. */
  private product(left: string, right: string): string {
    return /^(?:[0-9]|\\frac)/.test(right) ? `${left} \\cdot ${right}` : `${left} ${right}`
  }

  private base(base: Expression): string {
    const text = this.print(base)
    const isFactorial = base.kind === 'call' && base.name === 'factorial'
    return binding(base) < BINDING.whole || isFactorial ? bracketed(text) : text
  }

  /** The sign stands behind, and would be taken for the end of what a function is of. */
  private factorial(of: Expression): string {
    const text = this.print(of)
    const isSimple = binding(of) === BINDING.whole && of.kind !== 'call' && of.kind !== 'pair'
    return `${isSimple ? text : bracketed(text)}!`
  }

  private call(name: string, argument: string): string {
    switch (name) {
      case 'sqrt':
        return `\\sqrt{${argument}}`
      case 'cbrt':
        return `\\sqrt[3]{${argument}}`
      case 'abs':
        return `\\left|${argument}\\right|`
      default:
        return `${FUNCTION[name] ?? `\\operatorname{${name}}`}${bracketed(argument)}`
    }
  }
}

/** Brackets grow only around what is higher than a line: those that could grow keep a space before them. */
const bracketed = (text: string): string =>
  /\\(?:frac|binom)/.test(text) ? `\\left(${text}\\right)` : `(${text})`
