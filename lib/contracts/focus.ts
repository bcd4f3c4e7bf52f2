import { z } from 'zod'
import { BLOCK_MINUTES, type BlockRefusal, type FocusBlock } from '@/lib/focus/block'
import type { StartingSoFar } from '@/lib/focus/starting'
import type { Rating, WorkKind } from '@/lib/focus/starting-value'
import { LIMITS } from './limits'
import { line } from './line'

/** One line of text, with something in it. */
/** How a block felt, or how much it was dreaded: 1 … 5. */
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

const minutes = z.int().min(BLOCK_MINUTES.least).max(BLOCK_MINUTES.most)

/** What a block runs around. */
const workSchema = z.discriminatedUnion('kind', [
  /** Cards: of one deck, or of all of them. */
  z.strictObject({ kind: z.literal('sitting'), deckId: z.uuid().nullable() }),
  /** Problems: of one set, or of all of them. */
  z.strictObject({ kind: z.literal('problems'), setId: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal('outside') }),
])

export const startBlockSchema = z.strictObject({
  process: line(LIMITS.processChars),
  work: workSchema,
  minutes,
  /** Kept only where dread records are on. */
  dread: ratingSchema.nullable(),
  /** The item of the plan it is for. */
  planItem: z.uuid().optional(),
})

export const blockIdSchema = z.strictObject({ blockId: z.uuid() })
export const rateBlockSchema = z.strictObject({ blockId: z.uuid(), felt: ratingSchema })
/** Leaving the end of a block, for a break or not. */
export const closeBlockSchema = z.strictObject({ blockId: z.uuid(), takesBreak: z.boolean() })
export const noteThoughtSchema = z.strictObject({ blockId: z.uuid(), text: line(LIMITS.thoughtChars) })
export const settleThoughtSchema = z.strictObject({ thoughtId: z.uuid(), isDone: z.boolean() })
export const dreadRecordsSchema = z.strictObject({ isOn: z.boolean() })
export const deleteDreadSchema = z.strictObject({ records: z.literal('dread') })
/** Minutes after midnight, other than the start of the learner's day; null: the day doesn't end by itself. */
export const quittingTimeSchema = z.strictObject({ minute: z.int().min(0).max(1439).nullable() })

/** What the page of a block may be asked for in its address; what it doesn't know it leaves out. */
export const focusRequestSchema = z.object({
  dread: z.coerce.number().pipe(ratingSchema).optional().catch(undefined),
  minutes: z.coerce.number().pipe(minutes).optional().catch(undefined),
  /** An item of the plan. */
  item: z.uuid().optional().catch(undefined),
})

export type StartBlockInput = z.infer<typeof startBlockSchema>
export type FocusRequest = z.infer<typeof focusRequestSchema>

/** A block, and what is written on it. */
export interface BlockDto extends FocusBlock {
  readonly blockId: string
  readonly workKind: WorkKind
  readonly deckId: string | null
  readonly setId: string | null
  readonly process: string
  readonly dread: Rating | null
  readonly felt: Rating | null
  /** What blocks like it have come to feel like, 1 … 5; null with too few of them to say. */
  readonly expected: number | null
}

export interface ThoughtDto {
  readonly thoughtId: string
  readonly text: string
  /** Milliseconds since the epoch. */
  readonly notedAt: number
  readonly isDone: boolean
}

/** A block that was rated, as it is drawn. */
export interface RatedBlockDto {
  readonly blockId: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly dread: Rating
  readonly felt: Rating
}

/** All that the page of a block shows. Every answer to something done on it is a new one. */
export interface FocusDto {
  /** Server clock, milliseconds since the epoch: what a device's own clock is set right by. */
  readonly now: number
  readonly zone: string
  readonly recordsDread: boolean
  readonly singleKeyShortcuts: boolean
  /** The learner's quitting time has come: nothing new is offered. */
  readonly isDayOver: boolean
  /** A problem for the night can be set. */
  readonly isEvening: boolean
  /** The block under way, or one that is over and whose end was not left yet. */
  readonly block: BlockDto | null
  /** The item of the plan the block was begun for; null for none, or one that was taken off. */
  readonly planItem: { readonly itemId: string; readonly isDone: boolean } | null
  /** Which one of the blocks up to the long break it is, from 1. */
  readonly place: number
  /** The break that comes after it, minutes. */
  readonly breakMinutes: number
  /** The break that is being taken; milliseconds since the epoch. */
  readonly rest: { readonly from: number; readonly until: number } | null
  /** Those noted in the block, oldest first. */
  readonly thoughts: readonly ThoughtDto[]
  /** The last blocks with dread and rating, latest first; empty with too few of them to say anything. */
  readonly lastRated: readonly RatedBlockDto[]
  /** Decks with cards for today. */
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
  /** Problem sets with something to practise. */
  readonly sets: readonly { readonly setId: string; readonly name: string }[]
}

/** What Today shows of focus blocks. */
export interface FocusTodayDto {
  readonly now: number
  /** The learner's quitting time has come. */
  readonly isDayOver: boolean
  readonly recordsDread: boolean
  /** The block under way. */
  readonly block: BlockDto | null
  readonly starting: StartingSoFar | null
}

/** What a learner set about focus blocks. */
export interface FocusSettingsDto {
  readonly recordsDread: boolean
  /** Minutes after midnight; null: off. */
  readonly quittingMinute: number | null
}

/** Why something about a block was not done. */
export type FocusProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'malformed' }
  /** No such block, thought, deck or problem set of theirs. */
  | { readonly code: 'not-found' }
  /** It is rated when it is over. */
  | { readonly code: 'not-over' }
  /** Dread records are off. */
  | { readonly code: 'no-consent' }
  | { readonly code: BlockRefusal }
