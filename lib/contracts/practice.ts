import { z } from 'zod'
import type { RenderTree } from '@/lib/content/render-tree'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import type { Reason } from '@/lib/practice/next/candidate'
import type { Given } from '@/lib/practice/problem/given'
import type { HintLevel } from '@/lib/practice/problem/problem'
import type { Attribution } from '@/lib/practice/template/template'
import type { NotYet } from '@/lib/practice/answers/verdict'
import type { Unread } from '@/lib/practice/answers/unread'
import { ANSWER_LIMITS as MOST } from '@/lib/practice/answers/limits'
import { TEMPLATE_LIMITS } from '@/lib/practice/template/template'
import { text } from './text'

const places = (most: number) =>
  z
    .array(
      z
        .int()
        .min(0)
        .max(most - 1),
    )
    .max(most)
    .refine((values) => new Set(values).size === values.length, { error: 'named twice' })
    .readonly()

const given = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: text(MOST.freeTextChars) }),
  z.strictObject({ kind: z.literal('chosen'), options: places(MOST.options) }),
  z.strictObject({ kind: z.literal('order'), items: places(MOST.orderItems) }),
  z.strictObject({
    kind: z.literal('points'),
    text: text(MOST.freeTextChars),
    found: places(MOST.keyPoints),
  }),
]) satisfies z.ZodType<Given>

const roundId = z.uuid()
const place = z
  .int()
  .min(0)
  .max(TEMPLATE_LIMITS.steps - 1)

/** Which problems are practised: those of a set, one alone, or all of them; one that was parked comes first. */
export const practiceQuerySchema = z.strictObject({
  set: z.uuid().optional(),
  problem: z.uuid().optional(),
  /** The one that was parked. */
  round: z.uuid().optional(),
})

/** Putting a problem on the screen. The page makes the id, so that the same press twice begins one. */
export const beginRoundSchema = z.strictObject({
  roundId,
  setId: z.uuid().nullable(),
  /** This problem and no other. */
  problemId: z.uuid().nullable(),
})
/** An answer to the step at a place. `attemptId`: sending it twice counts once. */
export const attemptSchema = z.strictObject({ attemptId: z.uuid(), place, given })
export const openHintSchema = z.strictObject({
  place,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})
/** A free text before its key points are shown. */
export const writtenSchema = z.strictObject({
  place,
  text: text(MOST.freeTextChars).trim().min(1),
})
export const tellStepSchema = z.strictObject({ place })
export const leaveRoundSchema = z.strictObject({ how: z.enum(['parked', 'left']) })
export const roundPathSchema = z.strictObject({ roundId })

export type BeginRoundInput = z.infer<typeof beginRoundSchema>
export type AttemptInput = z.infer<typeof attemptSchema>
export type OpenHintInput = z.infer<typeof openHintSchema>
export type WrittenInput = z.infer<typeof writtenSchema>

/** What a step asks for. What would answer it stays on the server. */
export type AskedFor =
  | {
      readonly type: 'number'
      readonly unit: string | null
      readonly form: NumberAsk
      readonly digits: number | null
    }
  | {
      readonly type: 'expression'
      readonly form: 'any' | 'expanded' | 'factorised' | 'lowest-terms'
      readonly unknowns: readonly string[]
    }
  | { readonly type: 'equation'; readonly unknowns: readonly string[] }
  | { readonly type: 'line'; readonly unknowns: readonly string[]; readonly isEquation: boolean }
  | { readonly type: 'choice'; readonly several: boolean; readonly options: readonly ShownOption[] }
  | { readonly type: 'method'; readonly options: readonly ShownOption[] }
  | { readonly type: 'ordering'; readonly items: readonly ShownOption[] }
  | { readonly type: 'short-text' }
  /** The points are there once something was written. */
  | {
      readonly type: 'free-text'
      readonly written: string | null
      readonly points: readonly ShownOption[]
      readonly model: RenderTree | null
    }

type NumberAsk = 'any' | 'lowest-terms' | 'decimal'

/** An option or item, by its place as its author wrote it. */
export interface ShownOption {
  readonly place: number
  readonly content: RenderTree
}

/** Help with a step. `away`: not before the first attempt, for the skill was managed without. */
export interface HintDto {
  readonly level: Exclude<HintLevel, 0>
  readonly standing: 'open' | 'closed' | 'away'
  readonly content: RenderTree | null
}

/** The step on the screen. */
export interface OpenStepDto {
  readonly place: number
  readonly ask: RenderTree
  readonly asked: AskedFor
  readonly hints: readonly HintDto[]
  /** Another variant, worked out as far as this step. */
  readonly example: readonly RenderTree[] | null
  readonly attempts: number
}

/** A step that is done. */
export interface DoneStepDto {
  readonly place: number
  readonly ask: RenderTree
  readonly outcome: 'right' | 'missed' | 'told' | 'passed'
  /** What was accepted; where it was told or passed, what its author would have written. */
  readonly answer: RenderTree | null
  readonly isUnaided: boolean
  /** V as fixed when it was shown, and the surprise; null where nothing was predicted or learned. */
  readonly predicted: number | null
  readonly points: number | null
}

/** What a problem came to. */
export interface RoundEndDto {
  /** The step with the largest miss; null when none was missed. */
  readonly brokeAt: { readonly place: number; readonly skill: string } | null
  /** Of a problem answered whole: what was predicted of it, and what each step carried of the surprise. */
  readonly whole: {
    readonly isRight: boolean
    readonly predicted: number
    readonly steps: readonly number[]
  } | null
  /** V of its skills now, and where each stands. */
  readonly skills: readonly {
    readonly name: string
    readonly value: number
    readonly isChunked: boolean
    /** It became so with this problem. */
    readonly isNew: boolean
  }[]
  /** The last predictions were high and met: more of this adds little today. */
  readonly isOverlearning: boolean
  readonly reason: Reason
  readonly afterword: RenderTree | null
  /** The problem to sleep on that this was; null for none. */
  readonly nightId: string | null
}

/** A problem on the screen, or done. */
export interface RoundDto {
  readonly roundId: string
  readonly problemId: string
  readonly setName: string
  readonly title: string
  readonly statement: RenderTree
  readonly attribution: Attribution | null
  readonly phase: 'steps' | 'whole' | 'unfolded'
  readonly total: number
  readonly done: readonly DoneStepDto[]
  readonly open: OpenStepDto | null
  readonly end: RoundEndDto | null
  /** Where the step on the screen stuck before, in the learner's words; null where that was not said. */
  readonly stuck: string | null
  /** Problems done on this study day, this one counted once it is. */
  readonly doneToday: number
  readonly decimalSign: DecimalSign
  readonly singleKeyShortcuts: boolean
}

/** What was found about an answer, and where the problem stands now. */
export interface AttemptReply {
  readonly verdict:
    | { readonly kind: 'right' }
    | { readonly kind: 'not-yet'; readonly reason: NotYet }
    | { readonly kind: 'no-further'; readonly reason: 'same-line' | 'stage' }
    | { readonly kind: 'cannot-tell' }
    | { readonly kind: 'unread'; readonly problem: Unread }
    /** Sent twice, or from a page that shows an earlier step. */
    | { readonly kind: 'seen' }
  readonly round: RoundDto
}
