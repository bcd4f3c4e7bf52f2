import { err, ok, type Result } from '@/lib/contracts/result'
import type { Expression } from './expression'
import { readExpression, type Author, type ReadProblem } from './read'
import { workOut, type Values } from './work-out'

export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A formula, or several with `=`, `<` and the like between them. */
export interface Relational {
  readonly first: Expression
  readonly more: readonly { readonly relation: Relation; readonly side: Expression }[]
}

const SIGN = /(!=|<=|>=|≠|≤|≥|=|<|>)/
const PRINTED: Readonly<Record<string, Relation>> = { '≠': '!=', '≤': '<=', '≥': '>=' }

/** Reads formulas with `=`, `!=`, `<`, `<=`, `>` or `>=` between them, or one alone. */
export function readRelational(
  text: string,
  variables: readonly string[],
  author: Author = 'learner',
): Result<Relational, ReadProblem> {
  const parts = text.split(SIGN)
  const sides: Expression[] = []
  const relations: Relation[] = []
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      relations.push(PRINTED[part] ?? (part as Relation))
      continue
    }
    const side = readExpression(part, variables, author)
    if (!side.ok) return side
    sides.push(side.value)
  }
  const [first, ...rest] = sides
  if (first === undefined) return err({ code: 'empty' })
  return ok({
    first,
    more: rest.flatMap((side, index) => {
      const relation = relations[index]
      return relation === undefined ? [] : [{ relation, side }]
    }),
  })
}

/** The same signs between other formulas. */
export const mapSides = (
  { first, more }: Relational,
  change: (side: Expression) => Expression,
): Relational => ({
  first: change(first),
  more: more.map(({ relation, side }) => ({ relation, side: change(side) })),
})

/** Two numbers worked out in binary count as equal within this share of the larger. */
const TOLERANCE = 1e-9

/** Whether what stands between the signs holds, all along; false where a side is not defined. */
export function holds({ first, more }: Relational, values: Values): boolean {
  let left = workOut(first, values)
  for (const { relation, side } of more) {
    const right = workOut(side, values)
    if (!compare(relation, left, right)) return false
    left = right
  }
  return true
}

function compare(relation: Relation, left: number, right: number): boolean {
  // Beside what is infinite every number would count as equal.
  if (!Number.isFinite(left) || !Number.isFinite(right)) return false
  const isEqual = Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(left), Math.abs(right))
  switch (relation) {
    case '=':
      return isEqual
    case '!=':
      return !isEqual
    case '<':
      return left < right && !isEqual
    case '<=':
      return left < right || isEqual
    case '>':
      return left > right && !isEqual
    case '>=':
      return left > right || isEqual
  }
}
