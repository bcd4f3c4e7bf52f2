import { z } from 'zod'
import {
  factFaults,
  LATE_RULES,
  type AssignmentException,
  type AssignmentFacts,
  type AssignmentPhase,
  type ChangedPart,
} from '@/lib/classes'
import type { ClassProblem } from './classes'
import { LIMITS } from './limits'
import { line } from './line'
import { text } from './text'

const day = z.int().min(0).max(LIMITS.studyDay)
const { days, dayAnswers, recall } = LIMITS.assignment
const share = z.number().min(recall.least).max(recall.most)

const factShape = {
  startsOn: day,
  dueOn: day,
  examOn: day.nullable(),
  target: share.nullable(),
  lateRule: z.enum(LATE_RULES),
  lateDays: z.int().min(0).max(days),
  wantedDays: z.int().min(1).max(days).nullable(),
  dayAnswers: z.int().min(1).max(dayAnswers),
  wantedRecall: share.nullable(),
}

/** Facts that don't fit each other are refused by the field that has to change. */
function fitting(facts: AssignmentFacts, context: z.RefinementCtx): void {
  for (const field of factFaults(facts))
    context.addIssue({ code: 'custom', path: [field], message: 'does not fit the others' })
}

const classId = z.uuid()
export const assignmentIdSchema = z.strictObject({ classId, assignmentId: z.uuid() })

const description = text(LIMITS.deckDescription)
export const PUBLICATION_KINDS = ['deck', 'problems'] as const
const kind = z.enum(PUBLICATION_KINDS)

/** A deck or problem set of the viewer's is published and assigned. */
export const publishAndAssignSchema = z
  .strictObject({
    ...{ classId, kind, sourceId: z.uuid(), description },
    name: line(LIMITS.deckName),
    ...factShape,
  })
  .superRefine(fitting)
/** What is published and not assigned yet is assigned. */
export const assignSchema = z
  .strictObject({ classId, publicationId: z.uuid(), ...factShape })
  .superRefine(fitting)
export const changeAssignmentSchema = z
  .strictObject({ classId, assignmentId: z.uuid(), ...factShape })
  .superRefine(fitting)
export const endAssignmentSchema = z.strictObject({ classId, assignmentId: z.uuid(), isEnded: z.boolean() })
/** A source of the viewer's becomes the next version: of the one they saw, `number`. */
export const publishVersionSchema = z.strictObject({
  classId,
  assignmentId: z.uuid(),
  sourceId: z.uuid(),
  number: z.int().min(1),
})
export const exceptionSchema = z.strictObject({
  ...{ classId, assignmentId: z.uuid(), memberId: z.uuid() },
  dueOn: day.nullable(),
  examOn: day.nullable(),
  wantedDays: z.int().min(1).max(days).nullable(),
  isExcused: z.boolean(),
})
export const removeExceptionSchema = z.strictObject({
  classId,
  assignmentId: z.uuid(),
  memberId: z.uuid(),
})
/** What the address of a page names to be published or assigned. */
export const choiceSchema = z.object({
  deck: z.uuid().optional(),
  set: z.uuid().optional(),
  publication: z.uuid().optional(),
})
const itemIds = z.array(z.uuid()).max(LIMITS.published.items)
/** Takes up what changed from the version the learner has to the one they looked at. */
export const updateCopySchema = z.strictObject({
  ...{ classId, assignmentId: z.uuid() },
  from: z.int().min(1),
  to: z.int().min(1),
  /** Notes of their own that they edited: these take the class's text. */
  takeTheirs: itemIds,
  /** Withdrawn ones they go on with, or, where `keepRest`, those they put away. */
  withdrawn: itemIds,
  keepRest: z.boolean(),
})

export type PublicationKind = z.infer<typeof kind>
export type Choice = z.infer<typeof choiceSchema>
export type PublishAndAssign = z.infer<typeof publishAndAssignSchema>
export type Assign = z.infer<typeof assignSchema>
export type ChangeAssignment = z.infer<typeof changeAssignmentSchema>
export type PublishVersion = z.infer<typeof publishVersionSchema>
export type SetException = z.infer<typeof exceptionSchema>
export type UpdateCopy = z.infer<typeof updateCopySchema>
export type AssignmentField =
  keyof AssignmentFacts | 'name' | 'description' | 'sourceId' | 'publicationId' | 'memberId' | 'isExcused'

/** Why something about an assignment was not done. */
export type AssignmentProblem =
  | ClassProblem
  | { readonly code: 'invalid'; readonly fields: readonly AssignmentField[] }
  /** The deck or set is gone, or is not the viewer's. */
  | { readonly code: 'no-source' }
  /** There is nothing in it that could be published, or nothing that changed. */
  | { readonly code: 'nothing-to-publish' }
  | { readonly code: 'too-many-items'; readonly most: number }
  | { readonly code: 'media-too-big'; readonly most: number }
  | { readonly code: 'too-many-published' }
  | { readonly code: 'already-assigned' }
  /** Something came between what was looked at and the press. */
  | { readonly code: 'outdated' }
  /** It can't be started before this day. */
  | { readonly code: 'not-open'; readonly startsOn: number }
  | { readonly code: 'ended' }
  | { readonly code: 'not-started' }
  /** Notes or pictures of it find no room in the learner's account. */
  | { readonly code: 'no-room'; readonly what: 'notes' | 'media' }
  /** The learner has deleted the deck or set that it became. */
  | { readonly code: 'copy-gone' }

/** What a source has that is not published, and why. */
export interface LeftOutDto {
  readonly why: 'question' | 'invalid' | 'draft' | 'missing-media'
  readonly number: number
}

/** A deck or set, as it would be published. */
export interface SourceDto {
  readonly kind: PublicationKind
  readonly sourceId: string
  /** The whole name it has with its owner. */
  readonly sourceName: string
  /** What it would be called in a class. */
  readonly name: string
  readonly description: string
  readonly items: number
  /** Cards its notes make; null for problems. */
  readonly cards: number | null
  readonly media: { readonly number: number; readonly bytes: number }
  readonly leftOut: readonly LeftOutDto[]
  /** The first of its items. */
  readonly titles: readonly string[]
}

/** What can be chosen to be assigned. */
export interface AssignChoicesDto {
  readonly decks: readonly { readonly sourceId: string; readonly name: string; readonly items: number }[]
  readonly sets: readonly { readonly sourceId: string; readonly name: string; readonly items: number }[]
  readonly published: readonly PublishedDto[]
}

/** Something published and not assigned yet. */
export interface PublishedDto {
  readonly publicationId: string
  readonly kind: PublicationKind
  readonly name: string
  readonly description: string
  readonly items: number
}

/** A row of the list of a class's assignments. */
export interface AssignmentRowDto {
  readonly assignmentId: string
  readonly name: string
  readonly kind: PublicationKind
  readonly items: number
  readonly startsOn: number
  /** The learner's own, where an exception says so. */
  readonly dueOn: number
  readonly examOn: number | null
  readonly phase: AssignmentPhase
  /** Learners for whom something is different; 0 for learners. */
  readonly exceptions: { readonly moreTime: number; readonly fewerDays: number; readonly excused: number }
  /** Where the learner is with it; null for those who teach. */
  readonly own: 'not-started' | 'started' | 'update-waiting' | 'excused' | null
}

export interface VersionDto {
  readonly number: number
  readonly items: number
  /** Milliseconds since the epoch. */
  readonly publishedAt: number
  /** What the class calls whoever published it; null: they left. */
  readonly by: string | null
}

/** The learner's own copy of what was assigned. */
export interface CopyDto {
  readonly number: number
  readonly deckId: string | null
  readonly setId: string | null
  readonly startedAt: number
  /** Its deck or set is deleted. */
  readonly isGone: boolean
}

/** An assignment as its page shows it to whoever asks. */
export interface AssignmentDto {
  readonly assignmentId: string
  readonly publicationId: string
  readonly name: string
  readonly description: string
  readonly kind: PublicationKind
  readonly items: number
  /** Cards its notes make; null for problems. */
  readonly cards: number | null
  readonly facts: AssignmentFacts
  /** As for all, before what is different for the learner who asks. */
  readonly phase: AssignmentPhase
  readonly exception: AssignmentException | null
  readonly versions: readonly VersionDto[]
  readonly exceptions: AssignmentRowDto['exceptions']
  /** Of a learner who has started; else null. */
  readonly copy: CopyDto | null
}

/** Learners of the class and what is different for each. */
export interface ExceptionRowDto {
  readonly memberId: string
  readonly name: string
  readonly exception: AssignmentException | null
}

/** An item of a version, by its title. */
export interface TitleDto {
  readonly itemId: string
  readonly title: string
}

export interface ChangedItemDto extends TitleDto {
  readonly parts: readonly ChangedPart[]
}

/** Some of a list, and how many it has in all. */
export interface Some<Item> {
  readonly all: number
  readonly first: readonly Item[]
}

/** What a source would change as the next version. */
export interface NextVersionDto {
  readonly source: SourceDto
  /** The last version there is. */
  readonly number: number
  readonly added: Some<TitleDto>
  readonly changed: Some<ChangedItemDto>
  readonly returned: Some<TitleDto>
  readonly withdrawn: Some<TitleDto>
  /** Only the order differs. */
  readonly isReordered: boolean
}

/** What taking up the newest version would change for a learner. */
export interface UpdateDto {
  readonly from: number
  readonly to: number
  readonly added: Some<TitleDto>
  /** `isEdited`: the learner has changed it since; `isDeleted`: they have deleted it. */
  readonly changed: Some<ChangedItemDto & { readonly isEdited: boolean; readonly isDeleted: boolean }>
  readonly returned: Some<TitleDto>
  readonly withdrawn: Some<TitleDto>
}
