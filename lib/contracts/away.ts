import { z } from 'zod'
import type { Break } from '@/lib/scheduling'
import { LIMITS } from './limits'
import type { WhatIfDto } from './what-if'

const day = z.int().min(0).max(LIMITS.studyDay)

/** A planned break by its first and last study day, both included; null: none. */
export const setAwaySchema = z.strictObject({
  away: z
    .strictObject({ from: day, until: day })
    .refine(({ from, until }) => until >= from && until - from < LIMITS.breakDays)
    .nullable(),
})
export type SetAwayInput = z.infer<typeof setAwaySchema>

/** Why a break was not kept: `dates` are those of one that is over, or begins too far ahead. */
export interface AwayProblem {
  readonly code: 'signed-out' | 'malformed' | 'dates'
}

/** A break that is planned or under way, and what one costs. */
export interface AwayDto extends WhatIfDto {
  readonly away: Break | null
}
