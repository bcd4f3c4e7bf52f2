import { z } from 'zod'
import type { RenderTree } from '@/lib/content/render-tree'
import type { FileRefusal, ImportNote } from '@/lib/practice/import/outcome'
import type { AnswerSpec, AnswerType } from '@/lib/practice/problem/answer-spec'
import type { Skill } from '@/lib/practice/problem/skill'
import type { TemplateFault } from '@/lib/practice/template/fault'
import type { GateVerdict } from '@/lib/practice/template/gate-reason'
import type { SourceIssue } from '@/lib/practice/template/source-issue'
import type { Attribution, Drawn, ProblemSource } from '@/lib/practice/template/template'
import { LIMITS } from './limits'
import { line } from './line'
import type { ReadProblemFile } from './problem-file'
import { problemSource, skill } from './problem-set'
import { text } from './text'
import { version } from './version'

export const setNameSchema = line(LIMITS.deckName)

export const createSetSchema = z.strictObject({ name: setNameSchema })

export const editSetSchema = z.strictObject({
  setId: z.uuid(),
  name: setNameSchema,
  description: z.string().trim().max(LIMITS.deckDescription),
})

export const setIdSchema = z.strictObject({ setId: z.uuid() })
export const problemIdSchema = z.strictObject({ problemId: z.uuid() })

/** All skills of a set, in place of those it had. */
export const setSkillsSchema = z.strictObject({
  setId: z.uuid(),
  skills: z
    .array(skill)
    .max(LIMITS.skillsOfSet)
    .refine((skills) => new Set(skills.map(({ slug }) => slug)).size === skills.length, { error: 'twice' }),
})

/** A skill more, by name alone. */
export const addSkillSchema = z.strictObject({ setId: z.uuid(), name: line(100) })

export const addProblemSchema = z.strictObject({ setId: z.uuid(), source: problemSource })

/** `version` is the one the form was opened with: a later edit by another tab is never overwritten unseen. */
export const editProblemSchema = z.strictObject({ problemId: z.uuid(), version, source: problemSource })

/** What was saved as this version is put before learners. */
export const publishProblemSchema = z.strictObject({ problemId: z.uuid(), version })

/** `place`: where in its set it goes, from 0. */
export const moveProblemSchema = z.strictObject({
  problemId: z.uuid(),
  place: z
    .int()
    .min(0)
    .max(LIMITS.problemsOfSet - 1),
})

/** A set that ships with Spindle, to be copied. */
export const starterSetSchema = z.strictObject({ slug: text(64).min(1) })

/** Variants to be shown beside the form in one go. */
export const PREVIEW_VARIANTS = 20

/** A problem being written, as far as it has come: what is the matter with it is the answer. */
export const previewProblemSchema = z.strictObject({
  setId: z.uuid(),
  source: z.unknown(),
  /** The first variant wanted, and how many. */
  from: z.int().min(0).max(1_000_000),
  count: z.int().min(1).max(PREVIEW_VARIANTS),
})

/** What comes with a file of problems. */
export const importProblemsSchema = z.strictObject({
  mode: z.enum(['preview', 'commit']),
  /** The set they go into; it is made where there is none of this name. Empty: as the file says. */
  setName: z.union([z.literal(''), setNameSchema]),
})

export type EditSetInput = z.infer<typeof editSetSchema>
export type SetSkillsInput = z.infer<typeof setSkillsSchema>
export interface AddProblemInput {
  readonly setId: string
  readonly source: ProblemSource
}
export interface EditProblemInput {
  readonly problemId: string
  readonly version: number
  readonly source: ProblemSource
}
export type PublishProblemInput = z.infer<typeof publishProblemSchema>
export type MoveProblemInput = z.infer<typeof moveProblemSchema>
export type PreviewProblemInput = z.infer<typeof previewProblemSchema>
export type ImportProblemsInput = z.infer<typeof importProblemsSchema>

/** A set by name. */
export interface SetPlace {
  readonly setId: string
  readonly name: string
}

/** A set in the list of sets. */
export interface SetSummary extends SetPlace {
  readonly description: string
  /** Its problems are in no sitting until it is taken up again. */
  readonly isPaused: boolean
  readonly problems: number
  /** Of these, what learners can get. */
  readonly published: number
  readonly skills: number
}

/** A set on its page. */
export interface SetDto extends SetPlace {
  readonly description: string
  readonly isPaused: boolean
  readonly skills: readonly Skill[]
  readonly problems: readonly ProblemListItem[]
  readonly deleted: readonly { readonly problemId: string; readonly title: string }[]
}

/** `changed`: published, and changed since; learners get it as it was. */
export type ProblemStanding = 'draft' | 'published' | 'changed'

export interface ProblemListItem {
  readonly problemId: string
  readonly title: string
  readonly tags: readonly string[]
  readonly version: number
  /** It has variables: every variant is another. */
  readonly isTemplate: boolean
  readonly standing: ProblemStanding
  readonly attribution: Attribution | null
  /** Slugs of its skills, each once. */
  readonly skills: readonly string[]
}

/** A problem in its form. */
export interface ProblemDto {
  readonly problemId: string
  readonly setId: string
  readonly version: number
  readonly standing: ProblemStanding
  readonly source: ProblemSource
}

/** A set that ships with Spindle. */
export interface StarterSetDto {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly licence: string
  readonly problems: number
}

/** What is shown of a problem being written. */
export type ProblemPreview =
  /** It doesn't have the shape of a problem yet. */
  | { readonly status: 'unfinished'; readonly issues: readonly SourceIssue[] }
  /** It has, and it is no template that works. */
  | { readonly status: 'faulty'; readonly source: ProblemSource; readonly faults: readonly TemplateFault[] }
  | {
      readonly status: 'ready'
      readonly source: ProblemSource
      readonly variants: readonly PreviewVariant[]
      readonly gate: GateVerdict
    }

/** A variant as it is seen; null where none comes of its seed, of which the gate tells. */
export interface PreviewVariant {
  readonly seed: number
  readonly drawn: Drawn
  readonly shown: ShownProblem
}

/** A problem with its texts rendered. */
export interface ShownProblem {
  readonly statement: RenderTree
  readonly grading: 'steps' | 'answer'
  readonly steps: readonly ShownStep[]
  readonly afterword: RenderTree | null
}

export interface ShownStep {
  readonly id: string
  readonly ask: RenderTree | null
  readonly answer: ShownAnswer
  readonly hints: Readonly<Record<'prompt' | 'halfWorked' | 'worked', RenderTree | null>>
}

/** What a step takes as its answer, as its author sees it. */
export interface ShownAnswer {
  readonly type: AnswerType
  /** The answer, or each of those that count; empty for options and items. */
  readonly values: readonly RenderTree[]
  /** Options, methods, items in their order, or key points. */
  readonly items: readonly {
    readonly text: RenderTree
    readonly right: boolean
    readonly why: RenderTree | null
  }[]
  readonly spec: AnswerSpec
}

/** What an import of problems came to, or would. */
export interface ProblemImport {
  readonly kind: ReadProblemFile['kind']
  /** The set they are in, or would be. `setId` is null for one that would be made. */
  readonly setName: string
  readonly setId: string | null
  readonly coming: readonly ComingProblem[]
  /** Titles of those that are in the set already: they are left as they are. */
  readonly known: readonly string[]
  readonly refused: ReadProblemFile['refused']
  readonly faults: ReadProblemFile['faults']
}

/** A problem that comes in. */
export interface ComingProblem {
  readonly title: string
  readonly isTemplate: boolean
  readonly steps: number
  readonly attribution: Attribution | null
  /** The gate lets it through, and it is published at once; else it is a draft. */
  readonly isPublished: boolean
  /** What of it was changed or left out. */
  readonly notes: readonly ImportNote[]
}

/** What a file of problems was answered with. */
export type ProblemImportReply =
  /** Nothing of it can be read. */
  | { readonly status: 'unreadable'; readonly refusal: FileRefusal }
  /** The set would hold more than a set may. Nothing was imported. */
  | { readonly status: 'set-full' }
  | { readonly status: 'preview'; readonly preview: ProblemImport }
  | { readonly status: 'done'; readonly done: ProblemImport; readonly undo: UndoProblemImport }

/** Takes an import back: its problems, and the set if it was made for them and holds nothing else. */
export const undoProblemImportSchema = z.strictObject({
  setId: z.uuid(),
  problemIds: z.array(z.uuid()).max(LIMITS.problemsOfSet),
  madeSet: z.boolean(),
})
export type UndoProblemImport = z.infer<typeof undoProblemImportSchema>

/** Why something with a set or a problem was not done. */
export type ProblemSetProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'not-found' }
  | { readonly code: 'name-taken' }
  /** The set holds as much as a set may. */
  | { readonly code: 'set-full' }
  | { readonly code: 'malformed'; readonly fields: readonly string[] }
  /** It was changed since the version the writer saw: here is the other. Nothing was overwritten. */
  | { readonly code: 'conflict'; readonly current: ProblemDto }
  /** The gate keeps it back. */
  | {
      readonly code: 'not-publishable'
      readonly faults: readonly TemplateFault[]
      readonly gate: GateVerdict | null
    }
