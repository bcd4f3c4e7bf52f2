import 'server-only'
import { compareDeckNames, isUnder, parentName } from '@/lib/content/deck-path'
import type { DeckDto, DeckPlace } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import { deckSummaries } from '@/lib/data/deck-summaries'
import { countNotes } from '@/lib/data/deck-trees'
import { allDecks, type DeckRecord } from '@/lib/data/decks'
import { database } from '@/lib/data/pool'
import { newCost, retentionFor, reviewCost } from '@/lib/scheduling'
import { planDay } from './day/plan'
import { withInner } from './decks/tree'

/**
 * What a deck's page shows; null for a deck that is archived, deleted or isn't the viewer's. Its seconds are those of
 * all that is due in it and in the decks in it, and of its share of today's new cards, whether or not the day's minutes
 * have room for them.
 */
export async function viewDeck(viewer: Viewer, deckId: string, now: number): Promise<DeckDto | null> {
  const decks = (await allDecks(viewer)).toSorted((a, b) => compareDeckNames(a.name, b.name))
  const record = decks.find((deck) => deck.deckId === deckId)
  if (record === undefined || record.isArchived) return null
  const inner = decks.filter(({ name }) => isUnder(name, record.name))
  const deckIds = [record, ...inner].map((deck) => deck.deckId)
  const planned = await planDay(viewer, {}, now, database)
  if (!planned.ok) throw new Error(`a deck can't be shown: ${planned.error}`)
  const { today, settings, learner, retentions, tally } = planned.value
  const [summaries, notes] = await Promise.all([
    deckSummaries(viewer, today, deckIds),
    countNotes(viewer, deckIds),
  ])
  const own = summaries.find((summary) => summary.deckId === deckId)
  if (own === undefined) return null
  const summary = withInner(
    own,
    summaries.filter((each) => each !== own),
  )
  const newCards = Math.min(summary.newCards, Math.max(0, settings.newPerDay - tally.newCards))
  const perReview = reviewCost(learner.pace, retentionFor(retentions, deckId))
  return {
    ...summary,
    parent: parentOf(record, decks),
    places: placesFor(record, decks),
    inner: inner.length,
    notes,
    description: record.description,
    seconds: summary.due * perReview + newCards * newCost(learner.pace),
  }
}

function parentOf({ name }: DeckRecord, decks: readonly DeckRecord[]): DeckPlace | null {
  const parent = decks.find((deck) => deck.name === parentName(name))
  return parent === undefined ? null : placeOf(parent)
}

/** Decks that one can be put into: all but itself, those in it, and those that don't show. */
const placesFor = ({ name }: DeckRecord, decks: readonly DeckRecord[]): DeckPlace[] =>
  decks.filter((deck) => !deck.isArchived && deck.name !== name && !isUnder(deck.name, name)).map(placeOf)

const placeOf = ({ deckId, name }: DeckRecord): DeckPlace => ({ deckId, name })
