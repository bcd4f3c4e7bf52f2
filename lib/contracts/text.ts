import { z } from 'zod'

/** NUL, which Postgres keeps in no text, and halves of surrogate pairs, which it keeps in no JSON. */
const UNSTORABLE = /\0|\p{Surrogate}/u
const CONTROL = /[\u0000-\u001f\u007f]/

/** A text of so many characters at most, as it is: one that the database could not keep is refused. */
export const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((given) => !UNSTORABLE.test(given), { error: 'characters that cannot be kept' })

/** Whether a text can stand in one line: without control characters, ends of lines among them, and storable. */
export const isOneLine = (given: string): boolean => !CONTROL.test(given) && !UNSTORABLE.test(given)
