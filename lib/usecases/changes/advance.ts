import type { Viewer } from '@/lib/contracts/viewer'
import type { LockedNote } from '@/lib/data/bulk-notes'
import type { AdvancedNotes } from '@/lib/data/changes'
import { cardDates, placeBack, placeFirst } from '@/lib/data/introduction-order'
import type { Database } from '@/lib/data/pool'
import type { StudyDay } from '@/lib/scheduling'
import { recordAll } from '../log/recorded'
import { takeBack } from './reset'

/** What bringing notes forward came to. */
export interface Advanced {
  readonly change: AdvancedNotes
  /** Notes with a card that comes sooner. */
  readonly sooner: readonly string[]
  /** Notes whose cards were all due already. */
  readonly due: readonly string[]
}

/**
 * Brings the cards of notes forward: those with a date are due today, those never answered come before other new ones.
 * Only when they are asked changes, and nothing is learnt from it: what was written from memory is no answer to a card.
 */
export async function advance(
  connection: Database,
  viewer: Viewer,
  notes: readonly LockedNote[],
  today: StudyDay,
  now: number,
): Promise<Advanced> {
  const ids = notes.map(({ noteId }) => noteId)
  const cards = await cardDates(connection, viewer, ids)
  const later = cards.filter(({ dueDay }) => dueDay === null || dueDay > today)
  const eventIds = await recordAll(
    viewer,
    later.map(({ cardId }) => ({ kind: 'advance', cardId, dueDay: today })),
    now,
    connection,
  )
  const fresh = later.flatMap(({ cardId, dueDay }) => (dueDay === null ? [cardId] : []))
  const places = await placeFirst(connection, viewer, fresh)
  const events = later.flatMap(({ noteId }, index) => {
    const eventId = eventIds[index]
    return eventId === undefined ? [] : [{ eventId, noteId }]
  })
  const sooner = new Set(later.map(({ noteId }) => noteId))
  const there = new Set(cards.map(({ noteId }) => noteId))
  return {
    change: { kind: 'advance', events, places },
    sooner: ids.filter((noteId) => sooner.has(noteId)),
    due: ids.filter((noteId) => there.has(noteId) && !sooner.has(noteId)),
  }
}

/** Puts dates and places back as if they had never been brought forward, with the answers given since. */
export async function undoAdvance(
  connection: Database,
  viewer: Viewer,
  { events, places }: AdvancedNotes,
  there: readonly LockedNote[],
  now: number,
): Promise<number> {
  const undone = await takeBack(connection, viewer, events, there, now)
  if (undone > 0) await placeBack(connection, viewer, places)
  return undone
}
