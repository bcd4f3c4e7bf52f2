/** What the contract finds in a problem being written; `where` is the way to the place, as template faults give it. */
export interface SourceIssue {
  readonly where: string
  readonly code: 'missing' | 'too-long' | 'too-few' | 'too-many' | 'too-small' | 'too-large' | 'malformed'
  /** The most or the least that is allowed. */
  readonly limit: number | null
}
