import 'server-only'
import type { DayRecordKind, NightSettingsDto } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyClock, StudyDay } from '@/lib/scheduling'
import { clockColumns, learnerReaders } from './learner-row'
import { database, type Database } from './pool'

/** What a learner's row says that nights go by. Hours are minutes after midnight, null where none is set. */
export interface NightLearner extends NightSettingsDto, StudyClock {
  /** Study day on which being asked first of all was put off. */
  readonly morningPutOff: StudyDay | null
}

const readers = learnerReaders<NightLearner>(
  `${clockColumns()}, bedtime_minute AS "bedtimeMinute", wake_minute AS "wakeMinute", sleep_experiment AS "inExperiment",
   records_sleep AS "keepsSleep", records_exercise AS "keepsExercise", morning_put_off AS "morningPutOff"`,
)

/** Reads a learner. */
export const nightLearner = readers.read

/** Reads a learner, and keeps everybody else who would change a night of theirs waiting until the transaction ends. */
export const lockNightLearner = readers.lock

/** What the viewer set about nights. */
export async function nightSettings(viewer: Viewer): Promise<NightSettingsDto> {
  const { bedtimeMinute, wakeMinute, inExperiment, keepsSleep, keepsExercise } = await nightLearner(
    database,
    viewer,
  )
  return { bedtimeMinute, wakeMinute, inExperiment, keepsSleep, keepsExercise }
}

/** Sets the hours at which a problem is offered and asked about, minutes after midnight; null: not at an hour. */
export async function setNightHours(
  connection: Database,
  viewer: Viewer,
  { bedtime, wake }: { readonly bedtime: number | null; readonly wake: number | null },
): Promise<void> {
  await connection.query('UPDATE learners SET bedtime_minute = $2, wake_minute = $3 WHERE user_id = $1', [
    viewer.userId,
    bedtime,
    wake,
  ])
}

/** The viewer's consent to the experiment. What was drawn stays drawn. */
export async function setInExperiment(connection: Database, viewer: Viewer, isOn: boolean): Promise<void> {
  await connection.query('UPDATE learners SET sleep_experiment = $2 WHERE user_id = $1', [
    viewer.userId,
    isOn,
  ])
}

const CONSENT: Readonly<Record<DayRecordKind, string>> = {
  sleep: 'UPDATE learners SET records_sleep = $2 WHERE user_id = $1',
  exercise: 'UPDATE learners SET records_exercise = $2 WHERE user_id = $1',
}

/** Switches a kind of record on or off. What was recorded stays until it is deleted. */
export async function setKeepsRecord(
  connection: Database,
  viewer: Viewer,
  kind: DayRecordKind,
  isOn: boolean,
): Promise<void> {
  await connection.query(CONSENT[kind], [viewer.userId, isOn])
}

/** Notes that the viewer put off being asked what came. */
export async function setMorningPutOff(connection: Database, viewer: Viewer, today: StudyDay): Promise<void> {
  await connection.query('UPDATE learners SET morning_put_off = $2 WHERE user_id = $1', [
    viewer.userId,
    today,
  ])
}
