import { create, parseDependencies, type MathNode } from 'mathjs'
import { err, ok, type Result } from '@/lib/contracts/result'
import {
  CONSTANTS,
  FUNCTIONS,
  PAIR_FUNCTIONS,
  TEMPLATE_FUNCTIONS,
  type ConstantName,
  type Expression,
  type FunctionName,
  type Operator,
  type PairFunctionName,
  type TemplateFunctionName,
} from './expression'
import { EXPRESSION_LIMITS, operate } from './operate'

/** Why a text is no formula; `at` is the place of the character, from 0, where that can be told. */
export type ReadProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-long' }
  | { readonly code: 'character'; readonly at: number; readonly character: string }
  | { readonly code: 'bracket-missing' }
  | { readonly code: 'bracket-extra'; readonly at: number }
  | { readonly code: 'syntax'; readonly at: number | null }
  | { readonly code: 'unknown-name'; readonly name: string }
  | { readonly code: 'not-here' }
  | { readonly code: 'too-complex' }
  | { readonly code: 'exponent' }

type Read<Value> = Result<Value, ReadProblem>

/** Only the parser is made: nothing that evaluates is even there. */
const { parse } = create({ ...parseDependencies }, {})

/** Whose formula it is: a template's may name a few functions more, two of whose arguments stand between commas. */
export type Author = 'learner' | 'template'

/** Letters, digits, the signs of arithmetic and brackets. Minus and times may be the printed ones. */
const ALLOWED: Readonly<Record<Author, RegExp>> = {
  learner: /^[A-Za-z0-9+\-*/^().\s\u2212\u00d7\u00b7]$/,
  template: /^[A-Za-z0-9+\-*/^().,\s\u2212\u00d7\u00b7]$/,
}
const OPERATORS: Readonly<Record<string, Operator>> = { '+': '+', '-': '-', '*': '*', '/': '/', '^': '^' }

/**
 * Reads a formula. What is typed is never evaluated: `mathjs` parses it, and its tree is copied into one of our own that
 * can hold nothing else than arithmetic.
 *
 * @param variables the names it may use; letters written together, `xy`, are read as their product
 */
export function readExpression(
  text: string,
  variables: readonly string[],
  author: Author = 'learner',
): Read<Expression> {
  const checked = checkText(text, ALLOWED[author])
  if (!checked.ok) return checked
  const parsed = parseText(checked.value, author)
  return parsed.ok ? new Copying(variables, author).whole(parsed.value) : parsed
}

function checkText(text: string, allowed: RegExp): Read<string> {
  if (text.trim() === '') return err({ code: 'empty' })
  if (text.length > EXPRESSION_LIMITS.chars) return err({ code: 'too-long' })
  let open = 0
  for (const [at, character] of [...text].entries()) {
    if (!allowed.test(character)) return err({ code: 'character', at, character })
    if (character === '(') open += 1
    if (character === ')') open -= 1
    if (open < 0) return err({ code: 'bracket-extra', at })
    if (open > EXPRESSION_LIMITS.depth) return err({ code: 'too-complex' })
  }
  if (open > 0) return err({ code: 'bracket-missing' })
  return ok(
    text
      .replaceAll('\u2212', '-')
      .replace(/[\u00d7\u00b7]/g, '*')
      .replace(/\s/g, ' '),
  )
}

/** A number, or a name before a bracket, be it with other names between: each of `x y (x + 1)`. */
const NUMBER_OR_CALLED =
  /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[A-Za-z][A-Za-z0-9]*(?=(?: +[A-Za-z][A-Za-z0-9]*)* *\()/g

/**
 * Puts names that stand before a bracket and are no functions into brackets of their own. The parser would take
 * `x(x+1)^2` for a call of x that is squared, and it is x times a square.
 *
 * @returns the text, and for each of its characters the place of the one it came from
 */
function withFactors(text: string, author: Author): { readonly text: string; readonly places: number[] } {
  let factored = ''
  const places: number[] = []
  const keep = (from: number, to: number): void => {
    for (let at = from; at < to; at++) places.push(at)
    factored += text.slice(from, to)
  }
  let done = 0
  for (const { 0: name, index } of text.matchAll(NUMBER_OR_CALLED)) {
    if (!/^[A-Za-z]/.test(name) || isCallable(name, author)) continue
    keep(done, index)
    done = index + name.length
    places.push(index)
    factored += '('
    keep(index, done)
    places.push(done)
    factored += ')'
  }
  keep(done, text.length)
  return { text: factored, places }
}

function parseText(text: string, author: Author): Read<MathNode> {
  const factored = withFactors(text, author)
  try {
    return ok(parse(factored.text))
  } catch (error) {
    const char = (error as { readonly char?: unknown } | null)?.char
    return err({
      code: 'syntax',
      at: typeof char === 'number' ? (factored.places[char - 1] ?? text.length) : null,
    })
  }
}

/** Copies a parsed tree, and counts how large it is. */
class Copying {
  private nodes = 0

  constructor(
    private readonly variables: readonly string[],
    private readonly author: Author,
  ) {}

  whole(node: MathNode): Read<Expression> {
    return this.copy(node, 0)
  }

  private copy(node: MathNode, depth: number): Read<Expression> {
    this.nodes += 1
    if (this.nodes > EXPRESSION_LIMITS.nodes || depth > EXPRESSION_LIMITS.depth) {
      return err({ code: 'too-complex' })
    }
    const plain = node as unknown as ParsedNode
    switch (plain.type) {
      case 'ParenthesisNode':
        return this.copy(plain.content, depth + 1)
      case 'ConstantNode':
        return typeof plain.value === 'number' && Number.isFinite(plain.value)
          ? ok({ kind: 'number', value: plain.value })
          : err({ code: 'not-here' })
      case 'SymbolNode':
        return this.name(plain.name)
      case 'OperatorNode':
        return this.operation(plain, depth)
      case 'FunctionNode':
        return this.call(plain, depth)
      default:
        return err({ code: 'not-here' })
    }
  }

  private name(name: string): Read<Expression> {
    if (this.variables.includes(name)) return ok({ kind: 'variable', name })
    if (isConstant(name)) return ok({ kind: 'constant', name })
    const letters = [...name]
    if (letters.length < 2 || !letters.every((letter) => this.variables.includes(letter))) {
      return err({ code: 'unknown-name', name })
    }
    this.nodes += 2 * letters.length
    const [first, ...rest] = letters.map((letter): Expression => ({ kind: 'variable', name: letter }))
    if (first === undefined) return err({ code: 'unknown-name', name })
    return ok(
      rest.reduce<Expression>((left, right) => ({ kind: 'operation', operator: '*', left, right }), first),
    )
  }

  private operation({ op, args }: ParsedOperator, depth: number): Read<Expression> {
    const [first, second, ...more] = args
    if (first === undefined || more.length > 0) return err({ code: 'not-here' })
    const left = this.copy(first, depth + 1)
    if (!left.ok) return left
    if (second === undefined) {
      if (op === '+') return left
      return op === '-' ? ok({ kind: 'negative', of: left.value }) : err({ code: 'not-here' })
    }
    const operator = Object.hasOwn(OPERATORS, op) ? OPERATORS[op] : undefined
    if (operator === undefined) return err({ code: 'not-here' })
    const right = this.copy(second, depth + 1)
    if (!right.ok) return right
    if (operator === '^' && isTooHigh(right.value)) return err({ code: 'exponent' })
    return ok({ kind: 'operation', operator, left: left.value, right: right.value })
  }

  private call({ fn, args }: ParsedFunction, depth: number): Read<Expression> {
    const [first, second, ...more] = args
    if (first === undefined || more.length > 0) return err({ code: 'not-here' })
    const of = this.copy(first, depth + 1)
    if (!of.ok) return of
    if (second !== undefined) return this.pair(fn.name, of.value, this.copy(second, depth + 1))
    const { name } = fn
    if (isFunction(name) || (this.author === 'template' && isTemplateFunction(name))) {
      return ok({ kind: 'call', name, of: of.value })
    }
    return err({ code: 'unknown-name', name })
  }

  private pair(name: string, left: Expression, right: Read<Expression>): Read<Expression> {
    if (!right.ok) return right
    if (this.author !== 'template') return err({ code: 'not-here' })
    return isPairFunction(name)
      ? ok({ kind: 'pair', name, left, right: right.value })
      : err({ code: 'unknown-name', name })
  }
}

interface ParsedOperator {
  readonly type: 'OperatorNode'
  readonly op: string
  readonly args: readonly MathNode[]
}
interface ParsedFunction {
  readonly type: 'FunctionNode'
  readonly fn: { readonly name: string }
  readonly args: readonly MathNode[]
}
type ParsedNode =
  | ParsedOperator
  | ParsedFunction
  | { readonly type: 'ParenthesisNode'; readonly content: MathNode }
  | { readonly type: 'ConstantNode'; readonly value: unknown }
  | { readonly type: 'SymbolNode'; readonly name: string }
  | { readonly type: 'other' }

const isConstant = (name: string): name is ConstantName => (CONSTANTS as readonly string[]).includes(name)
const isFunction = (name: string): name is FunctionName => (FUNCTIONS as readonly string[]).includes(name)
const isTemplateFunction = (name: string): name is TemplateFunctionName =>
  (TEMPLATE_FUNCTIONS as readonly string[]).includes(name)
const isPairFunction = (name: string): name is PairFunctionName =>
  (PAIR_FUNCTIONS as readonly string[]).includes(name)

const isCallable = (name: string, author: Author): boolean =>
  isFunction(name) || (author === 'template' && (isTemplateFunction(name) || isPairFunction(name)))

/** Whether an exponent is a number beyond the limit; one that holds a name is judged where it is worked out. */
function isTooHigh(exponent: Expression): boolean {
  const value = constantValue(exponent)
  return value !== null && Math.abs(value) > EXPRESSION_LIMITS.exponent
}

/** The value of a formula without names and functions; null for any other. */
function constantValue(expression: Expression): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'negative': {
      const of = constantValue(expression.of)
      return of === null ? null : -of
    }
    case 'operation': {
      const [left, right] = [constantValue(expression.left), constantValue(expression.right)]
      return left === null || right === null ? null : operate(expression.operator, left, right)
    }
    default:
      return null
  }
}
