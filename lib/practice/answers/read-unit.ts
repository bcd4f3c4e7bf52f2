import { ANSWER_LIMITS } from './limits'
import { multiply, ONE, raise, ZERO, type Rational } from './rational'
import { unitOf, type Dimension, type Unit } from './units'

/** A unit as it was typed, alone or made of several. */
export interface ReadUnit {
  /** In the order typed; those below the line have powers below 0. */
  readonly parts: readonly { readonly symbol: string; readonly power: number }[]
  readonly dimension: Dimension
  /** (value + `before`) · `factor` is the value in the units everything is measured by. */
  readonly factor: Rational
  readonly before: Rational
}

const TOKEN = /\s*(?:([A-Za-zµΩ°º%€$£¥]+)|(\d+)|([*/^()-]))/y
const MOST_PARTS = 8
const MOST_POWER = 9

/**
 * Reads `km/h`, `N*m`, `m^(2)`, `m2` or `J/(kg K)`: units from a fixed list, their powers, products and quotients. Null
 * for anything else.
 */
export function readUnit(text: string): ReadUnit | null {
  if (text.length > ANSWER_LIMITS.unitChars) return null
  const tokens = tokensOf(text.replaceAll('μ', 'µ'))
  if (tokens === null || tokens.length === 0) return null
  const reading = new Reading(tokens)
  return reading.quotient(1) && reading.isDone ? together(reading.units) : null
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  const trimmed = text.trimEnd()
  while (TOKEN.lastIndex < trimmed.length) {
    const found = TOKEN.exec(trimmed)
    if (found === null) return null
    tokens.push(found[0].trim())
  }
  return tokens
}

interface Powered {
  readonly unit: Unit
  readonly power: number
}

class Reading {
  readonly units: Powered[] = []
  private at = 0

  constructor(private readonly tokens: readonly string[]) {}

  get isDone(): boolean {
    return this.at === this.tokens.length
  }

  /** Units with times, over or nothing between them; a sign for over is for the one that follows it alone. */
  quotient(power: number): boolean {
    if (this.tokens[this.at] !== '/' && !this.factor(power)) return false
    while (!this.isDone && this.tokens[this.at] !== ')') {
      const isOver = this.take('/')
      if (!isOver) this.take('*')
      if (!this.factor(isOver ? -power : power)) return false
    }
    return true
  }

  private factor(power: number): boolean {
    if (this.take('(')) return Math.abs(power) === 1 && this.quotient(power) && this.take(')')
    const name = this.tokens[this.at] ?? ''
    this.at += 1
    if (name === '1') return true
    const unit = unitOf(name)
    const raised = this.power()
    if (unit === null || raised === null || this.units.length >= MOST_PARTS) return false
    this.units.push({ unit, power: power * raised })
    return true
  }

  /** `2` after a unit, `^2` or `^(-2)`; 1 where there is none, null where it is no power. */
  private power(): number | null {
    const isRaised = this.take('^')
    const isBracketed = isRaised && this.take('(')
    const sign = isRaised && this.take('-') ? -1 : 1
    const digits = this.tokens[this.at]
    if (digits === undefined || !/^\d$/.test(digits)) return isRaised ? null : 1
    this.at += 1
    if (isBracketed && !this.take(')')) return null
    const power = Number(digits)
    return power >= 1 && power <= MOST_POWER ? sign * power : null
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at += 1
    return true
  }
}

function together(units: readonly Powered[]): ReadUnit | null {
  const dimension: Record<string, number> = {}
  let factor: Rational | null = ONE
  for (const { unit, power } of units) {
    for (const [base, exponent] of Object.entries(unit.dimension)) {
      dimension[base] = (dimension[base] ?? 0) + exponent * power
    }
    const raised: Rational | null = factor && raise(unit.factor, power)
    factor = raised && factor && multiply(factor, raised)
  }
  const [first, second] = units
  if (factor === null || first === undefined) return null
  return {
    parts: units.map(({ unit, power }) => ({ symbol: unit.symbol, power })),
    dimension,
    factor,
    // Degrees that are part of something else, as in J/°C, are differences.
    before: second === undefined && first.power === 1 ? first.unit.before : ZERO,
  }
}

/** Whether both measure the same kind of thing, lengths or speeds. */
export const isSameKind = (one: ReadUnit, other: ReadUnit): boolean =>
  [...new Set([...Object.keys(one.dimension), ...Object.keys(other.dimension)])].every(
    (base) => (one.dimension[base] ?? 0) === (other.dimension[base] ?? 0),
  )
