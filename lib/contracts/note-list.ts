import { z } from 'zod'
import type { NoteListItem } from './decks'
import { LIMITS } from './limits'
import { line } from './line'

/** Where a note stands: one of its cards is so. */
export const NOTE_STATES = ['new', 'relearning', 'review', 'aside', 'often-missed'] as const
/** Its next card comes today or came earlier, comes within a week, or nothing is due yet. */
export const NOTE_DUE = ['today', 'week', 'later'] as const
/** The last answer to one of its cards was far from what was predicted: either way, better, or less well. */
export const NOTE_SURPRISES = ['any', 'better', 'less'] as const
export const NOTE_SORTS = ['newest', 'oldest', 'front', 'due', 'missed', 'surprise'] as const

export type NoteState = (typeof NOTE_STATES)[number]
export type NoteDue = (typeof NOTE_DUE)[number]
export type NoteSurprise = (typeof NOTE_SURPRISES)[number]
export type NoteSort = (typeof NOTE_SORTS)[number]

/** An answer counts as a surprise from so many hundredths on. */
export const SURPRISE_POINTS = 30

/** Which notes a list shows and in which order, each part as it stands in an address. */
export const noteFilterShape = {
  /** This deck and those below it: whose name begins with its name and `::`. */
  deck: z.uuid().optional(),
  /** Text that one of the fields or the tags contains, taken literally. */
  q: line(LIMITS.findChars).optional(),
  /** Tags, with commas between; a note has all of them, or tags below them. */
  tags: z
    .string()
    .max(LIMITS.findTags * (LIMITS.tagChars + 1))
    .transform((typed) => typed.split(','))
    .pipe(z.array(line(LIMITS.tagChars)).max(LIMITS.findTags))
    .optional(),
  state: z.enum(NOTE_STATES).optional(),
  due: z.enum(NOTE_DUE).optional(),
  surprise: z.enum(NOTE_SURPRISES).optional(),
  sort: z.enum(NOTE_SORTS).optional(),
} as const

/** Query of api/notes/ids. */
export const noteFilterSchema = z.strictObject(noteFilterShape)

/** Query of api/notes: which stretch of the list. */
export const noteWindowSchema = z.strictObject({
  ...noteFilterShape,
  offset: z.coerce.number().int().min(0).max(LIMITS.noteOffset),
  limit: z.coerce.number().int().min(1).max(LIMITS.noteWindow),
})

export type NoteFilter = z.infer<typeof noteFilterSchema>

/** A line of the list. */
export interface NoteListRow extends NoteListItem {
  readonly deckId: string
  readonly deckName: string
}

/** A stretch of the list, and how long the whole of it is. */
export interface NoteWindow {
  readonly notes: readonly NoteListRow[]
  readonly total: number
}

/** Reply of api/notes/ids: all that match in the order of the list, as many as can be changed at once. */
export interface NoteIds {
  readonly noteIds: readonly string[]
}
