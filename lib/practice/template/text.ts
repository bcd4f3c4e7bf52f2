import { err, ok, type Result } from '@/lib/contracts/result'
import type { Expression } from '../expression/expression'
import { printRelational } from '../expression/print'
import { printNumber, type DecimalSign } from '../expression/print-number'
import { readExpression } from '../expression/read'
import { mapSides, readRelational, type Relational } from '../expression/relation'
import { substitute } from '../expression/substitute'
import { tidy } from '../expression/tidy'
import { workOut, type Values } from '../expression/work-out'
import type { FaultKind } from './fault'
import { scanText, type Piece } from './scan'
import type { Drawn } from './template'

/** A text with holes, read once for all its variants. */
export type TemplateText = readonly TextPart[]

type TextPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'number'; readonly of: Expression; readonly inTex: boolean }
  | { readonly kind: 'formula'; readonly of: TemplateFormula; readonly inTex: boolean }

/** A formula with numbers to be filled in: those under names of their own are worked out first. */
export interface TemplateFormula {
  readonly of: Relational
  readonly holes: readonly Hole[]
}
interface Hole {
  readonly name: string
  readonly of: Expression
}

/** The names a template gives: of numbers and of words. */
export interface Names {
  readonly numbers: readonly string[]
  readonly words: readonly string[]
}

/** Letters that may stand for an unknown; `e` is Euler's number. */
export const LETTERS = [...'abcdfghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Reads a text with holes. In one that has no names to fill in braces are braces. */
export function readTemplateText(text: string, names: Names): Result<TemplateText, FaultKind> {
  const pieces = scanText(text, names.numbers.length + names.words.length > 0)
  if (!pieces.ok) return pieces
  const parts: TextPart[] = []
  for (const piece of pieces.value) {
    const part = readPart(piece, names)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return ok(parts)
}

function readPart({ kind, text, inTex }: Piece, names: Names): Result<TextPart, FaultKind> {
  if (kind === 'literal') return ok({ kind, text })
  if (kind === 'formula') {
    const formula = readTemplateFormula(text, names)
    return formula.ok ? ok({ kind, of: formula.value, inTex }) : formula
  }
  const name = text.trim()
  if (names.words.includes(name)) return ok({ kind: 'word', name })
  const number = readExpression(text, names.numbers, 'template')
  if (!number.ok) return err({ code: 'formula', text, problem: number.error })
  return ok({ kind: 'number', of: number.value, inTex })
}

/** Reads a formula in which `{…}` is worked out first. Letters that name no number are its unknowns. */
export function readTemplateFormula(text: string, names: Names): Result<TemplateFormula, FaultKind> {
  const holes: Hole[] = []
  let fault: FaultKind | null = null
  const filled = text.replace(/\{([^{}]*)\}/g, (_, inner: string) => {
    const number = readExpression(inner, names.numbers, 'template')
    if (!number.ok) {
      fault ??= { code: 'formula', text: inner, problem: number.error }
      return ''
    }
    const name = `hole${'abcdefghijklmnopqrst'[holes.length] ?? 'z'.repeat(holes.length)}`
    holes.push({ name, of: number.value })
    return `(${name})`
  })
  if (fault !== null) return err(fault)
  const known = [...new Set([...names.numbers, ...holes.map(({ name }) => name), ...LETTERS])]
  const read = readRelational(filled, known, 'template')
  return read.ok ? ok({ of: read.value, holes }) : err({ code: 'formula', text, problem: read.error })
}

/** The formula with a variant's numbers in it, tidy; null where a number in it is not defined. */
export function fillFormula({ of, holes }: TemplateFormula, numbers: Values): Relational | null {
  const values: Record<string, number> = { ...numbers }
  for (const hole of holes) {
    const value = workOut(hole.of, numbers)
    if (!Number.isFinite(value)) return null
    values[hole.name] = value
  }
  return mapSides(of, (side) => tidy(substitute(side, values)))
}

/** The text of a variant; null where a number in it is not defined. */
export function fillText(text: TemplateText, drawn: Drawn, decimalSign: DecimalSign): string | null {
  let filled = ''
  for (const part of text) {
    const next = fillPart(part, drawn, decimalSign)
    if (next === null) return null
    filled += next
  }
  return filled
}

function fillPart(part: TextPart, { numbers, words }: Drawn, decimalSign: DecimalSign): string | null {
  switch (part.kind) {
    case 'literal':
      return part.text
    case 'word':
      return words[part.name] ?? null
    case 'number': {
      const value = workOut(part.of, numbers)
      if (!Number.isFinite(value)) return null
      const text = printNumber(value, decimalSign)
      return part.inTex ? text.replace(',', '{,}') : text.replace('-', '\u2212')
    }
    case 'formula': {
      const formula = fillFormula(part.of, numbers)
      if (formula === null) return null
      const tex = printRelational(formula, decimalSign)
      return part.inTex ? tex : `$${tex}$`
    }
  }
}
