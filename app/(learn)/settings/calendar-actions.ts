'use server'

import { now } from '@/lib/clock'
import { calendarChangeSchema, type CalendarAddressDto, type CalendarProblem } from '@/lib/contracts/calendar'
import type { Result } from '@/lib/contracts/result'
import { senders } from '@/lib/jobs/senders'
import { changeCalendar } from '@/lib/usecases/calendar/feed'
import { learnerAction } from '../learner-action'

const malformed = (): CalendarProblem => ({ code: 'malformed' })

/** Makes a secret address for the learner's calendar, or revokes it. */
export async function calendarAction(input: unknown): Promise<Result<CalendarAddressDto, CalendarProblem>> {
  return learnerAction({ schema: calendarChangeSchema, malformed }, input, (viewer, given) =>
    changeCalendar(viewer, given, senders().address, now()),
  )
}
