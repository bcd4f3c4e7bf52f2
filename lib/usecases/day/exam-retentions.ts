import { recallDay } from '@/lib/classes/assignment-days'
import { examRetention } from '@/lib/classes/exam-retention'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockRaised, noteRaised, type RaisedDeck } from '@/lib/data/classes/assigned'
import type { DeckInUse } from '@/lib/data/sittings'
import type { OpenAssignment } from './assigned'
import { carryOut, puttingBack, raising, type Change, type Standing } from './raise'

type AssignmentChange = Change & { readonly assignmentId: string }

/**
 * Raises the desired retention of decks with an exam ahead, by the event that any change of it is, and puts back what
 * was raised for an exam that is over, or for a class that has no more to ask.
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
  const changes: readonly AssignmentChange[] = [
    ...open.flatMap((assignment) => raisingFor(assignment, decks, raised, own) ?? []),
    ...raised
      .filter((deck) => !open.some((assignment) => asksFor(assignment, deck)))
      .map((deck) => ({ ...puttingBack(standingOf(deck)), assignmentId: deck.assignmentId })),
  ]
  // What is known of raised decks was read after the decks: another plan may have raised one in between.
  const aims = new Map(raised.map((deck) => [deck.deckId, deck.now]))
  for (const change of changes) {
    const { assignmentId, from, to } = change
    const done = await carryOut(
      viewer,
      change,
      {
        lock: (connection) => lockRaised(connection, viewer, assignmentId),
        write: (connection, note) => noteRaised(connection, viewer, assignmentId, note),
      },
      now,
    )
    if (done) aims.set(from.deckId, to)
  }
  return aimingAt(decks, aims)
}

/** Decks with what some of them aim at now. */
export function aimingAt(
  decks: readonly DeckInUse[],
  aims: ReadonlyMap<string, number | null>,
): readonly DeckInUse[] {
  if (aims.size === 0) return decks
  return decks.map((deck) => {
    const aim = aims.get(deck.deckId)
    return aim === undefined ? deck : { ...deck, desiredRetention: aim }
  })
}

const asksFor = ({ assigned, day }: OpenAssignment, { assignmentId }: RaisedDeck): boolean =>
  assigned.assignmentId === assignmentId && recallDay(assigned, assigned.target, day) !== null

const standingOf = ({ deckId, before, raised, now }: RaisedDeck): Standing => ({
  deckId,
  now,
  note: { before, raised },
})

function raisingFor(
  { assigned, day }: OpenAssignment,
  decks: readonly DeckInUse[],
  raised: readonly RaisedDeck[],
  own: number,
): AssignmentChange | null {
  const { assignmentId, target } = assigned
  const wantedOn = recallDay(assigned, target, day)
  const deck = decks.find(({ deckId }) => deckId === assigned.copy?.deckId)
  if (deck === undefined || target === null || wantedOn === null) return null
  const noted = raised.find((known) => known.assignmentId === assignmentId)
  const from =
    noted === undefined ? { deckId: deck.deckId, now: deck.desiredRetention, note: null } : standingOf(noted)
  const daysLeft = wantedOn - day
  const change = raising(from, own, (ownOfDeck) => examRetention({ own: ownOfDeck, target, daysLeft }))
  return change === null ? null : { ...change, assignmentId }
}
