import { z } from 'zod'

/** Longest name of a file that is kept; a longer one keeps its end. */
export const FILE_NAME_CHARS = 255

/** A package that is sent: what its file is called. */
export const packageNameSchema = z.strictObject({ name: z.string().min(1).max(1000) })

export const importIdSchema = z.strictObject({ importId: z.uuid() })
