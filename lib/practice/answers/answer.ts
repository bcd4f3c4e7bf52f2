import type { Expression } from '../expression/expression'
import type { ReadUnit } from './read-unit'

/** A number as it was typed. */
export interface ReadNumber {
  readonly value: Expression
  readonly writing: NumberWriting
  readonly unit: ReadUnit | null
}
/**
 * How a number was written. `digits` are the significant ones of a decimal, least and most: in `1500` the zeros may
 * count or not; `text` is how it was typed, with a point. `lowest`: the fraction can't be reduced, and its sign stands in
 * front.
 */
export type NumberWriting =
  | {
      readonly kind: 'whole' | 'decimal'
      readonly digits: { readonly least: number; readonly most: number }
      readonly text: string
    }
  | { readonly kind: 'fraction'; readonly lowest: boolean }
  | { readonly kind: 'formula' }

/** A line of a calculation: an equation, or where `right` is null an expression. */
export interface Line {
  readonly left: Expression
  readonly right: Expression | null
}

/** What was given, read. Places of options, items and key points are as their author wrote them, from 0. */
export type ReadAnswer =
  | { readonly type: 'number'; readonly number: ReadNumber }
  | { readonly type: 'expression'; readonly expression: Expression }
  | { readonly type: 'equation' | 'line'; readonly line: Line }
  | { readonly type: 'choice' | 'method'; readonly options: readonly number[] }
  | { readonly type: 'ordering'; readonly items: readonly number[] }
  | { readonly type: 'short-text'; readonly text: string }
  | { readonly type: 'free-text'; readonly text: string; readonly found: readonly number[] }
