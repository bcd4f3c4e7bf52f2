'use server'

import { SETTINGS_FIELDS } from '@/components/settings/settings-form'
import { now } from '@/lib/clock'
import type { Result } from '@/lib/contracts/result'
import { settingsChangeSchema, type SettingsProblem } from '@/lib/contracts/settings'
import { saveSettings } from '@/lib/usecases/save-settings'
import { learnerAction } from '../learner-action'

/** Saves those of a learner's settings that are given. */
export async function saveSettingsAction(input: unknown): Promise<Result<null, SettingsProblem>> {
  return learnerAction({ schema: settingsChangeSchema, malformed }, input, (viewer, given) =>
    saveSettings(viewer, given, now()),
  )
}

const malformed = (fields: readonly string[]): SettingsProblem => ({
  code: 'invalid',
  fields: SETTINGS_FIELDS.filter((field) => fields.includes(field)),
})
