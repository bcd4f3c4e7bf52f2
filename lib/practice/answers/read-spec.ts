import type { Expression } from '../expression/expression'
import { readExpression } from '../expression/read'
import { readRelational } from '../expression/relation'
import type { Line } from './answer'
import { readUnit, type ReadUnit } from './read-unit'
import { plainSigns } from './typed-formula'

/** What the author's formula says; null where it can't be read, which its template's gate lets nobody publish. */
export function authorsExpression(text: string, unknowns: readonly string[]): Expression | null {
  const read = readExpression(text, unknowns, 'template')
  return read.ok ? read.value : null
}

/** The author's equation, or expression; null where it can't be read or is neither. */
export function authorsLine(text: string, unknowns: readonly string[]): Line | null {
  const read = readRelational(text, unknowns, 'template')
  if (!read.ok) return null
  const { first, more } = read.value
  const [second, third] = more
  if (second === undefined) return { left: first, right: null }
  return second.relation === '=' && third === undefined ? { left: first, right: second.side } : null
}

export function authorsUnit(text: string): ReadUnit | null {
  const typed = plainSigns(text, 'point')
  return typed.ok ? readUnit(typed.value.text) : null
}
