import { z } from 'zod'

/** The version of a row that a form was opened with: raised by every edit, and no more than its column holds. */
export const version = z
  .int()
  .min(1)
  .max(2 ** 31 - 1)
