import { recallDay } from '@/lib/classes/assignment-days'
import { examRetention } from '@/lib/classes/exam-retention'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockRaised, noteRaised, type RaisedDeck } from '@/lib/data/classes/assigned'
import type { DeckInUse } from '@/lib/data/sittings'
import { transaction } from '@/lib/data/transaction'
import { recordEvents } from '../record-events'
import type { OpenAssignment } from './assigned'

/** What a deck's desired retention has to become for an exam, or once it is over. */
interface Change {
  readonly assignmentId: string
  readonly deckId: string
  /** What the deck aims at as it was read, and what it was raised to; null: not raised. */
  readonly now: number | null
  readonly wasRaised: number | null
  readonly to: number | null
  readonly note: { readonly before: number | null; readonly raised: number } | null
}

/**
 * Raises the desired retention of decks with an exam ahead, by the event that any change of it is, and puts back what
 * was raised for an exam that is over, or for a class that has no more to ask. A deck whose learner has changed it by
 * hand since it was raised stays as they want it.
 *
 * @param own the learner's own desired retention
 * @returns the decks in use with what they aim at now
 */
export async function keepExamRetentions(
  viewer: Viewer,
  decks: readonly DeckInUse[],
  { open, raised }: { readonly open: readonly OpenAssignment[]; readonly raised: readonly RaisedDeck[] },
  own: number,
  now: number,
): Promise<readonly DeckInUse[]> {
  const changes = [
    ...open.flatMap((assignment) => raising(assignment, decks, raised, own) ?? []),
    ...raised.filter((deck) => !open.some((assignment) => asksFor(assignment, deck))).map(puttingBack),
  ]
  // What is known of raised decks was read after the decks: another plan may have raised one in between.
  const aims = new Map(raised.map((deck) => [deck.deckId, deck.now]))
  for (const change of changes) if (await carryOut(viewer, change, now)) aims.set(change.deckId, change.to)
  if (aims.size === 0) return decks
  return decks.map((deck) => {
    const aim = aims.get(deck.deckId)
    return aim === undefined ? deck : { ...deck, desiredRetention: aim }
  })
}

const asksFor = ({ assigned, day }: OpenAssignment, { assignmentId }: RaisedDeck): boolean =>
  assigned.assignmentId === assignmentId && recallDay(assigned, assigned.target, day) !== null

function raising(
  { assigned, day }: OpenAssignment,
  decks: readonly DeckInUse[],
  raised: readonly RaisedDeck[],
  own: number,
): Change | null {
  const { assignmentId, target } = assigned
  const wantedOn = recallDay(assigned, target, day)
  const deck = decks.find(({ deckId }) => deckId === assigned.copy?.deckId)
  if (deck === undefined || target === null || wantedOn === null) return null
  const before = raised.find((known) => known.assignmentId === assignmentId) ?? null
  if (before !== null && before.now !== before.raised) return null
  const ownOfDeck = before === null ? deck.desiredRetention : before.before
  const to = examRetention({ own: ownOfDeck ?? own, target, daysLeft: wantedOn - day })
  if (to <= (ownOfDeck ?? own)) return before === null ? null : puttingBack(before)
  if (to === before?.raised) return null
  const note = { before: ownOfDeck, raised: to }
  const { deckId, desiredRetention } = deck
  return { assignmentId, deckId, now: desiredRetention, wasRaised: before?.raised ?? null, to, note }
}

const puttingBack = ({ assignmentId, deckId, before, raised, now }: RaisedDeck): Change => ({
  assignmentId,
  deckId,
  now,
  wasRaised: raised,
  to: now === raised ? before : now,
  note: null,
})

/** False where somebody else was first, or keeps the log busy: the next plan looks again. */
function carryOut(viewer: Viewer, change: Change, now: number): Promise<boolean> {
  const { assignmentId, deckId, wasRaised, to, note } = change
  return transaction(async (connection) => {
    const found = await lockRaised(connection, viewer, assignmentId)
    if (found === null || found.raised !== wasRaised || found.now !== change.now) return found?.now === to
    if (to !== found.now) {
      const event = { kind: 'retention', deckId, retention: to } as const
      const recorded = await recordEvents(viewer, [event], now, connection)
      if (!recorded.ok) return false
    }
    await noteRaised(connection, viewer, assignmentId, note)
    return true
  })
}
