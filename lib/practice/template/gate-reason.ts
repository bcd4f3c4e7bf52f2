/** Something that keeps a problem from being published. */
export interface GateReason {
  /** The way to the place: `steps.1.answer.value`; empty: the problem as a whole. */
  readonly where: string
  /** A variant in which it can be seen; null: in all of them, or in none in particular. */
  readonly seed: number | null
  readonly what: GateFault
}

export type GateFault =
  /** No numbers were found that meet the constraints. */
  | { readonly code: 'constraints' }
  /** A number here is not defined: something is divided by zero, say. */
  | { readonly code: 'not-defined' }
  /** A number was asked for, and its formula has letters in it that stand for none. */
  | { readonly code: 'no-number'; readonly text: string }
  /** The checker refuses what the author says is the answer. */
  | { readonly code: 'own-answer-refused'; readonly text: string }
  /** The checker accepts what the author says is not right. */
  | { readonly code: 'distractor-accepted'; readonly text: string }
  /** Two options, or two items to be ordered, say the same. */
  | { readonly code: 'options-equal' | 'items-equal'; readonly text: string }
  | { readonly code: 'none-right' }
  /** One is to be chosen, and several are right. */
  | { readonly code: 'several-right' }
  /** There is nothing to tell apart. */
  | { readonly code: 'all-right' }
  /** The line says what the one above it says already. */
  | { readonly code: 'line-again'; readonly text: string }
  /** The calculation goes line by line, and its lines begin from different ones. */
  | { readonly code: 'starts-differ' }
  /** The text before it shows the answer. */
  | { readonly code: 'already-shown'; readonly text: string }
  | { readonly code: 'few-variants'; readonly found: number; readonly least: number }
  /** Some variants are predicted to be harder than others. Shares of 1. */
  | { readonly code: 'spread'; readonly low: number; readonly high: number; readonly most: number }
  | { readonly code: 'skill-unknown'; readonly skill: string }
  | { readonly code: 'step-id-twice'; readonly id: string }
  /** It is said to look like the very method that solves it. */
  | { readonly code: 'looks-like-itself'; readonly method: string }

/** Kinds of help that a step doesn't have. It can be published all the same. */
export interface MissingHints {
  readonly where: string
  readonly kinds: readonly ('prompt' | 'halfWorked' | 'worked')[]
}

/** What the gate finds. Without reasons the problem may be published. */
export interface GateVerdict {
  readonly reasons: readonly GateReason[]
  readonly missingHints: readonly MissingHints[]
  /** Different variants among those that were looked at. */
  readonly variants: number
}
