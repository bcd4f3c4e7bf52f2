import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { SettingsDto } from '@/lib/contracts/settings'
import type { Viewer } from '@/lib/contracts/viewer'
import { settings, updatePlainSettings } from '@/lib/data/learners'
import { transaction } from '@/lib/data/transaction'
import { isTimeZone } from '@/lib/scheduling'
import { recordAll } from './log/recorded'
import type { ServerEvent } from './record-events'

/** Why settings were not saved: a value that only this runtime can judge. */
export interface SettingsProblem {
  readonly code: 'invalid'
  readonly fields: readonly 'zone'[]
}

/**
 * Saves a learner's settings. Zone and desired retention decide dates, so a change of them is an event, which writes
 * their columns too; the rest are columns alone.
 */
export async function saveSettings(
  viewer: Viewer,
  wanted: SettingsDto,
  now: number,
): Promise<Result<SettingsDto, SettingsProblem>> {
  if (!isTimeZone(wanted.zone)) return err({ code: 'invalid', fields: ['zone'] })
  await transaction(async (connection) => {
    const before = await settings(viewer, connection)
    const changes: ServerEvent[] = []
    if (wanted.zone !== before.zone) changes.push({ kind: 'zone', zone: wanted.zone })
    if (wanted.desiredRetention !== before.desiredRetention) {
      changes.push({ kind: 'retention', deckId: null, retention: wanted.desiredRetention })
    }
    await recordAll(viewer, changes, now, connection)
    await updatePlainSettings(connection, viewer, wanted)
  })
  return ok(wanted)
}
