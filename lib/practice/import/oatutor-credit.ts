import { isPrivate, readLicence, readSource, type Licence, type Source } from './attribution'
import { needsFigure } from './figure'
import type { OatutorHint } from './oatutor-item'
import type { ImportNote } from './outcome'

interface Credit {
  readonly source: Source
  readonly licence: Licence
}

interface UsableHints {
  readonly hints: readonly OatutorHint[]
  readonly sources: readonly Credit[]
  readonly notes: readonly ImportNote[]
}

type Why = Extract<ImportNote, { code: 'hints-left-out' }>['why']

/**
 * The hints that may be shown: those on other terms, from a source that not everybody can open, about a figure or with
 * variables are left out. Where a hint says nothing about source or licence, the problem's holds.
 */
export function usableHints(hints: readonly OatutorHint[], problem: Credit, step: number): UsableHints {
  const sources: Credit[] = []
  const left = new Map<Why, number>()
  const keep = (all: readonly OatutorHint[]): OatutorHint[] =>
    all.flatMap((hint) => {
      const credit = creditOf(hint, problem)
      const why = typeof credit === 'string' ? credit : obstacleOf(hint)
      if (why !== null || typeof credit === 'string') {
        const reason = why ?? 'licence'
        left.set(reason, (left.get(reason) ?? 0) + 1)
        return []
      }
      sources.push(credit)
      return [{ ...hint, subHints: keep(hint.subHints) }]
    })
  return {
    hints: keep(hints),
    sources,
    notes: [...left].map(([why, count]) => ({ code: 'hints-left-out', step, hints: count, why })),
  }
}

function creditOf({ oer, license }: OatutorHint, problem: Credit): Credit | Why {
  const source = readSource(oer) ?? problem.source
  if (isPrivate(source)) return 'private-source'
  const licence = readLicence(license)
  if (licence.ok) return { source, licence: licence.value }
  return licence.error.code === 'no-licence' ? { source, licence: problem.licence } : 'licence'
}

function obstacleOf({ hasVariables, title, text }: OatutorHint): Why | null {
  if (hasVariables) return 'variables'
  return needsFigure(title) || needsFigure(text) ? 'figure' : null
}
