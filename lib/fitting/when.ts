import type { TraceFit } from '@/lib/scheduling/fitted-trace'

/** Answers of a later day at which FSRS-6 is first fitted to a learner, and by which they must grow to be fitted again. */
export const FIRST_FIT = 400
export const FIT_GROWTH = 1.5

/** Answers of a later day from which on a learner's parameters are fitted, again if they were before. */
export const nextFitAt = (fit: TraceFit | null): number =>
  fit === null ? FIRST_FIT : Math.max(FIRST_FIT, Math.ceil(fit.answers * FIT_GROWTH))
