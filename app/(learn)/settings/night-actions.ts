'use server'

import type { Result } from '@/lib/contracts/result'
import {
  dayRecordsSchema,
  deleteDayRecordsSchema,
  deleteNightsSchema,
  nightHoursSchema,
  sleepExperimentSchema,
  type NightFailure,
} from '@/lib/contracts/sleep'
import {
  forgetDayRecords,
  forgetNights,
  saveNightHours,
  setDayRecords,
  setSleepExperiment,
} from '@/lib/usecases/sleep/settings'
import { learnerAction } from '../learner-action'

type Answer = Promise<Result<null, NightFailure>>

const malformed = (): NightFailure => ({ code: 'malformed' })

/** Sets when a problem is offered and asked about. */
export async function setNightHoursAction(input: unknown): Answer {
  return learnerAction({ schema: nightHoursSchema, malformed }, input, saveNightHours)
}

/** The learner's consent to their own experiment. */
export async function setSleepExperimentAction(input: unknown): Answer {
  return learnerAction({ schema: sleepExperimentSchema, malformed }, input, setSleepExperiment)
}

/** The learner's consent to records of sleep or of exercise. */
export async function setDayRecordsAction(input: unknown): Answer {
  return learnerAction({ schema: dayRecordsSchema, malformed }, input, setDayRecords)
}

/** Deletes every record of one kind. */
export async function deleteDayRecordsAction(input: unknown): Answer {
  return learnerAction({ schema: deleteDayRecordsSchema, malformed }, input, forgetDayRecords)
}

/** Deletes every problem that was slept on. */
export async function deleteNightsAction(input: unknown): Answer {
  return learnerAction({ schema: deleteNightsSchema, malformed }, input, forgetNights)
}
