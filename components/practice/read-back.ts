import type { MathElement } from '@/lib/content/render-tree'
import type { AskedFor } from '@/lib/contracts/practice'
import type { Unread } from '@/lib/practice/answers/unread'
import type { AnswerSpec } from '@/lib/practice/problem/answer-spec'
import type { DecimalSign } from '@/lib/practice/expression/print-number'

/** What is asked for that a formula answers. */
export type FormulaAsked = Extract<AskedFor, { readonly type: 'number' | 'expression' | 'equation' | 'line' }>

/** A formula as it was read, typeset; or why it can't be read. */
export type ReadBack =
  | { readonly kind: 'read'; readonly formula: MathElement }
  | { readonly kind: 'unread'; readonly problem: Unread }

/** Reads what is typed back; null where nothing can be shown. Reader and typesetter come when something is typed. */
export async function readBack(
  text: string,
  asked: FormulaAsked,
  decimalSign: DecimalSign,
): Promise<ReadBack | null> {
  const [{ readAnswer }, { printAnswer }, { typeset }] = await Promise.all([
    import('@/lib/practice/answers/read-answer'),
    import('@/lib/practice/answers/print-answer'),
    import('@/lib/content/formula'),
  ])
  const read = readAnswer(specOf(asked), { kind: 'text', text }, { decimalSign })
  if (!read.ok) return { kind: 'unread', problem: read.error }
  const tex = printAnswer(read.value, decimalSign)
  const formula = tex === null ? null : typeset(tex, false)
  return formula === null ? null : { kind: 'read', formula }
}

/** What reading goes by. The answer itself is on the server; reading has no need of it. */
function specOf(asked: FormulaAsked): AnswerSpec {
  switch (asked.type) {
    case 'number':
      return {
        type: 'number',
        value: '0',
        tolerance: null,
        significantDigits: asked.digits,
        unit: asked.unit,
        form: asked.form,
      }
    case 'expression':
      return { type: 'expression', value: '0', unknowns: asked.unknowns, form: asked.form }
    case 'equation':
      return { type: 'equation', value: '0 = 0', unknowns: asked.unknowns }
    case 'line':
      // A line is an equation or an expression, as the one it begins with.
      return {
        type: 'line',
        start: asked.isEquation ? '0 = 0' : '0',
        value: asked.isEquation ? '0 = 0' : '0',
        unknowns: asked.unknowns,
        stage: 'any',
      }
  }
}
