import 'server-only'
import type { DeckDto } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import { deckSummaries, selectOptionalDeck } from '@/lib/data/decks'
import { database } from '@/lib/data/pool'
import { newCost, retentionFor, reviewCost } from '@/lib/scheduling'
import { planDay } from './day/plan'

/**
 * What a deck's page shows; null for a deck that is archived or isn't the viewer's. Its seconds are those of all that
 * is due in it and of its share of today's new cards, whether or not the day's minutes have room for them.
 */
export async function viewDeck(viewer: Viewer, deckId: string, now: number): Promise<DeckDto | null> {
  const planned = await planDay(viewer, { deck: deckId }, now, database)
  if (!planned.ok && planned.error !== 'no-deck') throw new Error(`a deck can't be shown: ${planned.error}`)
  if (!planned.ok) return null
  const { today, settings, learner, retentions, tally } = planned.value
  const [record, [summary]] = await Promise.all([
    selectOptionalDeck(viewer, deckId),
    deckSummaries(viewer, today, deckId),
  ])
  if (record === null || summary === undefined) return null
  const newCards = Math.min(summary.newCards, Math.max(0, settings.newPerDay - tally.newCards))
  const perReview = reviewCost(learner.pace, retentionFor(retentions, deckId))
  const seconds = summary.due * perReview + newCards * newCost(learner.pace)
  return { ...summary, description: record.description, seconds }
}
