import { z } from 'zod'
import { LIMITS } from './limits'
import { NOTE_KINDS, type NoteKind } from './sitting'

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), { error: 'control characters' })

/** A deck's name: one line, neither empty nor full of control characters. */
export const deckNameSchema = line(LIMITS.deckName)

const retention = z.number().min(LIMITS.desiredRetention.least).max(LIMITS.desiredRetention.most)

export const createDeckSchema = z.strictObject({ name: deckNameSchema })

export const editDeckSchema = z.strictObject({
  deckId: z.uuid(),
  name: deckNameSchema,
  description: z.string().trim().max(LIMITS.deckDescription),
  desiredRetention: retention.nullable(),
})

export const deckIdSchema = z.strictObject({ deckId: z.uuid() })
export const noteIdSchema = z.strictObject({ noteId: z.uuid() })

const noteContent = {
  kind: z.enum(NOTE_KINDS),
  front: z.string().max(LIMITS.fieldChars),
  back: z.string().max(LIMITS.fieldChars),
  hint: z.string().max(LIMITS.fieldChars),
  tags: z.array(z.string().trim().min(1).max(LIMITS.tagChars)).max(LIMITS.tags),
}

export const addNoteSchema = z.strictObject({ deckId: z.uuid(), ...noteContent })
/** `version` is the one the form was opened with: a later edit by another tab is never overwritten unseen. */
export const editNoteSchema = z.strictObject({ noteId: z.uuid(), version: z.int().min(1), ...noteContent })

/** Setting a card aside, or taking it back. */
export const cardShelfSchema = z.strictObject({
  cardId: z.uuid(),
  shelf: z.enum(['active', 'suspended']),
})

/** A deck that ships with Spindle, to be copied. */
export const starterSlugSchema = z.strictObject({ slug: z.string().min(1).max(64) })

export type CreateDeckInput = z.infer<typeof createDeckSchema>
export type EditDeckInput = z.infer<typeof editDeckSchema>
export type AddNoteInput = z.infer<typeof addNoteSchema>
export type EditNoteInput = z.infer<typeof editNoteSchema>

export interface DeckSummary {
  readonly deckId: string
  readonly name: string
  readonly cards: number
  readonly due: number
  readonly newCards: number
  readonly desiredRetention: number | null
  /** Cards by the stability of their memory: over a month, over a week, less (new ones included). */
  readonly lasting: { readonly month: number; readonly week: number; readonly less: number }
}

export interface DeckDto extends DeckSummary {
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

/** A page of a deck's notes. */
export interface NotePage {
  readonly notes: readonly NoteListItem[]
  readonly total: number
  /** Notes of the whole deck with a card that is missed again and again. */
  readonly leeches: number
  readonly page: number
  readonly pages: number
}

export interface NoteDto {
  readonly noteId: string
  readonly deckId: string
  readonly deckName: string
  readonly kind: NoteKind
  readonly version: number
  readonly fields: { readonly front: string; readonly back: string; readonly hint: string }
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
