import type { ReadProblem } from '../expression/read'

/**
 * Why what was given could not be read; `at` is the place of the character as it was typed, from 0. It never counts as
 * an attempt: it can be mended first.
 */
export type Unread =
  | ReadProblem
  /** The other decimal sign stands there; `suggestion` is the number as it is to be typed. */
  | { readonly code: 'decimal-sign'; readonly at: number; readonly suggestion: string }
  /** A function without its brackets: `sin x`. */
  | { readonly code: 'function-bracket'; readonly name: string }
  /** An equation was asked for. */
  | { readonly code: 'no-equals' }
  | { readonly code: 'equals-twice'; readonly at: number }
  /** Not an equation, but a number or an expression alone was asked for. */
  | { readonly code: 'equals-here'; readonly at: number }
  | { readonly code: 'side-empty'; readonly side: 'left' | 'right' }
  | { readonly code: 'inequality'; readonly at: number }
  /** The number has no value: something is divided by zero, or is too large. */
  | { readonly code: 'not-defined' }
  | { readonly code: 'unknown-unit'; readonly unit: string }
  /** A bare number was asked for. */
  | { readonly code: 'unit-here'; readonly unit: string }
  | { readonly code: 'nothing-chosen' }
  | { readonly code: 'one-only' }
  | { readonly code: 'order-incomplete' }
  /** What was given is not of the kind the step takes, or names what isn't there. */
  | { readonly code: 'not-for-this' }
