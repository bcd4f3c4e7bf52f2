import { readExpression } from '../expression/read'
import { awaitsValue, joined, simple, unwrapped, type TexItem } from './tex-items'
import { texTokens, type TexToken } from './tex-tokens'

/** A formula in the language of `readExpression`, and the letters it has as unknowns, in alphabetical order. */
export interface TexFormula {
  readonly formula: string
  readonly letters: readonly string[]
}

/**
 * Reads TeX, or a formula as it is typed, as a formula that can be checked: fractions, roots, powers, products without a
 * sign, absolute values, known functions. Null for whatever else: relations, lists, names with an index, units, functions
 * without a formula, and `3\frac{1}{2}`, which may be a product or a mixed number.
 */
export function texFormula(tex: string): TexFormula | null {
  if (tex.length > TEX_CHARS) return null
  const tokens = texTokens(withoutThousands(tex))
  if (tokens === null || tokens.length === 0) return null
  const items = new Reading(tokens).whole()
  const formula = items === null ? null : joined(items)
  if (formula === null) return null
  const letters = [...new Set(tokens.filter(isUnknown).map(({ text }) => text))].sort()
  const text = unwrapped(formula)
  return readExpression(text, letters).ok ? { formula: text, letters } : null
}

const isUnknown = ({ kind, text }: TexToken): boolean => kind === 'letter' && text !== 'e'

/** `24,000` alone, with its commas taken out. */
const withoutThousands = (tex: string): string =>
  /^\s*-?\d{1,3}(,\d{3})+(\.\d+)?\s*$/.test(tex) ? tex.replaceAll(',', '') : tex

const TEX_CHARS = 500
const DEPTH = 20
const OPERATORS = new Set(['+', '-', '*', '/'])
const PRODUCTS: Readonly<Record<string, string>> = { times: '*', cdot: '*', ast: '*', div: '/' }
const NAMED: Readonly<Record<string, string>> = {
  ...{ sin: 'sin', cos: 'cos', tan: 'tan', arcsin: 'asin', arccos: 'acos', arctan: 'atan' },
  ...{ ln: 'ln', exp: 'exp', abs: 'abs' },
}
/** Letters that name functions: before a bracket they are no factors. */
const FUNCTION_LETTERS = new Set(['f', 'g', 'F', 'G', 'P'])

/** Goes through the tokens once. Each method gives null where they make no formula. */
class Reading {
  private at = 0

  constructor(private readonly tokens: readonly TexToken[]) {}

  whole(): TexItem[] | null {
    const items = this.items(null, 0)
    return this.at === this.tokens.length ? items : null
  }

  /** What stands before `close`, which is passed. Braces that are no argument are seen by nobody, and mean nothing. */
  private items(close: string | null, depth: number): TexItem[] | null {
    if (depth > DEPTH) return null
    const items: TexItem[] = []
    for (let next = this.next(); next !== null; next = this.next()) {
      if (next.kind === 'sign' && next.text === close && !(close === '|' && awaitsValue(items))) {
        this.at += 1
        return items
      }
      this.at += 1
      const read = this.item(next, items, depth)
      if (read === null) return null
      items.push(...read)
    }
    return close === null ? items : null
  }

  private item({ kind, text }: TexToken, before: TexItem[], depth: number): TexItem[] | null {
    if (kind === 'number') return [{ kind: /^\d+$/.test(text) ? 'whole' : 'value', text }]
    if (kind === 'letter') {
      const isFunction = FUNCTION_LETTERS.has(text) && this.isNext('(')
      return isFunction ? null : [{ kind: 'value', text }]
    }
    if (kind === 'command') return this.command(text, depth)
    if (OPERATORS.has(text)) return [{ kind: 'operator', text }]
    switch (text) {
      case '{':
        return this.items('}', depth + 1)
      case '(':
        return this.wrapped(')', depth)
      case '[':
        return this.wrapped(']', depth)
      case '|': {
        const inner = this.inner('|', depth)
        return inner === null ? null : [{ kind: 'value', text: `abs(${inner})` }]
      }
      case '^':
        return this.power(before, depth)
      default:
        return null
    }
  }

  private power(before: TexItem[], depth: number): TexItem[] | null {
    const base = before.pop()
    const exponent = this.argument(depth)
    if (base === undefined || base.kind === 'operator' || exponent === null) return null
    return [{ kind: 'value', text: `${simple(base.text)}^${simple(exponent)}` }]
  }

  private command(name: string, depth: number): TexItem[] | null {
    const product = Object.hasOwn(PRODUCTS, name) ? PRODUCTS[name] : undefined
    if (product !== undefined) return [{ kind: 'operator', text: product }]
    if (name === 'pi') return [{ kind: 'value', text: 'pi' }]
    if (/^[dt]?frac$/.test(name)) {
      const [top, under] = [this.argument(depth), this.argument(depth)]
      if (top === null || under === null) return null
      return [
        { kind: 'fraction', text: `(${/^-?[A-Za-z0-9.]+$/.test(top) ? top : simple(top)}/${simple(under)})` },
      ]
    }
    if (name === 'sqrt') return this.root(depth)
    if (name === 'log') return this.logarithm(depth)
    const called = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
    return called === undefined ? null : this.call((of) => `${called}(${of})`, depth)
  }

  private root(depth: number): TexItem[] | null {
    const index = this.isNext('[') ? this.bracketed(depth) : '2'
    const of = this.argument(depth)
    if (index === null || of === null) return null
    const named: Readonly<Record<string, string>> = { '2': 'sqrt', '3': 'cbrt' }
    const name = Object.hasOwn(named, index) ? named[index] : undefined
    const text = name === undefined ? `(${of})^(1/${simple(index)})` : `${name}(${of})`
    return [{ kind: 'value', text }]
  }

  /** `log` alone is the decimal logarithm; the formulas of `readExpression` have the natural one only. */
  private logarithm(depth: number): TexItem[] | null {
    let base: string | null = '10'
    const index = this.tokens[this.at]
    if (index?.text === '_') {
      this.at += 1
      base = this.argument(depth)
    }
    return base === null ? null : this.call((of) => `(ln(${of})/ln(${base}))`, depth)
  }

  /** A function's power, `sin^2 x`, and what it is of: a bracket, or all that stands there without a sign. */
  private call(text: (of: string) => string, depth: number): TexItem[] | null {
    let power: string | null = ''
    if (this.isNext('^')) {
      this.at += 1
      power = this.argument(depth)
      if (power === null || power.includes('-')) return null
    }
    const of = this.isNext('(') || this.isNext('{') || this.isNext('|') ? this.argument(depth) : this.run()
    if (of === null) return null
    return [{ kind: 'value', text: power === '' ? text(of) : `${simple(text(of))}^${simple(power)}` }]
  }

  /** Numbers, letters and pi up to anything else. */
  private run(): string | null {
    const items: TexItem[] = []
    for (let next = this.next(); next !== null; next = this.next()) {
      const isPart = next.kind === 'number' || next.kind === 'letter' || next.text === 'pi'
      if (!isPart) break
      this.at += 1
      items.push({ kind: 'value', text: next.text })
    }
    return joined(items)
  }

  /** One argument: a group, or a single token. */
  private argument(depth: number): string | null {
    const next = this.next()
    if (next === null) return null
    this.at += 1
    if (next.kind === 'number' || next.kind === 'letter') return next.text
    if (next.kind === 'sign') {
      if (next.text === '-') {
        const of = this.argument(depth + 1)
        return of === null || depth > DEPTH ? null : `-${simple(of)}`
      }
      if (next.text === '{') return this.inner('}', depth)
      if (next.text === '(') return this.inner(')', depth)
    }
    const read = this.item(next, [], depth + 1)
    return read === null ? null : joined(read)
  }

  private bracketed(depth: number): string | null {
    this.at += 1
    return this.inner(']', depth)
  }

  private wrapped(close: string, depth: number): TexItem[] | null {
    const inner = this.inner(close, depth)
    return inner === null ? null : [{ kind: 'value', text: `(${inner})` }]
  }

  private inner(close: string, depth: number): string | null {
    const items = this.items(close, depth + 1)
    return items === null ? null : joined(items)
  }

  private next(): TexToken | null {
    return this.tokens[this.at] ?? null
  }

  private isNext(sign: string): boolean {
    const next = this.next()
    return next?.kind === 'sign' && next.text === sign
  }
}
