import { readRelational } from '../expression/relation'
import { workOut } from '../expression/work-out'
import type { AnswerSpec, NumberAnswer } from '../problem/answer-spec'
import type { Given } from '../problem/given'

/** Digits of a decimal that stands for a number without a short one. */
const DECIMAL_DIGITS = 12

/**
 * What its author would give at a step of a variant; an accepted answer to it by definition.
 *
 * @returns null where a number is not defined
 */
export function ownAnswer(answer: AnswerSpec): Given | null {
  switch (answer.type) {
    case 'number': {
      const text = numberText(answer)
      return text === null ? null : { kind: 'text', text }
    }
    case 'expression':
    case 'equation':
    case 'line':
      return { kind: 'text', text: answer.value }
    case 'choice':
      return { kind: 'chosen', options: rightOf(answer.options) }
    case 'method':
      return { kind: 'chosen', options: rightOf(answer.methods) }
    case 'ordering':
      return { kind: 'order', items: answer.items.map((_, place) => place) }
    case 'short-text':
      return { kind: 'text', text: answer.accepted[0] ?? '' }
    case 'free-text':
      return { kind: 'points', text: answer.model, found: answer.keyPoints.map((_, place) => place) }
  }
}

/** Places of what is right among options. */
export const rightOf = (options: readonly { readonly right: boolean }[]): number[] =>
  options.flatMap(({ right }, place) => (right ? [place] : []))

/** What a formula without unknowns comes to; NaN where it is not defined or has unknowns. */
export function numberIn(formula: string): number {
  const read = readRelational(formula, [], 'template')
  return read.ok && read.value.more.length === 0 ? workOut(read.value.first, {}) : Number.NaN
}

/** The number as its form and digits ask for it, with its unit. */
function numberText({ value, significantDigits, form, unit }: NumberAnswer): string | null {
  const number = numberIn(value)
  if (!Number.isFinite(number)) return null
  const text =
    significantDigits === null
      ? form === 'decimal'
        ? decimalOf(number)
        : value
      : rounded(number, significantDigits)
  return unit === null ? text : `${text} ${unit}`
}

function decimalOf(number: number): string {
  const text = String(Number(number.toPrecision(DECIMAL_DIGITS)))
  return text.includes('e') ? number.toFixed(DECIMAL_DIGITS) : text
}

/** So many significant digits, written out: `toPrecision` would give a power of ten. */
function rounded(number: number, digits: number): string {
  const short = number.toPrecision(digits)
  return short.includes('e') ? String(Number(short)) : short
}
