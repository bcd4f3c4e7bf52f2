import { z } from 'zod'
import type { RenderedCard } from '@/lib/content/notes'
import { LIMITS } from './limits'
import { line } from './line'

/** After how many minutes it is offered again, or tonight. */
export const AGAIN = [20, 40, 60, 'tonight'] as const
export type Again = (typeof AGAIN)[number]

const again = z.union([z.literal(20), z.literal(40), z.literal(60), z.literal('tonight')])

/** Parking where one stuck. The id is made by the page, so that the same press twice parks it once. */
export const parkStuckSchema = z.strictObject({
  stuckId: z.uuid(),
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('card'), cardId: z.uuid() }),
    /** A question to think about. */
    z.strictObject({ kind: z.literal('question'), noteId: z.uuid() }),
    /** What a focus block is for. */
    z.strictObject({ kind: z.literal('block'), blockId: z.uuid() }),
    /** A problem that is not finished. */
    z.strictObject({ kind: z.literal('round'), roundId: z.uuid() }),
    z.strictObject({
      kind: z.literal('own'),
      title: line(LIMITS.problemChars),
    }),
  ]),
  stuck: z.string().trim().min(1).max(LIMITS.stuckChars),
  again,
})
export const parkAgainSchema = z.strictObject({ stuckId: z.uuid(), again })
export const settleStuckSchema = z.strictObject({ stuckId: z.uuid(), isSettled: z.boolean() })

/** What the page of parking is asked about in its address; what it doesn't know it leaves out. */
export const stuckRequestSchema = z.object({
  card: z.uuid().optional().catch(undefined),
  note: z.uuid().optional().catch(undefined),
  round: z.uuid().optional().catch(undefined),
})
export const stuckIdSchema = z.strictObject({ stuckId: z.uuid() })

export type ParkStuckInput = z.infer<typeof parkStuckSchema>
export type StuckAbout = ParkStuckInput['about']
export type StuckRequest = z.infer<typeof stuckRequestSchema>

/** What can be parked from here: what the address names, or the block under way; null for something of one's own. */
export interface StuckSubjectDto {
  readonly about: StuckAbout
  readonly title: string
}

/** What came of parking. */
export interface ParkedDto {
  /** When it is offered again, milliseconds since the epoch; null: tonight. */
  readonly againAt: number | null
  /** A block was under way, and its break has begun. */
  readonly isBreak: boolean
  readonly zone: string
}

/** Somewhere the learner stuck. */
export interface StuckDto {
  readonly stuckId: string
  readonly title: string
  readonly stuck: string
  readonly isSettled: boolean
  /** What was asked, with its answer; null for something of one's own, or when the note is gone. */
  readonly card: RenderedCard | null
  /** Where it is a question to think about: its note, where an attempt is kept. */
  readonly questionId: string | null
  /** Where it is a problem that can be gone on with: the round of it. */
  readonly roundId: string | null
}

/** Where the learner stuck and may look again, on Today. */
export interface StuckTodayDto {
  readonly due: readonly { readonly stuckId: string; readonly title: string; readonly stuck: string }[]
}

export interface StuckProblem {
  /** `not-found`: no such card, question, block, unfinished problem or point of theirs. */
  readonly code: 'signed-out' | 'malformed' | 'not-found'
}
