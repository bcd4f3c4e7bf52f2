import type { Candidate, NextContext, Reason } from './candidate'
import { isAllowedRun } from './run'

/** Mean step V in which a problem is worth most. (A nine-step problem is wholly right in 29 % of cases only.) */
export const BAND = { low: 0.6, high: 0.85 } as const
/** How often the next problem is drawn at random, so that gain can one day be estimated without bias. */
const RANDOM = 0.05
/** One problem in so many is of a chunked skill that is due. */
const DUE_EVERY = 4
/** Problems by one method after which a look-alike comes that needs another. */
const SAME_METHOD = 3

export interface Next {
  readonly problemId: string
  readonly reason: Reason
}

/**
 * The problem that comes next; null when there is none. In this order: 5 % at random; after three by one method a
 * look-alike that needs another; every fourth a chunked skill that is due; else the one whose mean step V lies deepest
 * in .60 … .85, among those whose prerequisites were met and that would not make a run too long.
 *
 * @param random 0 … 1, evenly; two numbers
 */
export function nextProblem(
  candidates: readonly Candidate[],
  context: NextContext,
  random: readonly [number, number],
): Next | null {
  if (candidates.length === 0) return null
  const fresh = withoutLast(candidates, context)
  if (random[0] < RANDOM) return at(fresh, Math.floor(random[1] * fresh.length), 'random')
  const allowed = fresh.filter((candidate) => isAllowedRun(candidate, context))
  const open = allowed.length > 0 ? allowed : fresh
  const lookAlike = lookAlikeOf(open, context)
  if (lookAlike !== null) return { problemId: lookAlike.problemId, reason: 'look-alike' }
  if (context.problems % DUE_EVERY === DUE_EVERY - 1) {
    const due = best(
      open.filter(({ isDue }) => isDue),
      (candidate) => [candidate.meanValue],
    )
    if (due !== null) return { problemId: due.problemId, reason: 'due' }
  }
  const chosen = best(open, (candidate) => [
    candidate.unmet,
    outsideBand(candidate.meanValue),
    candidate.lastRound,
    candidate.place,
  ])
  return chosen === null ? null : { problemId: chosen.problemId, reason: 'value' }
}

/** The last problem again only when there is no other. */
function withoutLast(candidates: readonly Candidate[], { recent }: NextContext): readonly Candidate[] {
  const last = recent.at(-1)?.problemId
  const others = candidates.filter(({ problemId }) => problemId !== last)
  return others.length > 0 ? others : candidates
}

/** A problem that looks like the method of the last three and needs another. */
function lookAlikeOf(candidates: readonly Candidate[], { recent }: NextContext): Candidate | null {
  const last = recent.slice(-SAME_METHOD)
  const method = last[0]?.method ?? null
  if (method === null || last.length < SAME_METHOD || last.some((round) => round.method !== method))
    return null
  return best(
    candidates.filter((candidate) => candidate.looksLike.includes(method) && candidate.method !== method),
    (candidate) => [candidate.unmet, candidate.lastRound, candidate.place],
  )
}

/** How far a mean V lies outside the band; 0 within. */
const outsideBand = (value: number): number => Math.max(0, BAND.low - value, value - BAND.high)

const at = (candidates: readonly Candidate[], index: number, reason: Reason): Next | null => {
  const candidate = candidates[Math.min(index, candidates.length - 1)]
  return candidate === undefined ? null : { problemId: candidate.problemId, reason }
}

/** The candidate whose list of numbers comes first; null of none. */
function best(
  candidates: readonly Candidate[],
  rank: (candidate: Candidate) => readonly number[],
): Candidate | null {
  let found: { readonly candidate: Candidate; readonly rank: readonly number[] } | null = null
  for (const candidate of candidates) {
    const own = rank(candidate)
    if (found === null || comesBefore(own, found.rank)) found = { candidate, rank: own }
  }
  return found?.candidate ?? null
}

function comesBefore(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0)
    if (Math.abs(difference) > 1e-12) return difference < 0
  }
  return false
}
