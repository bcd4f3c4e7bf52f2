import { z } from 'zod'
import type { ExamVerdictRequest } from '@/lib/planning'
import { LIMITS } from './limits'
import { line } from './line'

const { name, decks, tags } = LIMITS.personalExam
const { least, most } = LIMITS.desiredRetention

const factShape = {
  name: line(name),
  /** A calendar day, as days since 1970. */
  examDay: z.int().min(0).max(LIMITS.studyDay),
  /** Recall wanted on that day. */
  target: z.number().min(least).max(most),
  /** Null: the learner's own. */
  minutesPerDay: z.int().min(LIMITS.minutesPerDay.least).max(LIMITS.minutesPerDay.most).nullable(),
  /** Until the exam is near its decks aim no higher; null: no such limit. */
  earlyAim: z.number().min(least).max(most).nullable(),
  /** Each with those that lie in it. */
  deckIds: z.array(z.uuid()).max(decks),
  /** Notes with one of them, or one below it, belong to the exam beside those of its decks. */
  tags: z.array(line(LIMITS.tagChars)).max(tags),
}

/** An exam is about something. */
const isAboutSomething = ({ deckIds, tags: named }: { deckIds: string[]; tags: string[] }): boolean =>
  deckIds.length + named.length > 0

const aboutSchema = z.object({ deckIds: factShape.deckIds, tags: factShape.tags })

/** Said beside whatever else is amiss, so that all of it can be put right at once. */
const ABOUT_NOTHING = {
  path: ['about'],
  error: 'no deck and no tag',
  when: ({ value }: { readonly value: unknown }): boolean => aboutSchema.safeParse(value).success,
}

export const setExamSchema = z.strictObject(factShape).refine(isAboutSomething, ABOUT_NOTHING)
export const changeExamSchema = z
  .strictObject({ examId: z.uuid(), ...factShape })
  .refine(isAboutSomething, ABOUT_NOTHING)
export const dropExamSchema = z.strictObject({ examId: z.uuid() })

export type SetExamInput = z.infer<typeof setExamSchema>
export type ChangeExamInput = z.infer<typeof changeExamSchema>
export type DropExamInput = z.infer<typeof dropExamSchema>

export type ExamField = keyof SetExamInput | 'about'

/**
 * Why an exam was not kept: `no-day` is not after today or too far ahead, `no-deck` is none of the learner's, `too-many` are
 * ahead or kept, `no-exam` is none of theirs.
 */
export type PersonalExamProblem =
  | { readonly code: 'signed-out' | 'no-day' | 'no-deck' | 'too-many' | 'no-exam' }
  | { readonly code: 'invalid'; readonly fields: readonly string[] }

/** An exam that was kept. */
export interface ExamSet {
  readonly examId: string
}

/** What an exam can be about, and what its form begins with. */
export interface ExamChoicesDto {
  readonly today: number
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
  readonly tags: readonly string[]
  readonly minutesPerDay: number
  readonly retention: number
}

/** An exam in a list. */
export interface ExamLineDto {
  readonly examId: string
  readonly name: string
  readonly examDay: number
  readonly target: number
  /** Names of its decks in use, and its tags. */
  readonly decks: readonly string[]
  readonly tags: readonly string[]
}

export interface ExamListDto {
  readonly today: number
  /** The soonest first. */
  readonly ahead: readonly ExamLineDto[]
  /** The latest first. */
  readonly past: readonly ExamLineDto[]
}

/** An exam, how far the learner has come, and what its outlook is worked out from on their own device. */
export interface ExamDto {
  readonly today: number
  readonly examId: string
  readonly facts: SetExamInput
  readonly decks: readonly string[]
  /** Decks that it names and that are not in use. */
  readonly decksAway: number
  readonly cards: number
  readonly met: number
  /** Minutes of a day in force. */
  readonly minutesPerDay: number
  /** Null: it is over, today, or about no cards. */
  readonly outlook: ExamVerdictRequest | null
}

/** An exam ahead, on Today. */
export interface ExamAheadDto {
  readonly examId: string
  readonly name: string
  readonly examDay: number
  readonly daysLeft: number
  /** Cards of it in today's plan. */
  readonly asked: number
  readonly newCards: number
  /** New cards that there is no time for until then. */
  readonly unmet: number
  readonly cards: number
  readonly met: number
  readonly isNear: boolean
}
