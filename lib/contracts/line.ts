import { z } from 'zod'

/** A text of one line, of so many characters at most: trimmed, not empty, without control characters or halves of surrogate pairs. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[\u0000-\u001f\u007f]|\p{Surrogate}/u.test(text), { error: 'control characters' })
