import { z } from 'zod'

export const calendarChangeSchema = z.strictObject({ feed: z.enum(['make', 'revoke']) })
/** What stands in the address of a calendar: 256 random bits, base64url. */
export const calendarTokenSchema = z.object({ token: z.string().regex(/^[\w-]{43}$/) })

export type CalendarChange = z.infer<typeof calendarChangeSchema>

/** The address of the calendar, shown this once; null when it was revoked. */
export interface CalendarAddressDto {
  readonly address: string | null
}

export interface CalendarProblem {
  readonly code: 'signed-out' | 'malformed'
}
