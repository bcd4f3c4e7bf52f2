import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Result } from '@/lib/contracts/result'
import type { EventReceipt } from '@/lib/contracts/reviews'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import type { Shelf } from '@/lib/scheduling'
import { appendEvents, type LogProblem } from './log/append'
import type { Incoming } from './log/incoming'

/** What happens to cards and settings on the server's own pages. */
export type ServerEvent =
  | { readonly kind: 'shelve'; readonly cardId: string; readonly shelf: Shelf }
  | { readonly kind: 'move'; readonly cardId: string; readonly deckId: string }
  | { readonly kind: 'reset'; readonly cardId: string }
  /** The learner's desired retention (`deckId` null), or a deck's own (`retention` null: the learner's). */
  | { readonly kind: 'retention'; readonly deckId: string | null; readonly retention: number | null }
  | { readonly kind: 'zone'; readonly zone: string }
  /** Kept for the record: counts and ids, no text of a card. */
  | { readonly kind: 'import'; readonly details: Readonly<Record<string, number | string>> }

/**
 * Records what happened on the server, through the same door as `acceptEvents`. The settings that are events are
 * changed with it: nobody else writes a zone or a desired retention.
 *
 * Decks and zones are the caller's to check. In a `connection` with an open transaction the events stand or fall with it.
 *
 * @param now server clock, milliseconds since the epoch
 */
export function recordEvents(
  viewer: Viewer,
  events: readonly ServerEvent[],
  now: number,
  connection: Database = database,
): Promise<Result<EventReceipt[], LogProblem>> {
  return appendEvents(
    viewer,
    events.map((event) => fromServer(event, now)),
    now,
    connection,
  )
}

function fromServer(given: ServerEvent, now: number): Incoming {
  const made = { eventId: uuidv7({ msecs: now }), at: now }
  if (given.kind !== 'import') return { event: { ...given, ...made }, kept: {} }
  return { event: { kind: 'import', ...made }, kept: { details: given.details } }
}
