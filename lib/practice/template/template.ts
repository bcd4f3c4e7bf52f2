import type { Problem } from '../problem/problem'

/**
 * A problem as its author writes it: data, not code. With variables it is a template, every variant of which has other
 * numbers; without, it is a fixed problem.
 *
 * In its texts `{a + b}` is the number it comes to, `{thing}` a word drawn, and `[[a x + b = c]]` a formula in which the
 * numbers stand tidily; `{…}` within it is worked out first. In TeX between dollar signs, where braces mean something
 * else, a number is `{{a + b}}`. A backslash before `{` or `[[` leaves them as they are. In a fixed problem braces are
 * braces, and `[[…]]` alone is read.
 */
export interface ProblemSource {
  readonly title: string
  readonly tags: readonly string[]
  /** In the order of drawing: bounds may name the ones before. */
  readonly variables: readonly Variable[]
  /** What has to hold of the numbers: `a != b`, `gcd(a, b) = 1`. */
  readonly constraints: readonly string[]
  /** With holes in its texts and in the formulas of its answers. */
  readonly problem: Problem
  /** Slug of the method it is solved by; null: there is nothing to choose. */
  readonly method: string | null
  /** Slugs of methods that it looks like and is not solved by. */
  readonly looksLike: readonly string[]
  /** Whose it is, where it isn't its owner's own. Shown wherever the problem appears. */
  readonly attribution: Attribution | null
}

export type Variable =
  /** A number between two bounds, which may be formulas, in steps of `step` from the lower one. */
  | {
      readonly kind: 'range'
      readonly name: string
      readonly from: string
      readonly to: string
      readonly step: string
    }
  | { readonly kind: 'one-of'; readonly name: string; readonly values: readonly number[] }
  /** Worked out from those before it. */
  | { readonly kind: 'derived'; readonly name: string; readonly formula: string }
  /** A word, for texts alone. */
  | { readonly kind: 'word'; readonly name: string; readonly words: readonly string[] }

/** Whose problem it is and on what terms it may be used, each with an address. */
export interface Attribution {
  readonly source: string
  readonly sourceUrl: string
  readonly licence: string
  readonly licenceUrl: string
}

/** Values drawn for a variant. */
export interface Drawn {
  readonly numbers: Readonly<Record<string, number>>
  readonly words: Readonly<Record<string, string>>
}

export const TEMPLATE_LIMITS = {
  titleChars: 200,
  textChars: 5000,
  formulaChars: 200,
  variables: 20,
  oneOf: 50,
  wordChars: 100,
  constraints: 20,
  steps: 20,
  skillsOfStep: 5,
  options: 12,
  optionChars: 1000,
  orderItems: 12,
  accepted: 20,
  keyPoints: 12,
  slugChars: 60,
  looksLike: 5,
} as const
