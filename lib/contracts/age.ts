import { z } from 'zod'
import { signUpSchema } from './account'

/** By what an account may be somebody's: their age, or that a school or a guardian has allowed it. */
export const AGE_BASES = ['age', 'school', 'guardian'] as const
export type AgeBasis = (typeof AGE_BASES)[number]

/** What opens an account. The basis is empty where it is not asked for, and where nothing was chosen. */
export const openAccountSchema = signUpSchema.extend({
  ageBasis: z.string().pipe(z.enum(['', ...AGE_BASES])),
})

export type OpenAccountInput = z.input<typeof openAccountSchema>
