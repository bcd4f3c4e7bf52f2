import { err, ok, type Result } from '@/lib/contracts/result'
import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import type { Expression } from '../expression/expression'
import { readExpression } from '../expression/read'
import { holds, readRelational, type Relational } from '../expression/relation'
import { workOut } from '../expression/work-out'
import type { TemplateFault } from './fault'
import type { Names } from './text'
import type { Drawn, ProblemSource, Variable } from './template'

/** What numbers and words a template draws, read once. */
export interface Draw {
  readonly names: Names
  readonly variables: readonly PreparedVariable[]
  readonly constraints: readonly Relational[]
}

type PreparedVariable =
  | {
      readonly kind: 'range'
      readonly name: string
      readonly from: Expression
      readonly to: Expression
      readonly step: Expression
    }
  | { readonly kind: 'derived'; readonly name: string; readonly formula: Expression }
  | Extract<Variable, { readonly kind: 'one-of' | 'word' }>

/** How often numbers are drawn before it is given up that they meet the constraints. */
const TRIES = 500
/** Numbers a range has at most: one with more is drawn from as if it had so many. */
const RANGE_MOST = 1_000_000
const NAME = /^[A-Za-z][A-Za-z0-9]{0,19}$/
/** Names with a meaning of their own. */
const TAKEN = new Set(['e', 'pi'])

/** Reads a template's variables and constraints, or says what is the matter with each. */
export function readDraw({ variables, constraints }: ProblemSource): Result<Draw, readonly TemplateFault[]> {
  const faults: TemplateFault[] = []
  const names = { numbers: [] as string[], words: [] as string[] }
  const prepared = variables.flatMap((variable, index) => {
    const where = `variables.${index}`
    if (!NAME.test(variable.name) || TAKEN.has(variable.name)) {
      faults.push({ where: `${where}.name`, what: { code: 'name', name: variable.name } })
      return []
    }
    if (names.numbers.includes(variable.name) || names.words.includes(variable.name)) {
      faults.push({ where: `${where}.name`, what: { code: 'name-twice', name: variable.name } })
      return []
    }
    const read = readVariable(variable, where, names.numbers, faults)
    ;(variable.kind === 'word' ? names.words : names.numbers).push(variable.name)
    return read === null ? [] : [read]
  })
  const conditions = constraints.flatMap((text, index) => {
    const read = readRelational(text, names.numbers, 'template')
    const where = `constraints.${index}`
    if (!read.ok) faults.push({ where, what: { code: 'formula', text, problem: read.error } })
    else if (read.value.more.length === 0) faults.push({ where, what: { code: 'no-comparison', text } })
    else return [read.value]
    return []
  })
  return faults.length > 0 ? err(faults) : ok({ names, variables: prepared, constraints: conditions })
}

function readVariable(
  variable: Variable,
  where: string,
  known: readonly string[],
  faults: TemplateFault[],
): PreparedVariable | null {
  const formula = (part: string, text: string): Expression | null => {
    const read = readExpression(text, known, 'template')
    if (read.ok) return read.value
    faults.push({ where: `${where}.${part}`, what: { code: 'formula', text, problem: read.error } })
    return null
  }
  const { name } = variable
  switch (variable.kind) {
    case 'range': {
      const [from, to, step] = [
        formula('from', variable.from),
        formula('to', variable.to),
        formula('step', variable.step),
      ]
      return from && to && step ? { kind: 'range', name, from, to, step } : null
    }
    case 'derived': {
      const derived = formula('formula', variable.formula)
      return derived && { kind: 'derived', name, formula: derived }
    }
    case 'one-of':
      if (variable.values.length > 0) return variable
      faults.push({ where, what: { code: 'nothing-to-draw', name } })
      return null
    case 'word':
      if (variable.words.length > 0) return variable
      faults.push({ where, what: { code: 'nothing-to-draw', name } })
      return null
  }
}

/** Draws the numbers and words of a variant; null when none were found that meet the constraints. */
export function draw({ variables, constraints }: Draw, random: SeededRandom): Drawn | null {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const drawn = drawOnce(variables, random)
    if (drawn !== null && constraints.every((constraint) => holds(constraint, drawn.numbers))) return drawn
  }
  return null
}

function drawOnce(variables: readonly PreparedVariable[], { uniform }: SeededRandom): Drawn | null {
  const numbers: Record<string, number> = {}
  const words: Record<string, string> = {}
  for (const variable of variables) {
    if (variable.kind === 'word') {
      words[variable.name] = pick(variable.words, uniform()) ?? ''
      continue
    }
    const value = numberFor(variable, numbers, uniform)
    if (value === undefined || !Number.isFinite(value)) return null
    numbers[variable.name] = value
  }
  return { numbers, words }
}

function numberFor(
  variable: Exclude<PreparedVariable, { readonly kind: 'word' }>,
  numbers: Readonly<Record<string, number>>,
  uniform: () => number,
): number | undefined {
  switch (variable.kind) {
    case 'one-of':
      return pick(variable.values, uniform())
    case 'derived':
      return workOut(variable.formula, numbers)
    case 'range': {
      const [from, to, step] = [variable.from, variable.to, variable.step].map((bound) =>
        workOut(bound, numbers),
      )
      if (from === undefined || to === undefined || step === undefined || !(step > 0) || !(to >= from))
        return undefined
      const count = Math.min(RANGE_MOST, Math.floor((to - from) / step + 1e-9) + 1)
      const largest = Math.max(Math.abs(from), Math.abs(from + (count - 1) * step))
      return withoutNoise(from + Math.floor(uniform() * count) * step, largest)
    }
  }
}

/**
 * Rounded at the twelfth digit of the largest number of its range, so that steps of a tenth are tenths, and what should
 * be zero is.
 */
function withoutNoise(value: number, largest: number): number {
  if (Number.isSafeInteger(value)) return value
  const decimals = 11 - Math.floor(Math.log10(largest))
  const rounded = Number(value.toFixed(Math.min(100, Math.max(0, decimals))))
  return rounded === 0 ? 0 : rounded
}

const pick = <Value>(values: readonly Value[], at: number): Value | undefined =>
  values[Math.floor(at * values.length)]
