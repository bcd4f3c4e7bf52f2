import 'server-only'
import { filterIn, isNarrowed, queryOf, type ListPlace } from '@/components/notes/list/address'
import type { NoteListProps } from '@/components/notes/list/NoteList'
import { stretchOf } from '@/components/notes/list/windows'
import { now } from '@/lib/clock'
import { noteIdSchema, type NoteDto } from '@/lib/contracts/decks'
import type { NoteFilter } from '@/lib/contracts/note-list'
import type { Viewer } from '@/lib/contracts/viewer'
import type { LearnerSettings } from '@/lib/data/learners'
import { countOftenMissed, deckNames, noteWindow, tagsInUse } from '@/lib/data/note-list'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { studyDay } from '@/lib/scheduling'
import type { DayChoice } from '@/lib/scheduling/day-choice'
import { dateChoices } from '@/lib/usecases/dates/date-choices'

/** The parameters of an address, as Next gives them. */
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>

/** What a page with a list of notes shows. */
export interface ReadList {
  readonly list: Omit<NoteListProps, 'actions'>
  readonly filter: NoteFilter
  /** Beside the list: the note the address names, or else the first of the list. */
  readonly note: NoteDto | null
  /** Among which days the dates of its cards were chosen, by card. */
  readonly choices: Readonly<Record<string, DayChoice>>
  /** The address names it. */
  readonly isNamed: boolean
  /** There are no notes here, whatever the filter. */
  readonly isEmpty: boolean
}

/**
 * Reads the beginning of a list of notes and what goes with it; null when there is no such deck.
 *
 * @param isHere whether a note that the address names belongs beside this list
 */
export async function readList(
  viewer: Viewer,
  place: ListPlace,
  query: PageQuery,
  settings: LearnerSettings,
  isHere: (note: NoteDto) => boolean,
): Promise<ReadList | null> {
  const filter = filterIn(query, place)
  const today = studyDay(now(), settings)
  const [found, oftenMissed, decks, tags] = await Promise.all([
    noteWindow(viewer, filter, stretchOf(0), today),
    countOftenMissed(viewer, filter.deck),
    deckNames(viewer),
    tagsInUse(viewer),
  ])
  if (found === null) return null
  const named = noteIdSchema.safeParse({ noteId: query.note })
  const noteId = named.success ? named.data.noteId : found.notes[0]?.noteId
  const note = noteId === undefined ? null : await selectOptionalNoteDto(viewer, noteId)
  const beside = note !== null && isHere(note) ? note : null
  return {
    list: {
      place,
      first: { query: queryOf(filter).toString(), ...found },
      decks,
      tags,
      oftenMissed,
      open: beside?.noteId ?? null,
      today,
      singleKeyShortcuts: settings.singleKeyShortcuts,
    },
    filter,
    note: beside,
    choices: beside === null ? {} : await dateChoices(viewer, beside.noteId),
    isNamed: named.success,
    isEmpty: found.total === 0 && !isNarrowed(filter, place),
  }
}
