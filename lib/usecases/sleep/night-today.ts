import 'server-only'
import type { NightTodayDto } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { nightLearner } from '@/lib/data/night-learners'
import { selectNightsOf, selectUnsettledNights } from '@/lib/data/nights'
import { database } from '@/lib/data/pool'
import { minuteOfDay, studyDay } from '@/lib/scheduling'
import { isEvening, isMorning } from '@/lib/sleep/evening'
import { nightStatus } from '@/lib/sleep/problem'
import { isHidden } from './problem-dto'
import { waitingNights } from './waiting'

/**
 * What Today shows of the nights. What came in the last one is asked about first of all, once, while it is morning.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function nightToday(viewer: Viewer, now: number): Promise<NightTodayDto> {
  const learner = await nightLearner(database, viewer)
  const { zone, dayStartMinute, bedtimeMinute, wakeMinute, morningPutOff } = learner
  const today = studyDay(now, learner)
  const minute = minuteOfDay(now, zone)
  const [unsettled, tonight] = await Promise.all([
    selectUnsettledNights(database, viewer),
    selectNightsOf(database, viewer, today),
  ])
  const waiting = waitingNights(unsettled, today)
  const isFresh = waiting.some((night) => night.night === today - 1 && nightStatus(night, today) === 'slept')
  return {
    today,
    asksFirst: isFresh && morningPutOff !== today && isMorning(minute, wakeMinute, dayStartMinute),
    waiting: waiting.map((night) => ({
      problemId: night.problemId,
      title: isHidden(night, today) ? null : night.title,
      night: night.night,
      status: nightStatus(night, today),
    })),
    isEvening: isEvening(minute, bedtimeMinute, dayStartMinute),
    isPrimed: tonight.some((night) => nightStatus(night, today) === 'primed'),
    bedtimeMinute,
  }
}
