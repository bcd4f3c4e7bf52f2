import { z } from 'zod'
import { WRITINGS } from '@/lib/words/writing'
import { LIMITS } from './limits'
import { line } from './line'

export const settingsSchema = z.strictObject({
  /** What the learner wants to be called; null: nothing. */
  name: line(LIMITS.nameChars).nullable(),
  minutesPerDay: z.int().min(LIMITS.minutesPerDay.least).max(LIMITS.minutesPerDay.most),
  newPerDay: z.int().min(LIMITS.newPerDay.least).max(LIMITS.newPerDay.most),
  desiredRetention: z.number().min(LIMITS.desiredRetention.least).max(LIMITS.desiredRetention.most),
  zone: z.string().min(1).max(64),
  /** When a study day begins, minutes after midnight. */
  dayStartMinute: z
    .int()
    .min(LIMITS.dayStartMinute.least)
    .max(LIMITS.dayStartMinute.most)
    .multipleOf(LIMITS.dayStartMinute.step),
  writing: z.enum(WRITINGS),
  ownPrediction: z.enum(['never', 'sometimes', 'always']),
  largeSurprise: z.int().min(0).max(101),
  singleKeyShortcuts: z.boolean(),
  /** By which sign decimals are typed. */
  decimalSign: z.enum(['point', 'comma']),
  /** Share of a sitting that problems have where cards are due as well. */
  problemShare: z.number().min(0).max(1),
})

const { shape } = settingsSchema

/** Those settings that are to change: each part of the page sends its own, and leaves the others out. */
export const settingsChangeSchema = z.strictObject({
  name: z.exactOptional(shape.name),
  minutesPerDay: z.exactOptional(shape.minutesPerDay),
  newPerDay: z.exactOptional(shape.newPerDay),
  desiredRetention: z.exactOptional(shape.desiredRetention),
  zone: z.exactOptional(shape.zone),
  dayStartMinute: z.exactOptional(shape.dayStartMinute),
  writing: z.exactOptional(shape.writing),
  ownPrediction: z.exactOptional(shape.ownPrediction),
  largeSurprise: z.exactOptional(shape.largeSurprise),
  singleKeyShortcuts: z.exactOptional(shape.singleKeyShortcuts),
  decimalSign: z.exactOptional(shape.decimalSign),
  problemShare: z.exactOptional(shape.problemShare),
})

/** A learner's settings, as the page shows them. */
export type SettingsDto = z.infer<typeof settingsSchema>

export type SettingsField = keyof SettingsDto

/** What a part of the page sends. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>

/** Why settings were not saved. */
export type SettingsProblem =
  { readonly code: 'signed-out' } | { readonly code: 'invalid'; readonly fields: readonly SettingsField[] }
