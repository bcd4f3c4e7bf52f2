import type { Problem } from '../problem/problem'
import type { GateFault, GateReason, GateVerdict } from './gate-reason'
import { missingHints, sourceReasons } from './gate-source'
import { variantFindings, type AcceptsAnswer } from './gate-variant'
import { variantOf, type NoVariant, type Template } from './variant'

/** What the gate is given to judge by. */
export interface GateMeans {
  readonly accepts: AcceptsAnswer
  /** The mean value its steps are predicted for somebody who has never met it, 0 … 1. */
  readonly meanValueOf: (problem: Problem) => number
  /** Slugs of the skills of its set. */
  readonly skills: readonly string[]
}

/** Variants looked at. A problem without variables has one. */
const SEEDS = 200
/** Among so many a template makes at least these; fewer are soon known by heart. */
export const LEAST_VARIANTS = 5
/** How far the values of variants may be apart. */
export const MOST_SPREAD = 0.15
/** After so many seeds without a variant it is given up to look for more: each takes hundreds of tries. */
const PATIENCE = 3
/** Of one reason, once told, more examples help nobody; and a template may break in every variant. */
const MOST_REASONS = 50

/**
 * Whether a problem may be put before learners: 200 of its variants are made, each has to work, they have to differ, and
 * none may be much harder than another.
 *
 * @returns all that keeps it back, each named once with a variant that shows it
 */
export function publishGate(template: Template, means: GateMeans): GateVerdict {
  const run = gateRun(template, means)
  for (;;) {
    const { done, value } = run.next()
    if (done === true) return value
  }
}

/** The same a variant at a time, for whoever has others to serve meanwhile: of a large template it takes seconds. */
export function* gateRun(
  template: Template,
  { accepts, meanValueOf, skills }: GateMeans,
): Generator<undefined, GateVerdict, undefined> {
  const { source } = template
  const found = new Findings(sourceReasons(source, skills))
  const variants = new Set<string>()
  const values: { readonly seed: number; readonly value: number }[] = []
  const seeds = source.variables.length === 0 ? 1 : SEEDS
  let without = 0
  for (let seed = 0; seed < seeds && without < PATIENCE; seed++) {
    yield
    const variant = variantOf(template, seed)
    if (!variant.ok) {
      without += 1
      found.add(...noVariant(variant.error), seed)
      continue
    }
    const { problem } = variant.value
    const text = JSON.stringify(problem)
    if (variants.has(text)) continue
    variants.add(text)
    values.push({ seed, value: meanValueOf(problem) })
    for (const { where, what } of variantFindings(problem, accepts)) found.add(where, what, seed)
  }
  // Where some can't be made the others say nothing about how many there would be.
  if (without === 0) for (const reason of amongVariants(variants.size, values, seeds > 1)) found.keep(reason)
  return { reasons: found.reasons, missingHints: missingHints(source), variants: variants.size }
}

const noVariant = (problem: NoVariant): readonly [string, GateFault] =>
  problem.code === 'constraints'
    ? ['constraints', { code: 'constraints' }]
    : [problem.where, { code: 'not-defined' }]

function amongVariants(
  found: number,
  values: readonly { readonly seed: number; readonly value: number }[],
  isTemplate: boolean,
): GateReason[] {
  const reasons: GateReason[] = []
  if (isTemplate && found < LEAST_VARIANTS) {
    const what = { code: 'few-variants', found, least: LEAST_VARIANTS } as const
    reasons.push({ where: 'variables', seed: null, what })
  }
  const inOrder = values.toSorted((a, b) => a.value - b.value)
  const [low, high] = [inOrder[0], inOrder.at(-1)]
  if (low !== undefined && high !== undefined && high.value - low.value > MOST_SPREAD) {
    const what = { code: 'spread', low: low.value, high: high.value, most: MOST_SPREAD } as const
    reasons.push({ where: 'variables', seed: low.seed, what })
  }
  return reasons
}

/** Reasons, each kept once for its place and kind. */
class Findings {
  readonly reasons: GateReason[]
  private readonly known: Set<string>

  constructor(first: readonly GateReason[]) {
    this.reasons = [...first]
    this.known = new Set(first.map(({ where, what }) => `${where} ${what.code}`))
  }

  add(where: string, what: GateFault, seed: number): void {
    const key = `${where} ${what.code}`
    if (this.known.has(key) || this.reasons.length >= MOST_REASONS) return
    this.known.add(key)
    this.reasons.push({ where, seed, what })
  }

  keep(reason: GateReason): void {
    this.reasons.push(reason)
  }
}
