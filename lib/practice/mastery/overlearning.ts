/** A prediction that was met. */
export interface Met {
  readonly value: number
  readonly right: boolean
}

/** How many predictions in a row have to be met, and how high they have to be, for more of it to add little today. */
const IN_A_ROW = 5
const EXPECTED = 0.9

/**
 * Whether more of the same adds little today: the last predictions were all high and met, so that there was no surprise
 * left to learn from.
 */
export const isOverlearning = (met: readonly Met[]): boolean =>
  met.length >= IN_A_ROW && met.slice(-IN_A_ROW).every(({ value, right }) => right && value >= EXPECTED)
