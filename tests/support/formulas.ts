import type { Expression } from '@/lib/practice/expression/expression'
import { readExpression } from '@/lib/practice/expression/read'
import { readRelational, type Relational } from '@/lib/practice/expression/relation'

/** Letters that formulas of tests are written in. */
export const LETTERS = ['a', 'b', 'c', 'n', 'x', 'y', 'z', 'speed', 'x0']

/** A formula as a template's author writes it. */
export function formulaOf(text: string): Expression {
  const read = readExpression(text, LETTERS, 'template')
  if (!read.ok) throw new Error(`not read: ${text}: ${JSON.stringify(read.error)}`)
  return read.value
}

/** Formulas with signs between them, as a template's author writes them. */
export function relationalOf(text: string): Relational {
  const read = readRelational(text, LETTERS, 'template')
  if (!read.ok) throw new Error(`not read: ${text}: ${JSON.stringify(read.error)}`)
  return read.value
}
