import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { recordEvents } from '../record-events'

/** What is noted of a deck that an exam aims otherwise: higher for a class's, lower for one of the learner's own that is far. */
export interface RaiseNote {
  /** What the deck aimed at before; null: what its learner does. */
  readonly before: number | null
  /** What it was given. */
  readonly raised: number
}

/** A deck as it was read: what it aims at, and what is noted of it; null: no exam has changed it. */
export interface Standing {
  readonly deckId: string
  readonly now: number | null
  readonly note: RaiseNote | null
}

/** What a deck's desired retention has to become for an exam, or once it is over. */
export interface Change {
  readonly from: Standing
  readonly to: number | null
  readonly note: RaiseNote | null
}

/** Where it is noted that an exam has changed a deck. */
export interface RaiseNotes {
  /** What is noted of the deck of a change, and what it aims at; both held until the transaction ends. Null: it is gone. */
  readonly lock: (
    connection: Database,
  ) => Promise<{ readonly raised: number | null; readonly now: number | null } | null>
  readonly write: (connection: Database, note: RaiseNote | null) => Promise<void>
}

/**
 * What an exam makes of a deck; null for nothing. A deck whose learner has changed it by hand since stays as they
 * want it.
 *
 * @param own the learner's own desired retention
 * @param wanted what the exam asks for, of the retention the deck would have without it
 */
export function raising(from: Standing, own: number, wanted: (own: number) => number): Change | null {
  const { now, note } = from
  if (note !== null && now !== note.raised) return null
  const ownOfDeck = note === null ? now : note.before
  const to = wanted(ownOfDeck ?? own)
  if (to === (ownOfDeck ?? own)) return note === null ? null : puttingBack(from)
  if (to === note?.raised) return null
  return { from, to, note: { before: ownOfDeck, raised: to } }
}

/** A deck that no exam changes any more has what it had before, unless its learner has changed it by hand. */
export const puttingBack = (from: Standing): Change => ({
  from,
  to: from.note !== null && from.now === from.note.raised ? from.note.before : from.now,
  note: null,
})

/** False where somebody else was first, or keeps the log busy: the next plan looks again. */
export function carryOut(
  viewer: Viewer,
  { from, to, note }: Change,
  notes: RaiseNotes,
  now: number,
): Promise<boolean> {
  return transaction(async (connection) => {
    const found = await notes.lock(connection)
    if (found === null || found.raised !== (from.note?.raised ?? null) || found.now !== from.now)
      return found?.now === to
    if (to !== found.now) {
      const event = { kind: 'retention', deckId: from.deckId, retention: to } as const
      const recorded = await recordEvents(viewer, [event], now, connection)
      if (!recorded.ok) return false
    }
    await notes.write(connection, note)
    return true
  })
}
