import type { AnswerSpec, ExpressionForm } from '../problem/answer-spec'
import { compareFormulas, numberValue, sameFormula, staysItself, writtenAlike } from './check-formula'
import { formulaText, markdownOf, plainOf, readPieces } from './oatutor-text'
import { plainForms, scientificForms } from './plain-forms'
import { toleranceOf } from './rounding'
import { texFormula, type TexFormula } from './tex-formula'
import { acceptsItself, toldApart } from './told-apart'

/** What a typed answer is read by. */
export interface AnswerContext {
  /** What the step asks and what the problem says, in small letters and without marks. */
  readonly instructions: string
  /** The formulas of the step that can be read. */
  readonly formulas: readonly TexFormula[]
  /** Whether its numbers are measured quantities. */
  readonly isMeasured: boolean
}

export interface ReadTyped {
  readonly answer: AnswerSpec
  /** What follows the question, for it tells what to leave out: `($y=\ldots$)`, `(hours)`. Empty: nothing. */
  readonly suffix: string
}

/** A step's unknowns at most, as many as a problem may have. */
const UNKNOWNS = 6
/** A longer answer in words is compared by the learner: nobody types it letter by letter. */
const TYPED_CHARS = 40
const TYPED_WORDS = 5

/**
 * A typed answer of the pool as one that can be checked here: a number, an expression or an equation where it is one;
 * a short text where it is a point, an interval, a list or a few words; else a free text that the learner compares.
 *
 * @param answers any of which counts; not empty
 */
export function typedAnswer(answers: readonly string[], context: AnswerContext): ReadTyped {
  const [first = ''] = answers
  if (/\bscientific notation\b/.test(context.instructions)) {
    const forms = scientificForms(plainOf(first))
    if (forms !== null) return { answer: { type: 'short-text', accepted: forms }, suffix: '' }
  }
  const checked = checkedAnswer(first, context)
  const agree = answers
    .slice(1)
    .every((other) => sameFormula(formulaText(first) ?? '', formulaText(other) ?? ''))
  return checked !== null && agree && acceptsItself(checked.answer)
    ? checked
    : { answer: textAnswer(answers, context), suffix: '' }
}

function checkedAnswer(answer: string, context: AnswerContext): ReadTyped | null {
  const { tex, unit } = withoutUnit(answer)
  const text = formulaText(tex)
  if (text === null) return null
  const sides = text.split('=')
  if (sides.length === 2) return equationAnswer(sides[0] ?? '', sides[1] ?? '', context)
  const read = texFormula(text)
  const checked = read === null ? null : formulaAnswer(read, context)
  if (checked === null) return null
  if (unit === null) return { answer: checked, suffix: '' }
  if (checked.type !== 'number') return null
  return { answer: checked, suffix: context.instructions.includes(unit.toLowerCase()) ? '' : `(${unit})` }
}

/** Units by which an answer may end, which is then asked for without it. */
const TEX_UNIT = /(?:\\,|\s)*(\\degree|\^\{?\\circ\}?|°|\\?%|\\(?:text|mathrm)\{[^{}]*\})\s*(?:\$\$)?$/
const WORD_UNIT = /^(\s*(?:\$\$)?-?[\d.,]+(?:\$\$)?)\s+([A-Za-z][A-Za-z .]+[A-Za-z]|[A-Z][A-Z]+)\s*$/

function withoutUnit(answer: string): { readonly tex: string; readonly unit: string | null } {
  const words = WORD_UNIT.exec(answer)
  if (words !== null) return { tex: words[1] ?? '', unit: plainOf(words[2] ?? '') }
  const end = TEX_UNIT.exec(answer)
  if (end === null) return { tex: answer.replaceAll('\\$', ''), unit: null }
  return { tex: answer.slice(0, end.index), unit: plainOf(`$$${end[1]}$$`).replace('^', '') }
}

function formulaAnswer(read: TexFormula, context: AnswerContext): AnswerSpec | null {
  if (!staysItself(read)) return null
  if (read.letters.length === 0) return numberAnswer(read, context)
  const unknowns = unknownsOf(read.letters, context)
  if (unknowns === null) return null
  const form = formAsked(read.formula, context.instructions)
  const answer = { type: 'expression', value: read.formula, unknowns, form } as const
  if (form !== 'any' && acceptsItself(answer)) return answer
  return apart({ ...answer, form: 'any' }, read, context)
}

function numberAnswer(read: TexFormula, context: AnswerContext): AnswerSpec | null {
  const { formula } = read
  const value = numberValue(formula)
  if (value === null) return null
  const written = /^-?[\d.]+$/.test(formula) ? formula : null
  const tolerance = toleranceOf(context.instructions, value, written, context.isMeasured)
  const answer = {
    type: 'number',
    value: formula,
    tolerance,
    significantDigits: null,
    unit: null,
    form: 'any',
  } as const
  return tolerance === null ? apart(answer, read, context) : answer
}

/** The answer, told from a formula of the question that is equal to it. */
function apart(
  answer: Extract<AnswerSpec, { type: 'number' | 'expression' }>,
  read: TexFormula,
  context: AnswerContext,
): AnswerSpec {
  const copied = copiedOf(read, context)
  return copied === null ? answer : toldApart(answer, copied.formula)
}

/** A formula of the question that is equal to the answer: whoever copied it out would have answered. */
const copiedOf = (answer: TexFormula, { formulas }: AnswerContext): TexFormula | null =>
  formulas.find(
    (formula) => compareFormulas(formula, answer) === 'equivalent' && !writtenAlike(formula, answer),
  ) ?? null

function formAsked(formula: string, instructions: string): ExpressionForm {
  if (/\bfactor/.test(instructions) && formula.includes('(')) return 'factorised'
  return /\b(?:expand|multiply out)\b/.test(instructions) && !formula.includes('(') ? 'expanded' : 'any'
}

/** A function's name with what it is of, or a name alone: what stands left of an equation that says what it is. */
const NAMED_SIDE = /^\s*([A-Za-z])\s*(?:\{?\\?(?:left)?\(\s*[A-Za-z]\s*\\?(?:right)?\)\}?)?\s*$/
const SOLVED_FOR = /\bsolve\b[^.]{0,200}\bfor\b|\bin terms of\b|\bisolate\b|\brewrite\b/

function equationAnswer(left: string, right: string, context: AnswerContext): ReadTyped | null {
  const named = NAMED_SIDE.exec(left)
  const value = texFormula(right)
  const isFunction = named !== null && left.includes('(')
  if (named !== null && value !== null && !value.letters.includes(named[1] ?? '')) {
    const isDefinition = isFunction || value.letters.length === 0 || SOLVED_FOR.test(context.instructions)
    const answer = isDefinition ? formulaAnswer(value, context) : null
    if (answer !== null) return { answer, suffix: `$${left.trim()}=\\ldots$` }
  }
  const [one, other] = [texFormula(left), value]
  if (isFunction || one === null || other === null || !staysItself(one) || !staysItself(other)) return null
  const letters = [...new Set([...one.letters, ...other.letters])].sort()
  const unknowns = unknownsOf(letters, context)
  if (unknowns === null || letters.length === 0) return null
  return { answer: { type: 'equation', value: `${one.formula} = ${other.formula}`, unknowns }, suffix: '' }
}

/** The unknowns of the answer, and those of the question as far as there is room: a learner may write them. Null: too many. */
function unknownsOf(letters: readonly string[], { formulas }: AnswerContext): readonly string[] | null {
  if (letters.length > UNKNOWNS) return null
  return [...new Set([...letters, ...formulas.flatMap((formula) => formula.letters)])]
    .slice(0, UNKNOWNS)
    .sort()
}

function textAnswer(answers: readonly string[], { instructions }: AnswerContext): AnswerSpec {
  const plain = answers.map(plainOf).flatMap((text) => [text, ...(SET.exec(text)?.slice(1) ?? [])])
  const ordered = /\b(?:order|respectively|ascending|descending|increasing|smallest|least)\b/.test(
    instructions,
  )
  if (plain.every(isTypeable)) {
    const accepted = plain.flatMap((text) => plainForms(text, ordered))
    return { type: 'short-text', accepted: [...new Set(accepted)].slice(0, 20) }
  }
  const model = answers.map(markdownOf).join('\n\n')
  return { type: 'free-text', keyPoints: [markdownOf(answers[0] ?? '')], model }
}

/** A set in braces, which may be typed without them. */
const SET = /^\{([^{}]+)\}$/

/** Whether somebody could type just this: nothing of TeX is left in it, and it is short. */
const isTypeable = (plain: string): boolean =>
  plain !== '' &&
  !/[\\{}_$]|\[\s*\[/.test(SET.exec(plain)?.[1] ?? plain) &&
  plain.length <= TYPED_CHARS &&
  plain.split(' ').filter((word) => /[A-Za-z]{2,}/.test(word)).length <= TYPED_WORDS

/** The formula that a text consists of, but for a letter or number that counts it off and a full stop. */
export function soleFormula(text: string): TexFormula | null {
  const pieces = readPieces(text).filter(
    ({ kind, text: of }) => kind === 'tex' || !/^\s*(?:\(?[a-z0-9]{1,2}\))?[\s.]*$/.test(of),
  )
  const [piece] = pieces
  return pieces.length === 1 && piece?.kind === 'tex' ? texFormula(piece.text) : null
}
