'use server'

import { now } from '@/lib/clock'
import {
  chooseEasyDaysSchema,
  chooseSchedulerSchema,
  moveDatesSchema,
  type DatesMoved,
  type EasyDaysProblem,
  type MoveDatesProblem,
  type SchedulerProblem,
} from '@/lib/contracts/dates'
import type { Result } from '@/lib/contracts/result'
import { chooseEasyDays } from '@/lib/usecases/dates/choose-easy-days'
import { chooseScheduler } from '@/lib/usecases/dates/choose-scheduler'
import { moveDates } from '@/lib/usecases/dates/move-dates'
import { learnerAction } from '../learner-action'

/** Chooses what works out the dates of answers from now on. */
export async function chooseSchedulerAction(input: unknown): Promise<Result<null, SchedulerProblem>> {
  return learnerAction(
    { schema: chooseSchedulerSchema, malformed: (): SchedulerProblem => ({ code: 'malformed' }) },
    input,
    (viewer, given) => chooseScheduler(viewer, given, now()),
  )
}

/** Chooses which weekdays are easy. */
export async function chooseEasyDaysAction(input: unknown): Promise<Result<null, EasyDaysProblem>> {
  return learnerAction(
    { schema: chooseEasyDaysSchema, malformed: (): EasyDaysProblem => ({ code: 'malformed' }) },
    input,
    (viewer, given) => chooseEasyDays(viewer, given, now()),
  )
}

/** Moves the dates of a preview that was looked at. */
export async function moveDatesAction(input: unknown): Promise<Result<DatesMoved, MoveDatesProblem>> {
  return learnerAction(
    { schema: moveDatesSchema, malformed: (): MoveDatesProblem => ({ code: 'malformed' }) },
    input,
    (viewer, given) => moveDates(viewer, given, now()),
  )
}
