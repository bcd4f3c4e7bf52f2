import { z } from 'zod'
import type { RenderTree } from '@/lib/content/render-tree'
import type { TextLocale } from '@/lib/content/text-locale'
import type { ExamScore } from '@/lib/exam/result'
import type { Grade, StudyDay } from '@/lib/scheduling'
import { LIMITS } from './limits'
import { recallSubjectSchema } from './recall'

const examId = z.uuid()
const place = z
  .int()
  .min(0)
  .max(LIMITS.examQuestions.most - 1)
const text = z.string().max(LIMITS.responseChars)

/** Beginning an exam. The page makes the id, so that the same press twice begins one. */
export const startExamSchema = z.strictObject({
  examId,
  subject: recallSubjectSchema,
  questions: z.int().min(LIMITS.examQuestions.least).max(LIMITS.examQuestions.most),
  minutes: z.int().min(LIMITS.examMinutes.least).max(LIMITS.examMinutes.most),
})
/** Going on from a question: it is answered, aloud or in writing, or left open for an easier one. */
export const leaveQuestionSchema = z.strictObject({ examId, place, text, as: z.enum(['answered', 'open']) })
/** Handing in, with what is on the page; `place` is null when no question is. */
export const handInSchema = z.strictObject({ examId, place: place.nullable(), text })
export const gradeAnswerSchema = z.strictObject({
  examId,
  place,
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
})
export const examIdSchema = z.strictObject({ examId })

/** What was written on the page for worries; kept with consent only. */
export const keepWorriesSchema = z.strictObject({
  worryId: z.uuid(),
  text: z.string().trim().min(1).max(LIMITS.worriesChars),
})
export const worryRecordsSchema = z.strictObject({ isOn: z.boolean() })
/** Names what is deleted, so that nothing is by a call without words. */
export const deleteWorriesSchema = z.strictObject({ records: z.literal('worries') })

export type StartExamInput = z.infer<typeof startExamSchema>
export type LeaveQuestionInput = z.infer<typeof leaveQuestionSchema>
export type HandInInput = z.infer<typeof handInSchema>
export type GradeAnswerInput = z.infer<typeof gradeAnswerSchema>
export type KeepWorriesInput = z.infer<typeof keepWorriesSchema>

interface ExamBase {
  readonly examId: string
  /** Of the deck or tag. */
  readonly name: string
  readonly zone: string
  /** Server clock, milliseconds since the epoch. */
  readonly now: number
}

/** A question on the screen. Its answer stays on the server. */
export interface ExamQuestionDto {
  readonly place: number
  readonly question: RenderTree
  readonly questionLocale?: TextLocale
  readonly answerLocale?: TextLocale
  /** Its answer is typed, in one line. */
  readonly isTyped: boolean
  readonly isNew: boolean
  /** What was written when it was left open. */
  readonly text: string
}

/** An exam under way. */
export interface WritingExam extends ExamBase {
  readonly phase: 'writing'
  /** Milliseconds since the epoch. */
  readonly deadline: number
  readonly minutes: number
  readonly total: number
  readonly answered: number
  /** Asked and left open, the one on the screen left out. */
  readonly open: number
  /** Null: all are answered. */
  readonly asked: ExamQuestionDto | null
  /** Where leaving this one leads; null when no other is left. */
  readonly jump: 'easier' | 'other' | null
}

/** An answer beside what was written, to be graded. */
export interface ExamAnswerDto {
  readonly place: number
  readonly title: string
  readonly question: RenderTree
  readonly answer: RenderTree
  readonly questionLocale?: TextLocale
  readonly answerLocale?: TextLocale
  readonly expected: string | null
  readonly text: string
  readonly grade: Grade | null
  /** The day the card would come back on, by grade. */
  readonly next: Readonly<Record<Grade, StudyDay>>
}

/** A question that was not tried: never asked, or left open with nothing written. */
export interface ExamLeftDto {
  readonly place: number
  readonly title: string
}

/** An exam handed in. */
export interface GradingExam extends ExamBase {
  readonly phase: 'grading'
  readonly today: StudyDay
  readonly answers: readonly ExamAnswerDto[]
  readonly left: number
}

/** A question whose answer is in the log. */
export interface ExamResultRow {
  readonly place: number
  readonly title: string
  readonly predicted: number | null
  readonly isRecalled: boolean
}

/** An exam that is finished. */
export interface FinishedExam extends ExamBase {
  readonly phase: 'finished'
  readonly startedAt: number
  readonly score: ExamScore
  readonly rows: readonly ExamResultRow[]
  readonly left: readonly ExamLeftDto[]
}

export type ExamDto = WritingExam | GradingExam | FinishedExam

/** The exam that is not finished, on Today. */
export interface ExamTodayDto {
  readonly examId: string
  readonly name: string
  /** Its time is over, or it was handed in: it waits to be graded. */
  readonly isOver: boolean
}

/** What a learner kept of their worries, latest first. */
export interface WorriesDto {
  readonly isOn: boolean
  readonly kept: readonly { readonly worryId: string; readonly text: string; readonly writtenAt: number }[]
}

export interface ExamProblem {
  /** `no-cards`: nothing of it can be asked. `ungraded`: an answer has no grade yet. `no-consent`: worries are not kept. */
  readonly code: 'signed-out' | 'malformed' | 'not-found' | 'no-cards' | 'ungraded' | 'no-consent' | 'busy'
}
