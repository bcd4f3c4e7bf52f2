import { err, ok, type Result } from '@/lib/contracts/result'
import { CONSTANTS, FUNCTIONS } from '../expression/expression'
import { gcd } from '../expression/operate'
import { workOut } from '../expression/work-out'
import type { NumberWriting, ReadNumber } from './answer'
import { readUnit, type ReadUnit } from './read-unit'
import { readFormula } from './typed-formula'
import type { TypedText } from './typed-text'
import type { Unread } from './unread'

/** A number, or letters; what is between them is skipped. */
const NUMBER_OR_LETTERS = /\d+(?:\.\d*)?(?:[eE][+-]?\d+(?![A-Za-z]))?|[A-Za-zµμΩ°º%€$£¥]+/g
const CURRENCY_FIRST = /^(\s*-?\s*)([€$£¥])(?=[\s\d.-])/

/** Reads a number with or without a unit. */
export function readNumber(typed: TypedText, wantsUnit: boolean): Result<ReadNumber, Unread> {
  if (typed.text.trim() === '') return err({ code: 'empty' })
  const relation = /[=<>≤≥≠≈]/.exec(typed.text)
  if (relation !== null) return err({ code: 'equals-here', at: typed.place(relation.index) })
  const [number, unitText] = parted(typed)
  const unit = readUnit(unitText)
  if (unitText !== '' && unit === null) {
    // Letters where no unit belongs are rather a mistake in the number.
    const alone = wantsUnit ? null : readFormula(typed, [])
    return err(alone === null || alone.ok ? { code: 'unknown-unit', unit: unitText } : alone.error)
  }
  if (unit !== null && !wantsUnit && !isBare(unit)) return err({ code: 'unit-here', unit: unitText })
  const value = readFormula(number, [])
  if (!value.ok) return value
  if (!Number.isFinite(workOut(value.value, {}))) return err({ code: 'not-defined' })
  return ok({ value: value.value, writing: writingOf(number.text), unit })
}

/** Per cent is the one unit that a bare number may have. */
const isBare = (unit: ReadUnit): boolean =>
  unit.parts.length === 1 && unit.parts[0]?.symbol === '%' && unit.parts[0].power === 1

/** The number, and the unit behind it, or the sign of money before it. */
function parted(typed: TypedText): readonly [TypedText, string] {
  const money = CURRENCY_FIRST.exec(typed.text)
  if (money !== null) return [typed.replace(CURRENCY_FIRST_ONCE, (_, sign = '') => sign), money[2] ?? '']
  for (const { 0: found, index } of typed.text.matchAll(NUMBER_OR_LETTERS)) {
    if (/^\d/.test(found) || isPartOfNumber(found)) continue
    const before = typed.text.slice(0, index).trimEnd()
    const unit = typed.text.slice(index).trim()
    if (before.endsWith('*')) return [typed.slice(0, before.length - 1), unit]
    return before.endsWith('/')
      ? [typed.slice(0, before.length - 1), `/${unit}`]
      : [typed.slice(0, before.length), unit]
  }
  return [typed, '']
}

const CURRENCY_FIRST_ONCE = new RegExp(CURRENCY_FIRST.source, 'g')

const isPartOfNumber = (letters: string): boolean =>
  ([...CONSTANTS, ...FUNCTIONS] as readonly string[]).includes(letters.toLowerCase())

/** A decimal, as it is or times a power of ten. */
const DECIMAL = /^[+-]?(\d*)(\.\d*)?(?:[eE][+-]?\d+|\*10\^\(?[+-]?\d+\)?)?$/
const FRACTION = /^[+-]?\(?(\d+)\/(\d+)\)?$/
const MIXED = /^[+-]?\(\d+\+(\d+)\/(\d+)\)$/

function writingOf(text: string): NumberWriting {
  const bare = text.replace(/\s/g, '')
  const [, whole = '', decimals = ''] = DECIMAL.exec(bare) ?? []
  if (whole + decimals !== '') {
    const digits = (whole + decimals.slice(1)).replace(/^0+/, '')
    const most = Math.max(1, digits.length)
    const least = decimals === '' ? Math.max(1, digits.replace(/0+$/, '').length) : most
    return { kind: /^[+-]?\d+$/.test(bare) ? 'whole' : 'decimal', digits: { least, most }, text: bare }
  }
  const fraction = FRACTION.exec(bare)
  const mixed = MIXED.exec(bare)
  const [, over = '', under = ''] = fraction ?? mixed ?? []
  if (over === '') return { kind: 'formula' }
  const [top, bottom] = [Number(over), Number(under)]
  const isReduced = bottom > 1 && gcd(top, bottom) === 1
  return { kind: 'fraction', lowest: isReduced && (fraction !== null || (top > 0 && top < bottom)) }
}
