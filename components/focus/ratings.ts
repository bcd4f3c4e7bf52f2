import type { Rating } from '@/lib/focus/starting-value'

/** The scale, from no dread to as bad as can be. */
export const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5]
