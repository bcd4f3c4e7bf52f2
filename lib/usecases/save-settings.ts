import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { SettingsChange, SettingsField } from '@/lib/contracts/settings'
import type { Viewer } from '@/lib/contracts/viewer'
import { focusLearner } from '@/lib/data/focus-learners'
import { lockSettings, updatePlainSettings, type LearnerSettings } from '@/lib/data/learners'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { isQuittingTime } from '@/lib/focus/quitting-time'
import { changedClock, isTimeZone } from '@/lib/scheduling'
import { recordAll } from './log/recorded'
import type { ServerEvent } from './record-events'

/** Why settings were not saved: values that only this runtime, or the other settings, can judge. */
export interface RefusedSettings {
  readonly code: 'invalid'
  readonly fields: readonly SettingsField[]
}

/**
 * Saves those of a learner's settings that are given, all of them or none. Zone, start of the day and desired retention
 * decide dates, so a change of them is an event, which writes their columns too; the rest are columns alone. No card gets
 * another date by it.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function saveSettings(
  viewer: Viewer,
  change: SettingsChange,
  now: number,
): Promise<Result<null, RefusedSettings>> {
  if (change.zone !== undefined && !isTimeZone(change.zone)) return refused('zone')
  return transaction(async (connection) => {
    const before = await lockSettings(connection, viewer)
    const wanted = { ...before, ...change }
    if (wanted.dayStartMinute !== before.dayStartMinute && !(await leavesADay(connection, viewer, wanted))) {
      return refused('dayStartMinute')
    }
    await recordAll(viewer, dateChanges(before, wanted, now), now, connection)
    await updatePlainSettings(connection, viewer, wanted)
    return ok(null)
  })
}

const refused = (field: SettingsField): Result<never, RefusedSettings> =>
  err({ code: 'invalid', fields: [field] })

/** A study day that begins at the learner's quitting time would be over as it begins. */
async function leavesADay(
  connection: Database,
  viewer: Viewer,
  { dayStartMinute }: LearnerSettings,
): Promise<boolean> {
  const { quittingMinute } = await focusLearner(connection, viewer)
  return quittingMinute === null || isQuittingTime(quittingMinute, dayStartMinute)
}

/** The events of a change. */
function dateChanges(before: LearnerSettings, wanted: LearnerSettings, now: number): ServerEvent[] {
  const changes: ServerEvent[] = []
  if (wanted.zone !== before.zone || wanted.dayStartMinute !== before.dayStartMinute) {
    const { zone, dayStartMinute, heldDay } = changedClock(before, wanted, now)
    changes.push({ kind: 'zone', zone, dayStartMinute, heldDay })
  }
  if (wanted.desiredRetention !== before.desiredRetention) {
    changes.push({ kind: 'retention', deckId: null, retention: wanted.desiredRetention })
  }
  return changes
}
