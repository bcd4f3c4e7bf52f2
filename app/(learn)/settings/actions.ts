'use server'

import type { SettingsProblem } from '@/components/settings/SettingsForm'
import { SETTINGS_FIELDS } from '@/components/settings/settings-form'
import { now } from '@/lib/clock'
import { ok, type Result } from '@/lib/contracts/result'
import { settingsSchema } from '@/lib/contracts/settings'
import { saveSettings } from '@/lib/usecases/save-settings'
import { learnerAction } from '../learner-action'

/** Saves a learner's settings. */
export async function saveSettingsAction(input: unknown): Promise<Result<null, SettingsProblem>> {
  return learnerAction({ schema: settingsSchema, malformed }, input, async (viewer, given) => {
    const saved = await saveSettings(viewer, given, now())
    return saved.ok ? ok(null) : saved
  })
}

const malformed = (fields: readonly string[]): SettingsProblem => ({
  code: 'invalid',
  fields: SETTINGS_FIELDS.filter((field) => fields.includes(field)),
})
