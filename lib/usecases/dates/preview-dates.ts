import 'server-only'
import { createHash } from 'node:crypto'
import { deckLabel } from '@/lib/content/deck-path'
import type { DatesPreviewDto } from '@/lib/contracts/dates'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import { retentionFor, type StudyDay } from '@/lib/scheduling'
import type { PlanProblem } from '../day/plan'
import { planDates, type DatesPlan } from './plan-dates'

/** Days the preview shows one by one. */
const DAYS_SHOWN = 28

/**
 * What moving the dates of a learner, or of a deck and those in it, would change. It only looks.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function previewDates(
  viewer: Viewer,
  deckId: string | null,
  now: number,
  connection: Database = database,
): Promise<Result<DatesPreviewDto, PlanProblem>> {
  const planned = await planDates(viewer, deckId, now, connection)
  return planned.ok ? ok(previewOf(planned.value)) : planned
}

function previewOf(plan: DatesPlan): DatesPreviewDto {
  const { today, learner, retentions, deck, waiting, moves, spread, before, after } = plan
  const sooner = moves.filter(({ from, to }) => to < from).length
  return {
    today,
    scheduler: learner.scheduler,
    deck: deck === null ? null : { deckId: deck.deckId, name: deckLabel(deck.name) },
    retention: deck === null ? retentions.learner : retentionFor(retentions, deck.deckId),
    waiting,
    sooner,
    later: moves.length - sooner,
    stay: waiting - moves.length,
    spread,
    days: Array.from({ length: DAYS_SHOWN }, (_, index) => {
      const day = today + 1 + index
      return { day, before: (before.get(day) ?? 0) / 60, after: (after.get(day) ?? 0) / 60 }
    }),
    fullest: { before: fullestOf(before), after: fullestOf(after) },
    fingerprint: fingerprintOf(plan),
  }
}

/** The first of the days with most to do; null where there is nothing to do on any. */
function fullestOf(seconds: ReadonlyMap<StudyDay, number>): { day: StudyDay; minutes: number } | null {
  const [fullest] = [...seconds].sort(([a, most], [b, other]) => other - most || a - b)
  return fullest === undefined || fullest[1] === 0 ? null : { day: fullest[0], minutes: fullest[1] / 60 }
}

/** Of all the moves of a plan: another where any card would get another date. */
export function fingerprintOf({ today, moves }: Pick<DatesPlan, 'today' | 'moves'>): string {
  const hash = createHash('sha256').update(String(today))
  for (const { cardId, from, to } of moves) hash.update(`\n${cardId} ${from} ${to}`)
  return hash.digest('hex')
}
