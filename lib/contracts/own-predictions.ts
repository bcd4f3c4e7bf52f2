import { z } from 'zod'

/** The end of a sitting as a device keeps it: whose it was, and which. */
export const sittingEndSchema = z.strictObject({ userId: z.uuid(), sittingId: z.uuid() })
export type SittingEnd = z.infer<typeof sittingEndSchema>

/** The sitting was somebody else's. */
export interface NotYours {
  readonly code: 'not-found'
}
