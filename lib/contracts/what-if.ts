import { z } from 'zod'
import type { Choice, Collection } from '@/lib/planning'
import type { DayShares } from '@/lib/scheduling'
import { LIMITS } from './limits'

/** Query of the page: a choice to begin with, in whole minutes, cards and percent. */
export const whatIfQuerySchema = z.strictObject({
  minutes: z.coerce.number().int().min(LIMITS.minutesPerDay.least).max(LIMITS.minutesPerDay.most).optional(),
  newPerDay: z.coerce.number().int().min(LIMITS.newPerDay.least).max(LIMITS.newPerDay.most).optional(),
  aim: z.coerce
    .number()
    .int()
    .min(Math.round(LIMITS.desiredRetention.least * 100))
    .max(Math.round(LIMITS.desiredRetention.most * 100))
    .optional(),
})
export type WhatIfQuery = z.infer<typeof whatIfQuerySchema>

/** What the futures of a learner are worked out from, on their own device. */
export interface WhatIfDto {
  /** Null before anything was answered. */
  readonly collection: Collection | null
  /** As the settings are. */
  readonly choice: Choice
  /** What makes the days ahead differ. */
  readonly days: DayShares
  /** A study day. */
  readonly today: number
  /** The same futures for whoever looks again on the same day. */
  readonly seed: number
}
