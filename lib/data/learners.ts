import 'server-only'
import type { SettingsDto } from '@/lib/contracts/settings'
import type { Viewer } from '@/lib/contracts/viewer'
import type { OwnPredictionSetting } from '@/lib/scheduling'
import { database, type Database } from './pool'

interface LearnerRow {
  readonly zone: string
  readonly desired_retention: number
  readonly minutes_per_day: number
  readonly new_per_day: number
  readonly own_prediction: OwnPredictionSetting
  readonly large_surprise: number
  readonly single_key_shortcuts: boolean
  readonly decimal_sign: SettingsDto['decimalSign']
  readonly problem_share: number
}

/** A learner's settings. */
export async function settings(viewer: Viewer, connection: Database = database): Promise<SettingsDto> {
  const { rows } = await connection.query<LearnerRow>(
    `SELECT zone, desired_retention, minutes_per_day, new_per_day, own_prediction, large_surprise,
       single_key_shortcuts, decimal_sign, problem_share
     FROM learners WHERE user_id = $1`,
    [viewer.userId],
  )
  const [row] = rows
  if (row === undefined) throw new Error('an account has no learner')
  return {
    zone: row.zone,
    desiredRetention: row.desired_retention,
    minutesPerDay: row.minutes_per_day,
    newPerDay: row.new_per_day,
    ownPrediction: row.own_prediction,
    largeSurprise: row.large_surprise,
    singleKeyShortcuts: row.single_key_shortcuts,
    decimalSign: row.decimal_sign,
    problemShare: row.problem_share,
  }
}

/** Gives a new account its learner, with the usual settings. */
export async function insertLearner(connection: Database, viewer: Viewer, zone: string): Promise<void> {
  await connection.query('INSERT INTO learners (user_id, zone) VALUES ($1, $2)', [viewer.userId, zone])
}

/** The settings that no date depends on. The others are events first, and their rows are written with the log. */
export type PlainSettings = Omit<SettingsDto, 'zone' | 'desiredRetention'>

/** Writes the settings that no date depends on. */
export async function updatePlainSettings(
  connection: Database,
  viewer: Viewer,
  changed: PlainSettings,
): Promise<void> {
  await connection.query(
    `UPDATE learners SET minutes_per_day = $2, new_per_day = $3, own_prediction = $4, large_surprise = $5,
       single_key_shortcuts = $6, decimal_sign = $7, problem_share = $8
     WHERE user_id = $1`,
    [
      viewer.userId,
      changed.minutesPerDay,
      changed.newPerDay,
      changed.ownPrediction,
      changed.largeSurprise,
      changed.singleKeyShortcuts,
      changed.decimalSign,
      changed.problemShare,
    ],
  )
}
