import { err, ok, type Result } from '@/lib/contracts/result'
import { CONSTANTS, FUNCTIONS, type Expression } from '../expression/expression'
import type { DecimalSign } from '../expression/print-number'
import { readExpression } from '../expression/read'
import { ANSWER_LIMITS } from './limits'
import { TypedText } from './typed-text'
import type { Unread } from './unread'

/** Marks that take no room and come along when text is copied. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
/** The wide forms of the ASCII characters stand this far above them. */
const WIDE = /[\uFF01-\uFF5E]/g
const WIDE_OFFSET = 0xfee0

/** Printed signs, by the one that is read. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[−–—‐‑‒﹣]/g, '-'],
  [/\*\*/g, '^'],
  [/[×·⋅∙•∗]/g, '*'],
  [/[÷∕⁄:]/g, '/'],
  [/[[{]/g, '('],
  [/[\]}]/g, ')'],
  [/π/g, '(pi)'],
]

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'
const RAISED_PLAIN = '0123456789+-'
const VULGAR: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅚': '5/6',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
}

/**
 * The text with the signs that people type and print turned into those a formula is read with: `2½·x²` becomes
 * `(2+1/2)*x^(2)`, `3 1/2` a mixed number, `10 000` one number. The other decimal sign is refused.
 */
export function plainSigns(text: string, decimalSign: DecimalSign): Result<TypedText, Unread> {
  if (text.length > ANSWER_LIMITS.formulaChars) return err({ code: 'too-long' })
  const seen = TypedText.of(text)
    .replace(UNSEEN, () => '')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_OFFSET))
  const signs = SIGNS.reduce((sofar, [pattern, sign]) => sofar.replace(pattern, () => sign), seen)
  const decimals = withPoints(signs, decimalSign)
  if (!decimals.ok) return decimals
  return ok(
    decimals.value
      .replace(/√\s*(\()?(\d+(?:\.\d+)?|[A-Za-z])?/g, (_, bracket = '', of = '') =>
        bracket === '' && of !== '' ? `sqrt(${of})` : `sqrt${bracket}${of}`,
      )
      .replace(/(?<![\w.])\d{1,3}(?:\s\d{3})+(?![\d.]|\s*\d)/g, (grouped) => grouped.replace(/\s/g, ''))
      .replace(/(?<![\w.^])(\d+)\s*([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/g, (_, whole = '', part = '') => {
        return `(${whole}+${VULGAR[part] ?? ''})`
      })
      .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (part) => `(${VULGAR[part] ?? ''})`)
      .replace(/(?<![\w.^])(\d+)\s+(\d+)\/(\d+)(?![\w.(])/g, (_, whole = '', over = '', under = '') => {
        return `(${whole}+${over}/${under})`
      })
      .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/g, (raised) => {
        return `^(${[...raised].map((sign) => RAISED_PLAIN[RAISED.indexOf(sign)]).join('')})`
      }),
  )
}

/** Decimals with points, whichever sign is set; numbers with the other sign, or parted in thousands by it, are refused. */
function withPoints(typed: TypedText, decimalSign: DecimalSign): Result<TypedText, Unread> {
  const [own, other] = decimalSign === 'comma' ? [',', '.'] : ['.', ',']
  for (const { 0: number, index } of typed.text.matchAll(/[\d.,]*[.,]\d[\d.,]*/g)) {
    const at = number.indexOf(other)
    if (at < 0) continue
    const isGrouping = number.includes(own) || number.indexOf(other, at + 1) >= 0
    const suggestion = number.replaceAll(other, isGrouping ? '' : own)
    return err({ code: 'decimal-sign', at: typed.place(index + at), suggestion })
  }
  return ok(decimalSign === 'comma' ? typed.replace(/,(?=\d)/g, () => '.') : typed)
}

/** Reads a formula whose signs are plain; a capital is the small letter where only that means something. */
export function readFormula(typed: TypedText, unknowns: readonly string[]): Result<Expression, Unread> {
  const formula = typed.replace(/[A-Za-z]+/g, (name) => named(name, unknowns))
  const read = readExpression(formula.text, unknowns)
  if (read.ok) return read
  const problem = read.error
  if (problem.code === 'unknown-name') {
    const called = FUNCTIONS.find((name) => problem.name.startsWith(name))
    return called === undefined ? read : err({ code: 'function-bracket', name: called })
  }
  if (!('at' in problem) || problem.at === null) return read
  return err({ ...problem, at: formula.place(problem.at) })
}

/** Keyboards of phones begin with a capital: `X = 2`, `Sqrt(2)`. */
function named(name: string, unknowns: readonly string[]): string {
  const isKnown = (text: string): boolean =>
    [...unknowns, ...CONSTANTS, ...FUNCTIONS].includes(text) ||
    [...text].every((letter) => unknowns.includes(letter))
  const others = [name.toLowerCase(), name.toUpperCase()]
  return isKnown(name) ? name : (others.find(isKnown) ?? name)
}
