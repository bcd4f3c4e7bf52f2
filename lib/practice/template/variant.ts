import { err, ok, type Result } from '@/lib/contracts/result'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { plainRelational } from '../expression/plain'
import type { DecimalSign } from '../expression/print-number'
import { mapProblem } from '../problem/map-problem'
import type { Problem } from '../problem/problem'
import { draw, readDraw, type Draw } from './draw'
import type { FaultKind, TemplateFault } from './fault'
import type { Drawn, ProblemSource } from './template'
import {
  fillFormula,
  fillText,
  readTemplateFormula,
  readTemplateText,
  type TemplateFormula,
  type TemplateText,
} from './text'

/** A problem's source, read once for all its variants. */
export interface Template {
  readonly source: ProblemSource
  readonly draw: Draw
  readonly texts: ReadonlyMap<string, TemplateText>
  readonly formulas: ReadonlyMap<string, TemplateFormula>
}

/** One variant: what the learner sees, and the numbers it came from. */
export interface Variant {
  readonly problem: Problem
  readonly drawn: Drawn
}

/** Why no variant came of a seed. */
export type NoVariant =
  /** The constraints were not met by anything that was drawn. */
  | { readonly code: 'constraints' }
  /** A number in a text or an answer is not defined. */
  | { readonly code: 'not-defined'; readonly where: string }

/** Reads a problem's source, or says all that is the matter with it. */
export function readTemplate(source: ProblemSource): Result<Template, readonly TemplateFault[]> {
  const prepared = readDraw(source)
  if (!prepared.ok) return prepared
  const { names } = prepared.value
  const faults: TemplateFault[] = []
  const texts = new Map<string, TemplateText>()
  const formulas = new Map<string, TemplateFormula>()
  const keep = <Read>(
    into: Map<string, Read>,
    read: (text: string) => Result<Read, FaultKind>,
    text: string,
    where: string,
  ): string => {
    const result = read(text)
    if (result.ok) into.set(text, result.value)
    else faults.push({ where, what: result.error })
    return text
  }
  mapProblem(source.problem, {
    text: (text, where) => keep(texts, (value) => readTemplateText(value, names), text, where),
    formula: (text, where) => keep(formulas, (value) => readTemplateFormula(value, names), text, where),
  })
  return faults.length > 0 ? err(faults) : ok({ source, draw: prepared.value, texts, formulas })
}

/** The variant of a seed: always the same one. Of a fixed problem there is one. */
export function variantOf(
  template: Template,
  seed: number,
  decimalSign: DecimalSign = 'point',
): Result<Variant, NoVariant> {
  const drawn = draw(template.draw, seededRandom(seed))
  if (drawn === null) return err({ code: 'constraints' })
  let missing: string | null = null
  const filled = (value: string | null, where: string): string => {
    if (value === null) missing ??= where
    return value ?? ''
  }
  const problem = mapProblem(template.source.problem, {
    text: (text, where) => {
      const read = template.texts.get(text)
      return filled(read === undefined ? null : fillText(read, drawn, decimalSign), where)
    },
    formula: (text, where) => {
      const read = template.formulas.get(text)
      const formula = read === undefined ? null : fillFormula(read, drawn.numbers)
      return filled(formula === null ? null : plainRelational(formula), where)
    },
  })
  return missing === null ? ok({ problem, drawn }) : err({ code: 'not-defined', where: missing })
}
