import { z } from 'zod'
import { CLASS_ROLES, isTerm, type ClassRole, type Term } from '@/lib/classes'
import { LIMITS } from './limits'
import { line } from './line'
import { isOneLine } from './text'

const day = z.int().min(0).max(LIMITS.studyDay)
const classId = z.uuid()

const classShape = {
  name: line(LIMITS.className),
  /** Empty for a class without one. */
  term: z.string().trim().max(LIMITS.classTerm).refine(isOneLine),
  startsOn: day,
  endsOn: day.nullable(),
  zone: z.string().min(1).max(64),
}

const endsInTime = { error: 'ends before it begins', path: ['endsOn'] }
/** What the class calls somebody. */
const memberName = line(LIMITS.nameChars)

export const openClassSchema = z
  .strictObject({ ...classShape, yourName: memberName })
  .refine(isTerm, endsInTime)
export const changeClassSchema = z.strictObject({ classId, ...classShape }).refine(isTerm, endsInTime)
/** Opens another class like one, with or without what that has published. */
export const copyClassSchema = z
  .strictObject({ classId, ...classShape, takesPublished: z.boolean() })
  .refine(isTerm, endsInTime)
export const classSchema = z.strictObject({ classId })
export const archiveClassSchema = z.strictObject({ classId, isArchived: z.boolean() })
export const joinCodeSchema = z.strictObject({ classId, code: z.enum(['new', 'off']) })
export const findClassSchema = z.strictObject({ code: line(LIMITS.joinCodeChars) })
/** Only whoever agrees to what instructors see may join. */
export const joinClassSchema = z.strictObject({
  code: line(LIMITS.joinCodeChars),
  yourName: memberName,
  agrees: z.literal(true),
})
export const comeBackSchema = z.strictObject({ classId, yourName: memberName, agrees: z.literal(true) })
export const memberSchema = z.strictObject({ classId, memberId: z.uuid() })
export const changeRoleSchema = z.strictObject({ classId, memberId: z.uuid(), role: z.enum(CLASS_ROLES) })

/** What an instructor says of a class. Days are counted since 1970, by the calendar of its zone. */
export type ClassFacts = Omit<ChangeClass, 'classId'>
export type OpenClass = z.infer<typeof openClassSchema>
export type ChangeClass = z.infer<typeof changeClassSchema>
export type CopyClass = z.infer<typeof copyClassSchema>
export type JoinClass = z.infer<typeof joinClassSchema>
export type ComeBack = z.infer<typeof comeBackSchema>
export type ClassField = keyof OpenClass | keyof CopyClass | 'code' | 'agrees' | 'role'

/** Why something about a class was not done. */
export type ClassProblem =
  | { readonly code: 'invalid'; readonly fields: readonly ClassField[] }
  /** There is no such class or member, or they are none of the viewer's business. */
  | { readonly code: 'not-found' }
  /** The viewer is in the class, but may not do that. */
  | { readonly code: 'not-allowed' }
  /** Archived classes stay as they are. */
  | { readonly code: 'archived' }
  /** Every class keeps an instructor. */
  | { readonly code: 'last-instructor' }
  /** The viewer was removed, and can come back only when an instructor asks them. */
  | { readonly code: 'removed' }
  | { readonly code: 'already-in'; readonly classId: string }
  /** The class, or the viewer's list of classes, is full. */
  | { readonly code: 'full' }
  | { readonly code: 'too-many'; readonly seconds: number }

export type MemberState = 'active' | 'left' | 'removed' | 'asked-back'

/** A class, as a list of the viewer's classes shows it. */
export interface ClassSummaryDto extends Term {
  readonly classId: string
  readonly name: string
  readonly term: string
  /** The day it is there, days since 1970. */
  readonly today: number
  readonly role: ClassRole
  readonly state: Exclude<MemberState, 'removed' | 'left'>
  readonly learners: number
  readonly isArchived: boolean
}

/** A class, as its page shows it. */
export interface ClassDto extends ClassSummaryDto {
  readonly zone: string
  /** Null: nobody joins by a code, or the viewer has no business with it. */
  readonly joinCode: string | null
  /** What the class calls the viewer. */
  readonly yourName: string
  /** Those who teach it. */
  readonly staff: readonly { readonly name: string; readonly role: ClassRole }[]
}

/** A class somebody has the code of, before they have agreed to anything. */
export interface FoundClassDto {
  readonly classId: string
  readonly name: string
  readonly term: string
  readonly instructors: readonly string[]
}

/** Somebody in a class, as instructors see them. */
export interface MemberDto {
  readonly memberId: string
  /** Null: they left. */
  readonly name: string | null
  readonly role: ClassRole
  readonly state: MemberState
  /** When that began, milliseconds since the epoch. */
  readonly since: number
  readonly isYou: boolean
}

/** What instructors and assistants looked at: a page about all learners, or about one. */
export type VisitedPage =
  'people' | 'exceptions' | 'overview' | 'learners' | 'surprises' | 'discuss' | 'export'

export interface VisitDto {
  readonly visitId: string
  /** Null: their account is gone. */
  readonly by: { readonly name: string | null; readonly role: ClassRole } | null
  readonly page: VisitedPage
  readonly isAboutYou: boolean
  /** Milliseconds since the epoch. */
  readonly at: number
}
