'use server'

import { now } from '@/lib/clock'
import {
  carryOverSchema,
  orderPlanSchema,
  removePlanItemSchema,
  savePlanItemSchema,
  takeBackSchema,
  tickPlanItemSchema,
  type CarriedDto,
  type PlanProblem,
} from '@/lib/contracts/plan'
import type { Result } from '@/lib/contracts/result'
import { carryOver, takeBackCarried } from '@/lib/usecases/plan/carry-over'
import { orderPlan, removePlanItem } from '@/lib/usecases/plan/order-plan'
import { savePlanItem } from '@/lib/usecases/plan/save-plan-item'
import { tickPlanItem } from '@/lib/usecases/plan/tick-plan-item'
import { learnerAction } from '../learner-action'

type Answer<Value = null> = Promise<Result<Value, PlanProblem>>

const malformed = (): PlanProblem => ({ code: 'malformed' })

/** Writes an item into a list, or writes one anew. */
export async function savePlanItemAction(input: unknown): Answer {
  return learnerAction({ schema: savePlanItemSchema, malformed }, input, (viewer, given) =>
    savePlanItem(viewer, given, now()),
  )
}

/** Puts a list into another order. */
export async function orderPlanAction(input: unknown): Answer {
  return learnerAction({ schema: orderPlanSchema, malformed }, input, orderPlan)
}

/** Takes an item off its list, or puts it back. */
export async function removePlanItemAction(input: unknown): Answer {
  return learnerAction({ schema: removePlanItemSchema, malformed }, input, removePlanItem)
}

/** Puts items off to today or tomorrow. */
export async function carryOverAction(input: unknown): Answer<CarriedDto> {
  return learnerAction({ schema: carryOverSchema, malformed }, input, (viewer, given) =>
    carryOver(viewer, given, now()),
  )
}

/** Takes it back that items were put off. */
export async function takeBackCarriedAction(input: unknown): Answer {
  return learnerAction({ schema: takeBackSchema, malformed }, input, takeBackCarried)
}

/** Ticks an item off, or takes the tick away. */
export async function tickPlanItemAction(input: unknown): Answer {
  return learnerAction({ schema: tickPlanItemSchema, malformed }, input, (viewer, given) =>
    tickPlanItem(viewer, given, now()),
  )
}
