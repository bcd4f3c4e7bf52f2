import type { ProblemSetProblem } from '@/lib/contracts/problems'

/** What to say of input that the contract refuses: an id that is none names nothing. */
export const malformed = (fields: readonly string[]): ProblemSetProblem =>
  fields.includes('setId') || fields.includes('problemId')
    ? { code: 'not-found' }
    : { code: 'malformed', fields }
