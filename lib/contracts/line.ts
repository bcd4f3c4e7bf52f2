import { z } from 'zod'

/** A text of one line, of so many characters at most: trimmed, not empty, without control characters. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), { error: 'control characters' })
