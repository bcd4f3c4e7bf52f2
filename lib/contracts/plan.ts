import { z } from 'zod'
import { BLOCK_MINUTES } from '@/lib/focus/block'
import { PLAN_ITEMS, type PlanItem } from '@/lib/focus/day-plan'
import { ratingSchema } from './focus'
import { LIMITS } from './limits'
import { line } from './line'

const day = z.int().min(0).max(LIMITS.studyDay)
const itemId = z.uuid()

/** What an item of a plan is about. */
const plannedWorkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deck'), deckId: z.uuid() }),
  z.strictObject({ kind: z.literal('problems'), setId: z.uuid() }),
  z.strictObject({ kind: z.literal('own') }),
])

/** Writing an item, or writing it anew. The id is made by the page, so that the same press twice writes it once. */
export const savePlanItemSchema = z.strictObject({
  itemId,
  /** The study day whose list a new one joins: today's or tomorrow's. */
  day,
  work: plannedWorkSchema,
  process: line(LIMITS.processChars),
  minutes: z.int().min(BLOCK_MINUTES.least).max(BLOCK_MINUTES.most),
  /** Kept only where dread records are on. */
  dread: ratingSchema.nullable(),
})
/** The list of a day in the order it should have. */
export const orderPlanSchema = z.strictObject({ day, itemIds: z.array(itemId).min(1).max(PLAN_ITEMS) })
/** Taking an item off its list, or putting it back. */
export const removePlanItemSchema = z.strictObject({ itemId, isRemoved: z.boolean() })
/** Putting items off to a later day: today, of earlier days, or tomorrow. */
export const carryOverSchema = z.strictObject({
  day,
  itemIds: z.array(itemId).min(1).max(LIMITS.planLeft),
})
/** Taking it back that items were put off. */
export const takeBackSchema = z.strictObject({ itemIds: z.array(itemId).min(1).max(PLAN_ITEMS) })
export const tickPlanItemSchema = z.strictObject({ itemId, isDone: z.boolean() })

/** Which list the page of the plan shows; what it doesn't know it leaves out. */
export const planRequestSchema = z.object({ for: z.enum(['today', 'tomorrow']).optional().catch(undefined) })

export type SavePlanItemInput = z.infer<typeof savePlanItemSchema>
export type PlanRequest = z.infer<typeof planRequestSchema>
export type PlanDay = NonNullable<PlanRequest['for']>

/** The deck of an item, as it is now. */
export type PlannedDeck =
  | {
      /** Put away, archived or paused, its cards are not offered. */
      readonly standing: 'there' | 'archived' | 'paused'
      readonly deckId: string
      readonly name: string
    }
  | { readonly standing: 'gone' }

/** The problem set of an item, as it is now; paused, its problems are not offered. */
export type PlannedSet =
  | { readonly standing: 'there' | 'paused'; readonly setId: string; readonly name: string }
  | { readonly standing: 'gone' }

/** An item of a list. */
export interface PlanItemDto extends PlanItem {
  readonly day: number
  /** At most one of both: with neither it is something of the learner's own. */
  readonly deck: PlannedDeck | null
  readonly set: PlannedSet | null
  readonly process: string
}

/** All that the page of the plan shows. */
export interface PlanDto {
  /** The study day it is. */
  readonly today: number
  /** The study day whose list it is. */
  readonly day: number
  readonly recordsDread: boolean
  /** In the order they were put in. */
  readonly items: readonly PlanItemDto[]
  /** What was not done on earlier days, today included; the latest day first. */
  readonly left: readonly PlanItemDto[]
  /** Decks with cards for the day. */
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
  /** Problem sets with something to practise. */
  readonly sets: readonly { readonly setId: string; readonly name: string }[]
}

/** An item of today's list. */
export interface TodaysItemDto extends PlanItemDto {
  /** A block that was begun for it is over, and it is not ticked off. */
  readonly asksWhetherDone: boolean
}

/** What Today shows of the plan. */
export interface PlanTodayDto {
  readonly today: number
  /** As they are to be done: the frog first. */
  readonly items: readonly TodaysItemDto[]
  /** Items on tomorrow's list. */
  readonly tomorrow: number
  /** It is time to write tomorrow's list. */
  readonly isTimeToPlan: boolean
}

/** An item as a block is begun for it. */
export interface PlannedBlockDto {
  readonly itemId: string
  readonly process: string
  readonly minutes: number
  readonly dread: PlanItem['dread']
  /** At most one of both: with neither it is outside the app, or what it was for is no longer there. */
  readonly deck: { readonly deckId: string; readonly name: string } | null
  readonly set: { readonly setId: string; readonly name: string } | null
}

/** What was put off, and what found no room on the day. */
export interface CarriedDto {
  readonly carried: readonly string[]
  readonly left: number
}

/** Why a plan was not changed. */
export interface PlanProblem {
  readonly code:
    | 'signed-out'
    | 'malformed'
    /** No such item, deck or problem set of theirs. */
    | 'not-found'
    /** The day has its six. */
    | 'full'
    /** The day is neither today nor tomorrow any more. */
    | 'other-day'
}
