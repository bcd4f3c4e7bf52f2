import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { DayRecordKind, NightFailure, RecordDayInput } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteDayRecords, setDayRecord } from '@/lib/data/day-records'
import { lockNightLearner, setInExperiment, setKeepsRecord, setNightHours } from '@/lib/data/night-learners'
import { deleteNights } from '@/lib/data/nights'
import { database } from '@/lib/data/pool'
import { deleteStuckPoints } from '@/lib/data/stuck-points'
import { transaction } from '@/lib/data/transaction'
import { studyDay } from '@/lib/scheduling'

type Settled = Promise<Result<null, never>>

/** Sets when a problem is offered and asked about, minutes after midnight by the clock of the learner's zone. */
export async function saveNightHours(
  viewer: Viewer,
  hours: { readonly bedtime: number | null; readonly wake: number | null },
): Settled {
  await setNightHours(database, viewer, hours)
  return ok(null)
}

/** The learner's consent to the experiment, given or taken back: from then on nothing is withheld. */
export async function setSleepExperiment(viewer: Viewer, { isOn }: { readonly isOn: boolean }): Settled {
  await setInExperiment(database, viewer, isOn)
  return ok(null)
}

/** The learner's consent to one kind of record. */
export async function setDayRecords(
  viewer: Viewer,
  { record, isOn }: { readonly record: DayRecordKind; readonly isOn: boolean },
): Settled {
  await setKeepsRecord(database, viewer, record, isOn)
  return ok(null)
}

/** How far back a day can be filled in. */
const DAYS_BACK = 30

/** Keeps what was typed for a study day, with consent only; a day to come has nothing to be kept. */
export async function recordDay(
  viewer: Viewer,
  { record, day, minutes }: RecordDayInput,
  now: number,
): Promise<Result<null, NightFailure>> {
  return transaction(async (connection) => {
    const learner = await lockNightLearner(connection, viewer)
    const { keepsSleep, keepsExercise } = learner
    const today = studyDay(now, learner)
    if (day > today || day < today - DAYS_BACK) return err({ code: 'not-now' })
    if (!(record === 'sleep' ? keepsSleep : keepsExercise)) return err({ code: 'no-consent' })
    await setDayRecord(connection, viewer, record, day, minutes)
    return ok(null)
  })
}

/** Deletes every record of one kind. */
export async function forgetDayRecords(
  viewer: Viewer,
  { records }: { readonly records: DayRecordKind },
): Settled {
  await transaction((connection) => deleteDayRecords(connection, viewer, records))
  return ok(null)
}

/**
 * Deletes every problem that was slept on, with all that was written about it and what the experiment drew, and every point
 * where the learner stuck.
 */
export async function forgetNights(viewer: Viewer): Settled {
  await transaction(async (connection) => {
    await deleteNights(connection, viewer)
    await deleteStuckPoints(connection, viewer)
  })
  return ok(null)
}
