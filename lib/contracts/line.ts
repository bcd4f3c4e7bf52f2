import { z } from 'zod'
import { isOneLine } from './text'

/** A text of one line, of so many characters at most: trimmed, not empty, without control characters or halves of surrogate pairs. */
export const line = (most: number) =>
  z.string().trim().min(1).max(most).refine(isOneLine, { error: 'control characters' })
