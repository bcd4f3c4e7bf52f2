import { z } from 'zod'
import type { NoteFields } from '@/lib/content/note-types'
import { cleanDeckName } from '@/lib/content/deck-path'
import { LIMITS } from './limits'
import { NOTE_KINDS, type NoteKind } from './sitting'
import { isOneLine, text } from './text'
import { version } from './version'

/** A deck's name, with those of the decks it lies in before it: one line, not empty, no control characters, no halves of surrogate pairs. */
export const deckNameSchema = z
  .string()
  .trim()
  .max(LIMITS.deckName)
  .refine(isOneLine, { error: 'control characters' })
  .transform(cleanDeckName)
  .refine((name) => name !== '', { error: 'empty' })

const retention = z.number().min(LIMITS.desiredRetention.least).max(LIMITS.desiredRetention.most)

/** `parentId`: the deck to make it in. */
export const createDeckSchema = z.strictObject({ name: deckNameSchema, parentId: z.uuid().nullable() })

export const editDeckSchema = z.strictObject({
  deckId: z.uuid(),
  /** Its own name, without those of the decks it lies in. */
  name: deckNameSchema,
  parentId: z.uuid().nullable(),
  description: z.string().trim().max(LIMITS.deckDescription),
  desiredRetention: retention.nullable(),
  /** Sets the desired retention of the decks in it too. */
  alsoInner: z.boolean(),
})

export const deckIdSchema = z.strictObject({ deckId: z.uuid() })
export const noteIdSchema = z.strictObject({ noteId: z.uuid() })

/** The fields of a raw kind by their names. */
export const rawFields = z
  .record(z.string().max(LIMITS.fieldName), z.string().max(LIMITS.fieldChars))
  .refine((raw) => Object.keys(raw).length <= LIMITS.rawFields, { error: 'too many fields' })

const noteContent = {
  kind: z.enum(NOTE_KINDS),
  front: z.string().max(LIMITS.fieldChars),
  back: z.string().max(LIMITS.fieldChars),
  hint: z.string().max(LIMITS.fieldChars),
  metaphor: z.string().max(LIMITS.remarkChars).optional(),
  source: z.string().max(LIMITS.remarkChars).optional(),
  frontLang: z.string().max(LIMITS.languageChars).optional(),
  backLang: z.string().max(LIMITS.languageChars).optional(),
  frontDir: z.string().max(LIMITS.languageChars).optional(),
  backDir: z.string().max(LIMITS.languageChars).optional(),
  raw: rawFields.optional(),
  /** The type of a custom note that is new; one that is there keeps its own. */
  noteTypeId: z.uuid().optional(),
  tags: z.array(z.string().trim().min(1).max(LIMITS.tagChars)).max(LIMITS.tags),
}

export const addNoteSchema = z.strictObject({ deckId: z.uuid(), ...noteContent })
/** `version` is the one the form was opened with: a later edit by another tab is never overwritten unseen. */
export const editNoteSchema = z.strictObject({ noteId: z.uuid(), version, ...noteContent })

/** A text to be looked at; `noteId` is the note it belongs to, whose type it has. */
export const previewNoteSchema = z
  .strictObject({ ...noteContent, noteId: z.uuid().optional() })
  .omit({ tags: true })

/** Setting a card aside, or taking it back. */
export const cardShelfSchema = z.strictObject({
  cardId: z.uuid(),
  shelf: z.enum(['active', 'suspended']),
})

/** A deck that ships with Spindle, to be copied. */
export const starterSlugSchema = z.strictObject({ slug: text(64).min(1) })

export type CreateDeckInput = z.infer<typeof createDeckSchema>
export type EditDeckInput = z.infer<typeof editDeckSchema>
export type AddNoteInput = z.infer<typeof addNoteSchema>
export type EditNoteInput = z.infer<typeof editNoteSchema>
export type PreviewNoteInput = z.infer<typeof previewNoteSchema>

export interface DeckSummary {
  readonly deckId: string
  readonly name: string
  /** Its cards are in no sitting until it is taken up again. */
  readonly isPaused: boolean
  readonly cards: number
  readonly due: number
  readonly newCards: number
  readonly desiredRetention: number | null
  /** Cards by the stability of their memory: over a month, over a week, less (new ones included). */
  readonly lasting: { readonly month: number; readonly week: number; readonly less: number }
}

/** A deck in the list of decks; its cards are counted with those of the decks in it. */
export interface DeckListItem extends DeckSummary {
  /** Its name as it reads below the deck it lies in. */
  readonly shownName: string
  /** The decks of the list it lies in, outermost first. */
  readonly within: readonly string[]
  readonly hasInner: boolean
}

/** A deck by name, for choosing one. */
export interface DeckPlace {
  readonly deckId: string
  readonly name: string
}

/** A deck on its page; its cards are counted with those of the decks in it. */
export interface DeckDto extends DeckSummary {
  readonly parent: DeckPlace | null
  /** Decks it can be put into. */
  readonly places: readonly DeckPlace[]
  /** The decks in it, archived ones too, and the notes of all of them and its own. */
  readonly inner: number
  readonly notes: number
  readonly description: string
  /** Seconds its due and wished-for new cards should take. */
  readonly seconds: number
}

export interface NoteListItem {
  readonly noteId: string
  readonly kind: NoteKind
  readonly title: string
  readonly tags: readonly string[]
  readonly cards: readonly {
    readonly cardId: string
    readonly ordinal: number
    readonly stage: 'new' | 'relearning' | 'review'
    readonly shelf: 'active' | 'suspended' | 'removed'
    readonly dueDay: number | null
    readonly intervalDays: number
    /** Days on which it was answered, and of these the days that began with a miss. */
    readonly reps: number
    readonly lapses: number
  }[]
}

export interface NoteDto {
  readonly noteId: string
  readonly deckId: string
  readonly deckName: string
  readonly kind: NoteKind
  readonly version: number
  readonly fields: NoteFields & { readonly hint: string }
  readonly tags: readonly string[]
  /** Answers given to its cards so far. */
  readonly answers: number
  readonly cards: NoteListItem['cards']
}

/** A starter deck a learner can take into their own. */
export interface StarterDeckDto {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly licence: string
  readonly notes: number
}
