import { err, ok, type Result } from '@/lib/contracts/result'
import type { Expression } from '../expression/expression'
import type { DecimalSign } from '../expression/print-number'
import type { Line } from './answer'
import { plainSigns, readFormula } from './typed-formula'
import type { TypedText } from './typed-text'
import type { Unread } from './unread'

/** Reads a line of a calculation: an equation, or an expression, before which a sign of equality may stand. */
export function readLine(
  text: string,
  { unknowns, isEquation }: { readonly unknowns: readonly string[]; readonly isEquation: boolean },
  decimalSign: DecimalSign,
): Result<Line, Unread> {
  const typed = plainSigns(text, decimalSign)
  if (!typed.ok) return typed
  if (isEquation) return equation(typed.value, unknowns)
  const lead = /^\s*=/.exec(typed.value.text)?.[0].length ?? 0
  const left = readSingle(typed.value.slice(lead), unknowns)
  return left.ok ? ok({ left: left.value, right: null }) : left
}

/** Reads an expression that stands alone. */
export function readSingle(typed: TypedText, unknowns: readonly string[]): Result<Expression, Unread> {
  const relation = /[=<>≤≥≠≈]/.exec(typed.text)
  if (relation !== null) return err({ code: 'equals-here', at: typed.place(relation.index) })
  return readFormula(typed, unknowns)
}

function equation(typed: TypedText, unknowns: readonly string[]): Result<Line, Unread> {
  const { text } = typed
  if (text.trim() === '') return err({ code: 'empty' })
  const inequality = /[<>≤≥≠≈]|!=/.exec(text)
  if (inequality !== null) return err({ code: 'inequality', at: typed.place(inequality.index) })
  const at = text.indexOf('=')
  if (at < 0) {
    // What can't be read at all is to be mended first.
    const alone = readFormula(typed, unknowns)
    return alone.ok ? err({ code: 'no-equals' }) : alone
  }
  const second = text.indexOf('=', at + 1)
  if (second >= 0) return err({ code: 'equals-twice', at: typed.place(second) })
  const left = side(typed.slice(0, at), 'left', unknowns)
  if (!left.ok) return left
  const right = side(typed.slice(at + 1), 'right', unknowns)
  return right.ok ? ok({ left: left.value, right: right.value }) : right
}

function side(typed: TypedText, which: 'left' | 'right', unknowns: readonly string[]) {
  return typed.text.trim() === ''
    ? err({ code: 'side-empty', side: which } as const)
    : readFormula(typed, unknowns)
}
