import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { CalendarAddressDto, CalendarChange } from '@/lib/contracts/calendar'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteFeed, feedSince, hoursBehind, putFeed } from '@/lib/data/calendar-feeds'
import { selectAssignedToday } from '@/lib/data/classes/assigned'
import { focusLearner } from '@/lib/data/focus-learners'
import { database } from '@/lib/data/pool'
import { studyDay, type StudyDay } from '@/lib/scheduling'
import { calendarDay } from '@/lib/words/format'
import { fromClasses } from '@/lib/words/from-classes'
import { calendarText, type CalendarDay } from './calendar-text'

const words = fromClasses.calendar
/** A day before all others. */
const EVER = 0

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Makes a secret address for the learner's calendar, which ends the one before, or revokes it.
 *
 * @param server the address of this server, without a slash at its end
 */
export async function changeCalendar(
  viewer: Viewer,
  { feed }: CalendarChange,
  server: string,
  now: number,
): Promise<Result<CalendarAddressDto, never>> {
  if (feed === 'revoke') {
    await deleteFeed(database, viewer)
    return ok({ address: null })
  }
  const token = randomBytes(32).toString('base64url')
  await putFeed(database, viewer, hashOf(token), now)
  // In the query, because lines of the log name the path of a request.
  return ok({ address: `${server}/api/calendar?token=${token}` })
}

/** The study day since which the learner has an address; null without one. */
export async function calendarSinceDay(viewer: Viewer): Promise<StudyDay | null> {
  const [since, learner] = await Promise.all([feedSince(database, viewer), focusLearner(database, viewer)])
  return since === null ? null : studyDay(since, learner)
}

/** The calendar behind an address, in the form of RFC 5545; null for an address that leads nowhere. */
export async function readCalendar(token: string, now: number): Promise<string | null> {
  const hours = await hoursBehind(database, hashOf(token))
  if (hours === null) return null
  return calendarText(hours, await classDates({ userId: hours.userId, isDemo: false }, now))
}

/** The days that classes have set for a learner, of what has begun; those past are kept until an assignment ends. */
async function classDates(viewer: Viewer, now: number): Promise<CalendarDay[]> {
  const { assigned } = await selectAssignedToday(database, viewer, EVER)
  return assigned
    .filter(({ startsOn, zone }) => startsOn <= calendarDay(now, zone))
    .flatMap(({ assignmentId, name, className, dueOn, examOn }) => [
      { id: `due ${assignmentId}`, day: dueOn, summary: words.due(name, className) },
      ...(examOn === null
        ? []
        : [{ id: `exam ${assignmentId}`, day: examOn, summary: words.exam(name, className) }]),
    ])
}
