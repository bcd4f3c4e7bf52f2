/** Nothing is shown about groups of fewer learners than this: the privacy wall says so. */
export const LEAST_GROUP = 5

/** Typed answers are shown only where so many learners gave the same one. */
export const LEAST_SAME_ANSWER = 3

/**
 * A correlation over fewer learners is left out: with ten its standard error is about a third already (1/√n), so that
 * what it says of an item would be chance.
 */
export const LEAST_CORRELATED = 10

/** Learners are compared with a class of at least so many: two in each quarter, so that a quarter is nobody’s. */
export const LEAST_COMPARED = 8
