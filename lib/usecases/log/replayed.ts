import { isDeepStrictEqual } from 'node:util'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardOrigins, cardStatePages } from '@/lib/data/card-states'
import { selectFormerCardIds } from '@/lib/data/anki-cards'
import { eventPages, loggedVoids, nextSeq } from '@/lib/data/events'
import type { Database } from '@/lib/data/pool'
import type { SettingsChange } from '@/lib/data/log-write'
import {
  newCard,
  Replay,
  type CardState,
  type LearnerEvent,
  type Retentions,
  type StudyClock,
} from '@/lib/scheduling'

/** Few enough that the process attends to others between two pages. */
const EVENTS_A_PAGE = 1000
const CARDS_A_PAGE = 5000

/** A whole log, folded. */
export interface ReplayedLog {
  readonly fold: Replay
  /** The `seq` the next event gets. */
  readonly nextSeq: number
}

/**
 * Folds a learner's whole log as it stands, a page of events at a time; only the cards are held in memory.
 *
 * @param compare also hold the predictions that were served against those the fold reaches
 * @param before fold it only up to, not including, this `seq`
 * @param watch sees each event before it is folded
 */
export async function replayLog(
  viewer: Viewer,
  compare: boolean,
  connection: Database,
  before?: number,
  watch?: (event: LearnerEvent, fold: Replay) => void,
): Promise<ReplayedLog> {
  const end = before ?? (await nextSeq(viewer, connection))
  const origins = await cardOrigins(viewer, connection)
  const voids = await loggedVoids(viewer, end, connection)
  const cards = new Map(origins.map((ids) => [ids.cardId, newCard(ids)]))
  const fold = new Replay({ cards, voids, compare })
  for await (const page of eventPages(viewer, end, EVENTS_A_PAGE, connection)) {
    for (const event of page) {
      watch?.(event, fold)
      fold.apply(event)
    }
  }
  return { fold, nextSeq: end }
}

/**
 * A card whose row isn't what the log makes of it: a null on either side means that it is missing there, or that another
 * model version wrote it.
 */
export interface CardDifference {
  readonly cardId: string
  readonly row: CardState | null
  readonly replayed: CardState | null
}

/** Holds the rows of a learner's cards against a replayed log, bit for bit. Former cards have none. */
export async function cardDifferences(
  viewer: Viewer,
  { fold }: ReplayedLog,
  connection: Database,
): Promise<CardDifference[]> {
  const differences: CardDifference[] = []
  const unseen = new Map(fold.state.cards)
  for await (const page of cardStatePages(viewer, CARDS_A_PAGE, connection)) {
    for (const { cardId, state } of page) {
      const replayed = unseen.get(cardId) ?? null
      unseen.delete(cardId)
      if (!isDeepStrictEqual(state, replayed)) differences.push({ cardId, row: state, replayed })
    }
  }
  for (const cardId of await selectFormerCardIds(viewer, connection)) unseen.delete(cardId)
  for (const [cardId, replayed] of unseen) differences.push({ cardId, row: null, replayed })
  return differences
}

/** What must be written for the cached clock to be that of the log; null: nothing. */
export const clockRepair = (cached: StudyClock, logged: StudyClock | null): StudyClock | null =>
  logged === null || isDeepStrictEqual(cached, logged) ? null : logged

/** What must be written for the cached desired retentions to be those of the log. */
export function retentionRepairs(cached: Retentions, logged: Retentions): Omit<SettingsChange, 'clock'> {
  const deckIds = new Set([...Object.keys(cached.decks), ...Object.keys(logged.decks)])
  return {
    retention: cached.learner === logged.learner ? null : logged.learner,
    decks: [...deckIds]
      .filter((deckId) => cached.decks[deckId] !== logged.decks[deckId])
      .map((deckId) => ({ deckId, retention: logged.decks[deckId] ?? null })),
  }
}
