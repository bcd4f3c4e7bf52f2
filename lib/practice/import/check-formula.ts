import { equivalence, type Equivalence } from '../expression/equivalent'
import { readExpression } from '../expression/read'
import { plainExpression, plainRelational } from '../expression/plain'
import { tidy } from '../expression/tidy'
import { workOut } from '../expression/work-out'
import { fillFormula, readTemplateFormula } from '../template/text'
import { texFormula, type TexFormula } from './tex-formula'

const NO_NAMES = { numbers: [], words: [] }

/** Whether two formulas are found to say the same, or something else; `unknown` where it can't be told. */
export function compareFormulas(one: TexFormula, other: TexFormula): Equivalence {
  const letters = [...one.letters, ...other.letters]
  const [left, right] = [readExpression(one.formula, letters), readExpression(other.formula, letters)]
  return left.ok && right.ok ? equivalence(left.value, right.value) : 'unknown'
}

/** Whether two texts are formulas, in TeX or as they are typed, that are found to say the same. */
export function sameFormula(one: string, other: string): boolean {
  const [left, right] = [texFormula(one), texFormula(other)]
  return left !== null && right !== null && compareFormulas(left, right) === 'equivalent'
}

/** Whether the formula is still the same one when it has been through a problem and is read as a learner's. */
export function staysItself({ formula, letters }: TexFormula): boolean {
  const template = readTemplateFormula(formula, NO_NAMES)
  const filled = template.ok ? fillFormula(template.value, {}) : null
  if (filled === null) return false
  return compareFormulas({ formula, letters }, { formula: plainRelational(filled), letters }) === 'equivalent'
}

/** The value of a formula without unknowns; null where it has none. */
export function numberValue(formula: string): number | null {
  const read = readExpression(formula, [])
  if (!read.ok) return null
  const value = workOut(read.value, {})
  return Number.isFinite(value) ? value : null
}

/** Whether two formulas are written alike but for signs, ones and zeros that say nothing. */
export function writtenAlike(one: TexFormula, other: TexFormula): boolean {
  const letters = [...one.letters, ...other.letters]
  const [left, right] = [one, other].map(({ formula }) => readExpression(formula, letters))
  return (
    left?.ok === true &&
    right?.ok === true &&
    plainExpression(tidy(left.value)) === plainExpression(tidy(right.value))
  )
}
