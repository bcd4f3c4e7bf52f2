import { z } from 'zod'
import {
  SURPRISE_ORDERS,
  type ClassSurprise,
  type Missing,
  type Quarter,
  type Ready,
  type SurpriseOrder,
} from '@/lib/classes'
import type { MemberState } from './classes'
import { LIMITS } from './limits'

const classId = z.uuid()
const assignmentId = z.uuid()
const page = z.coerce.number().int().min(1).max(LIMITS.reportPage).catch(1)

export const assignmentSchema = z.strictObject({ classId, assignmentId })

/** What the address of the class page asks for. What it says amiss counts as left out. */
export const overviewQuerySchema = z.object({
  assignment: z.uuid().optional().catch(undefined),
  at: z.enum(['now', 'then']).catch('then'),
  by: z.enum(['items', 'tags']).catch('items'),
  order: z.enum(SURPRISE_ORDERS).catch('lowest'),
})
export type OverviewQuery = z.infer<typeof overviewQuerySchema>

export const SURPRISE_SORTS = [...SURPRISE_ORDERS, 'recalled', 'discrimination', 'title'] as const
export type SurpriseSort = (typeof SURPRISE_SORTS)[number]

/** What the address of the whole surprise map asks for. */
export const surprisesQuerySchema = z.object({
  sort: z.enum(SURPRISE_SORTS).catch('lowest'),
  tag: z.string().max(LIMITS.tagChars).catch(''),
  text: z.string().trim().max(LIMITS.findChars).catch(''),
  page,
})
export type SurprisesQuery = z.infer<typeof surprisesQuerySchema>

export const learnersQuerySchema = z.object({ page })

/** What one means to talk about with the class: not, still, or done with. */
export const DISCUSSION = ['off', 'open', 'discussed'] as const
export type Discussion = (typeof DISCUSSION)[number]
export const discussSchema = z.strictObject({
  classId,
  assignmentId,
  itemId: z.uuid(),
  state: z.enum(DISCUSSION),
})
export type Discuss = z.infer<typeof discussSchema>

export const comparisonsSchema = z.strictObject({ classId, isOn: z.boolean() })

export const reportExportSchema = z.object({
  what: z.enum(['learners', 'items']),
  assignment: z.uuid().optional(),
})
export type ReportExport = z.infer<typeof reportExportSchema>

/** Learners of a group that something is said of; null: fewer than five, of whom nothing is said. */
export interface OfGroup {
  readonly count: number
  readonly of: number
}

export interface ScheduleRowDto {
  readonly assignmentId: string
  readonly name: string
  readonly kind: 'deck' | 'problems'
  readonly dueOn: number
  readonly examOn: number | null
  readonly state: 'not-open' | 'open' | 'over' | 'ended'
  /** Null: of fewer than five learners. */
  readonly onSchedule: OfGroup | null
  /** Those whose due day is later than that of the others, and those it does not concern. */
  readonly withMoreTime: number
  readonly excused: number
}

/** What a class is expected to recall of an assignment, today or on its day. */
export interface ReadinessDto {
  readonly assignmentId: string
  readonly name: string
  readonly at: 'now' | 'then'
  /** False: its exam is over, and there is only today to look at. */
  readonly isForecast: boolean
  /** The exam or due day. */
  readonly day: number
  readonly isExam: boolean
  readonly target: number | null
  /** Those it concerns, and those of them who have not started. */
  readonly learners: number
  readonly notStarted: number
  /** Null: of fewer than five learners. Recalls 0 … 1, from the least up. */
  readonly known: { readonly recalls: readonly number[]; readonly ready: Ready | null } | null
}

/** A row of the surprise map: an item, or a tag. */
export interface SurpriseRowDto {
  /** Null: it is a tag. */
  readonly itemId: string | null
  readonly title: string
  /** How many items a tag has here. */
  readonly items: number
  readonly surprise: ClassSurprise
  readonly discussion: Discussion
}

export interface SurpriseMapDto {
  readonly assignmentId: string
  readonly by: 'items' | 'tags'
  readonly order: SurpriseOrder
  readonly hasTags: boolean
  readonly rows: readonly SurpriseRowDto[]
}

/** The class page, for those who teach. */
export interface ClassReportDto {
  /** The next exam day of an assignment; null: none lies ahead. */
  readonly nextExam: number | null
  readonly assignments: readonly ScheduleRowDto[]
  /** Null: nothing is assigned. */
  readonly readiness: ReadinessDto | null
  readonly surprises: SurpriseMapDto | null
  /** How many items are noted to talk about. */
  readonly toDiscuss: number
}

/** How one learner stands, as those who teach see it. */
export interface LearnerRowDto {
  readonly memberId: string
  /** Null: they left. */
  readonly name: string | null
  readonly state: MemberState
  readonly isExcused: boolean
  readonly dueOn: number
  readonly examOn: number | null
  readonly wantedDays: number | null
  readonly startedOn: number | null
  readonly items: number
  readonly itemsBegun: number
  readonly days: readonly number[]
  readonly lateDays: readonly number[]
  readonly recallNow: number | null
  readonly recallThen: number | null
  readonly band: readonly [low: number, high: number] | null
  /** What the credit for recall goes by: as the due day ended, or as it is forecast. */
  readonly recallAtDue: number | null
  readonly recallDue: number | null
  /** Minutes of it expected in the next seven days. */
  readonly minutesAhead: number | null
  readonly credit: {
    readonly whole: number | null
    readonly days: number | null
    readonly recall: number | null
    /** Settled when they left before. */
    readonly before: number | null
    readonly isSettled: boolean
  }
  /** When the figures were worked out, milliseconds since the epoch. */
  readonly asOf: number | null
}

export interface ReportedAssignmentDto {
  readonly assignmentId: string
  readonly name: string
  readonly kind: 'deck' | 'problems'
  readonly startsOn: number
  readonly dueOn: number
  readonly examOn: number | null
  readonly target: number | null
  readonly lateRule: 'none' | 'half' | 'full'
  readonly lateDays: number
  readonly wantedDays: number | null
  readonly dayAnswers: number
  readonly wantedRecall: number | null
}

export interface LearnersDto {
  readonly assignment: ReportedAssignmentDto
  readonly learners: readonly LearnerRowDto[]
  readonly page: number
  readonly pages: number
  readonly of: number
}

/** A typed answer that was missed, and how many learners gave it. */
export interface GivenAnswer {
  readonly text: string
  readonly learners: number
}

/** A variant of a problem over the class. */
export interface VariantDto {
  /** What tells it from others: its text, cut. */
  readonly name: string
  readonly learners: number
  readonly answers: number
  readonly recalled: number
}

export interface ItemRowDto {
  readonly itemId: string
  readonly title: string
  readonly tags: readonly string[]
  readonly learners: number
  readonly answers: number
  readonly recalled: number
  /** Null: predictions of fewer than five learners. */
  readonly surprise: ClassSurprise | null
  readonly discrimination: number | null
  readonly givenAnswers: readonly GivenAnswer[]
  readonly variants: readonly VariantDto[]
  readonly discussion: Discussion
}

export interface SurprisesDto {
  readonly assignment: ReportedAssignmentDto
  readonly items: readonly ItemRowDto[]
  readonly tags: readonly string[]
  /** Items that fewer than five learners have answered: nothing is shown of them. */
  readonly tooFew: number
  readonly page: number
  readonly pages: number
  readonly of: number
}

export interface DiscussionItemDto {
  readonly assignmentId: string
  readonly assignment: string
  readonly itemId: string
  readonly title: string
  /** What is to be known, as plain text; null: a problem, whose answer each variant has for itself. */
  readonly answer: string | null
  readonly givenAnswers: readonly GivenAnswer[]
  /** Points; null: of fewer than five learners. */
  readonly mean: number | null
  readonly isDiscussed: boolean
}

/** A learner’s own standing in an assignment, for nobody but themselves. */
export interface OwnStandingDto {
  readonly assignmentId: string
  readonly name: string
  readonly dueOn: number
  readonly examOn: number | null
  readonly target: number | null
  readonly isExcused: boolean
  readonly hasStarted: boolean
  readonly items: number
  readonly itemsBegun: number
  readonly days: readonly number[]
  readonly wantedDays: number | null
  readonly recallNow: number | null
  readonly recallThen: number | null
  readonly band: readonly [low: number, high: number] | null
  readonly credit: number | null
  /** Settled when they left the class before. */
  readonly creditBefore: number | null
  readonly missing: readonly Missing[]
  /** Null: the class shows none, or is too small. */
  readonly quarter: Quarter | null
}
