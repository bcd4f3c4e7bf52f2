import { z } from 'zod'
import { LIMITS } from './limits'

export const settingsSchema = z.strictObject({
  minutesPerDay: z.int().min(LIMITS.minutesPerDay.least).max(LIMITS.minutesPerDay.most),
  newPerDay: z.int().min(LIMITS.newPerDay.least).max(LIMITS.newPerDay.most),
  desiredRetention: z.number().min(LIMITS.desiredRetention.least).max(LIMITS.desiredRetention.most),
  zone: z.string().min(1).max(64),
  ownPrediction: z.enum(['never', 'sometimes', 'always']),
  largeSurprise: z.int().min(0).max(101),
  singleKeyShortcuts: z.boolean(),
  /** By which sign decimals are typed. */
  decimalSign: z.enum(['point', 'comma']),
  /** Share of a sitting that problems have where cards are due as well. */
  problemShare: z.number().min(0).max(1),
})

/** A learner's settings, as the page shows and sends them. */
export type SettingsDto = z.infer<typeof settingsSchema>
