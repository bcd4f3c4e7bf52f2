import type { NumberAnswer } from '../problem/answer-spec'
import { amountOf, converted, isSameAmount, isWithin, lastDigit, opposite, rounded, shareOf } from './amount'
import type { Amount } from './amount'
import type { ReadNumber } from './answer'
import { rationalOf } from './rational'
import { authorsExpression, authorsUnit } from './read-spec'
import { isSameKind, type ReadUnit } from './read-unit'
import { CANNOT_TELL, notYet, RIGHT, type NotYet, type Verdict } from './verdict'

/** Judges a number: first what it is, then its unit, then how many digits it has and how it is written. */
export function checkNumber(spec: NumberAnswer, given: ReadNumber): Verdict {
  const value = authorsExpression(spec.value, [])
  const unit = spec.unit === null ? null : authorsUnit(spec.unit)
  if (value === null || (spec.unit !== null && unit === null)) return CANNOT_TELL
  const asked: Asked = { spec, unit, target: amountOf(value) }
  if (!Number.isFinite(asked.target.number)) return CANNOT_TELL
  const reason = unit === null ? bare(asked, given) : withUnit(asked, unit, given)
  return reason === null ? RIGHT : notYet(reason)
}

interface Asked {
  readonly spec: NumberAnswer
  readonly unit: ReadUnit | null
  readonly target: Amount
}

/** A bare number, which may be in per cent. */
function bare(asked: Asked, given: ReadNumber): NotYet | null {
  return inUnit(asked, given, amountOf(given.value), given.unit)
}

function withUnit(asked: Asked, unit: ReadUnit, given: ReadNumber): NotYet | null {
  const number = amountOf(given.value)
  const isAlone = given.unit === null
  if (isAlone || !isSameKind(given.unit, unit)) {
    const otherwise = inUnit(asked, given, number, unit)
    if (isAlone) return otherwise?.code === 'different' ? otherwise : { code: 'unit-missing' }
    return { code: 'unit-kind' }
  }
  const reason = inUnit(asked, given, number, given.unit)
  if (reason?.code !== 'different') return reason
  return inUnit(asked, given, number, unit)?.code === 'different' ? reason : { code: 'unit-size' }
}

/** Judges the number as if it were in this unit. */
function inUnit(asked: Asked, given: ReadNumber, number: Amount, unit: ReadUnit | null): NotYet | null {
  const target = converted(asked.target, asked.unit, unit)
  const { significantDigits: digits, tolerance } = asked.spec
  if (tolerance !== null && !isTolerable(asked, number, unit)) {
    return isTolerable(asked, opposite(number), unit) ? { code: 'sign' } : { code: 'different' }
  }
  if (tolerance === null && digits === null && !isSameAmount(number, target)) {
    return isSameAmount(opposite(number), target) ? { code: 'sign' } : { code: 'different' }
  }
  return (
    (digits === null ? null : digitsOf(given, number, target, digits, tolerance !== null)) ??
    form(asked, given)
  )
}

function isTolerable(
  { spec: { tolerance }, target, unit: own }: Asked,
  number: Amount,
  unit: ReadUnit | null,
) {
  if (tolerance === null) return false
  const size =
    tolerance.kind === 'relative'
      ? shareOf(target, tolerance.size)
      : { exact: rationalOf(tolerance.size), number: tolerance.size }
  return isWithin(converted(number, unit, own), target, size)
}

/** Judges the significant digits, and where there is no tolerance the value as well: rounded it has to be the same. */
function digitsOf(
  { writing }: ReadNumber,
  number: Amount,
  target: Amount,
  asked: number,
  isValueJudged: boolean,
): NotYet | null {
  if (writing.kind === 'fraction' || writing.kind === 'formula') {
    return isValueJudged || isSameAmount(number, target)
      ? { code: 'form', form: 'decimal' }
      : { code: 'different' }
  }
  const { least, most } = writing.digits
  const has = Math.min(Math.max(asked, least), most)
  const isRounded = (value: Amount): boolean => isValueJudged || isSameAmount(value, rounded(target, has))
  if (isRounded(number)) {
    return has === asked ? null : { code: 'digits', than: has > asked ? 'more' : 'fewer', asked }
  }
  if (isRounded(opposite(number))) return { code: 'sign' }
  const isOneOff = has === asked && isWithin(number, target, lastDigit(target, has))
  return isOneOff ? { code: 'rounding' } : { code: 'different' }
}

function form({ spec }: Asked, { writing }: ReadNumber): NotYet | null {
  switch (spec.form) {
    case 'any':
      return null
    case 'decimal':
      return writing.kind === 'decimal' || writing.kind === 'whole' ? null : { code: 'form', form: 'decimal' }
    case 'lowest-terms':
      return writing.kind === 'whole' || (writing.kind === 'fraction' && writing.lowest)
        ? null
        : { code: 'form', form: 'lowest-terms' }
  }
}
