import type { Viewer } from '@/lib/contracts/viewer'
import { cardStandings, type LockedNote } from '@/lib/data/bulk-notes'
import type { Database } from '@/lib/data/pool'
import { recordAll } from '../log/recorded'
import { notesOf, type Made } from './outcome'

/** An event about a card that can be taken back. */
interface TakenEvent {
  readonly eventId: string
  readonly noteId: string
}

/** Makes the cards of notes new again. Their answers stay in the log. */
export async function reset(
  connection: Database,
  viewer: Viewer,
  notes: readonly LockedNote[],
  now: number,
): Promise<Made> {
  const ids = notes.map(({ noteId }) => noteId)
  const cards = await cardStandings(connection, viewer, ids)
  const answered = cards.filter(({ stage, shelf }) => stage !== 'new' && shelf !== 'removed')
  const eventIds = await recordAll(
    viewer,
    answered.map(({ cardId }) => ({ kind: 'reset', cardId })),
    now,
    connection,
  )
  const events = answered.flatMap(({ noteId }, index) => {
    const eventId = eventIds[index]
    return eventId === undefined ? [] : [{ eventId, noteId }]
  })
  return { change: { kind: 'reset', events }, notes: notesOf(answered), left: 0 }
}

/** Takes resets, or other events, back: the cards stand as if they had never been, with the answers given since. */
export async function takeBack(
  connection: Database,
  viewer: Viewer,
  events: readonly TakenEvent[],
  there: readonly LockedNote[],
  now: number,
): Promise<number> {
  const ids = new Set(there.map(({ noteId }) => noteId))
  const back = events.filter(({ noteId }) => ids.has(noteId))
  await recordAll(
    viewer,
    back.map(({ eventId }) => ({ kind: 'void', targetEventId: eventId })),
    now,
    connection,
  )
  return notesOf(back)
}
