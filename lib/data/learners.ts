import 'server-only'
import type { SettingsDto } from '@/lib/contracts/settings'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Break, StudyClock } from '@/lib/scheduling'
import { awayColumn, clockColumns, learnerReaders } from './learner-row'
import { database, type Database } from './pool'

/** A learner's settings, with all that their study day goes by, and the break they planned. */
export type LearnerSettings = SettingsDto & StudyClock & { readonly away: Break | null }

/** The columns of a LearnerSettings, of the table or an alias of it. */
export const settingsColumns = (from = 'learners'): string => `${clockColumns(from)},
  ${from}.name, ${from}.writing, ${from}.desired_retention AS "desiredRetention",
  ${from}.minutes_per_day AS "minutesPerDay", ${from}.new_per_day AS "newPerDay",
  ${from}.own_prediction AS "ownPrediction", ${from}.large_surprise AS "largeSurprise",
  ${from}.single_key_shortcuts AS "singleKeyShortcuts", ${from}.decimal_sign AS "decimalSign",
  ${from}.problem_share AS "problemShare", ${awayColumn(from)}`

const readers = learnerReaders<LearnerSettings>(settingsColumns())

/** A learner's settings. */
export const settings = (viewer: Viewer, connection: Database = database): Promise<LearnerSettings> =>
  readers.read(connection, viewer)

/** A learner's settings; whoever else would change them waits until the transaction ends. */
export const lockSettings = readers.lock

/** Gives a new account its learner, with the usual settings. */
export async function insertLearner(connection: Database, viewer: Viewer, zone: string): Promise<void> {
  await connection.query('INSERT INTO learners (user_id, zone) VALUES ($1, $2)', [viewer.userId, zone])
}

/** The settings that no date depends on. The others are events first, and their rows are written with the log. */
export type PlainSettings = Omit<SettingsDto, 'zone' | 'dayStartMinute' | 'desiredRetention'>

/** Writes the settings that no date depends on. */
export async function updatePlainSettings(
  connection: Database,
  viewer: Viewer,
  changed: PlainSettings,
): Promise<void> {
  await connection.query(
    `UPDATE learners SET minutes_per_day = $2, new_per_day = $3, own_prediction = $4, large_surprise = $5,
       single_key_shortcuts = $6, decimal_sign = $7, problem_share = $8, name = $9, writing = $10
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
      changed.name,
      changed.writing,
    ],
  )
}
