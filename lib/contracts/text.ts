import { z } from 'zod'

/** NUL, which Postgres keeps in no text, and halves of surrogate pairs, which it keeps in no JSON. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** A text of so many characters at most, as it is: one that the database could not keep is refused. */
export const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((given) => !UNSTORABLE.test(given), { error: 'characters that cannot be kept' })
