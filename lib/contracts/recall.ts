import { z } from 'zod'
import type { RenderTree } from '@/lib/content/render-tree'
import type { TextLocale } from '@/lib/content/text-locale'
import { LIMITS } from './limits'
import { text } from './text'

/** What is recalled: a deck, or all that has a tag. */
export const recallSubjectSchema = z.union([
  z.strictObject({ deckId: z.uuid() }),
  z.strictObject({ tag: text(LIMITS.tagChars).min(1) }),
])

const noteIds = z.array(z.uuid()).max(LIMITS.recallPoints)
const part = z.int().min(1).max(10_000)

/** Which part of the key points, counted from 1: so many of them at once. */
export const recallPointsSchema = z.strictObject({ subject: recallSubjectSchema, part })

/** What was written, and how the learner scored it: the notes that were in it, and those that were missing. */
export const scoreRecallSchema = z.strictObject({
  subject: recallSubjectSchema,
  text: z.string().max(LIMITS.recallChars),
  recalled: noteIds,
  missing: noteIds,
})

/** An answer to a question to think about, with the learner's own grade: 1 (little of it) to 4 (all of it). */
export const keepThoughtSchema = z.strictObject({
  noteId: z.uuid(),
  text: z.string().max(LIMITS.recallChars),
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
})

export type RecallSubject = z.infer<typeof recallSubjectSchema>
export type ScoreRecallInput = z.infer<typeof scoreRecallSchema>
export type KeepThoughtInput = z.infer<typeof keepThoughtSchema>
export type ThoughtGrade = KeepThoughtInput['grade']

/** A note as a point to have recalled. */
export interface RecallPoint {
  readonly noteId: string
  /** The note in one line. */
  readonly title: string
  /** Null where the answer says it all: a cloze text. */
  readonly question: RenderTree | null
  readonly questionLocale?: TextLocale
  readonly answer: RenderTree
  readonly answerLocale?: TextLocale
  /** What would have to occur in what was written, as plain text. */
  readonly expected: string
}

/** How much there is to recall of a deck or tag. */
export interface RecallExtent {
  readonly total: number
  readonly part: number
  readonly parts: number
}

/** What came of scoring a recall. */
export interface RecallScored {
  /** By which the dates can be put back; null when none moved. */
  readonly changeId: string | null
  /** Notes with a card that comes sooner now. */
  readonly sooner: readonly string[]
  /** Notes that were missing and due already. */
  readonly due: readonly string[]
}

/** An earlier attempt, with how it went. */
export interface RecallAttempt {
  readonly attemptId: string
  readonly text: string
  readonly pointsTotal: number
  readonly pointsRecalled: number
  readonly grade: ThoughtGrade | null
  /** Study day. */
  readonly day: number
}

/** A question to think about in a list of them. */
export interface QuestionItem {
  readonly noteId: string
  readonly title: string
  readonly attempts: number
  /** Study day of the last attempt; null before the first. */
  readonly lastDay: number | null
}

/** Something that can be recalled, in a list to choose from. */
export interface RecallChoice {
  readonly subject: RecallSubject
  readonly name: string
  readonly points: number
}
