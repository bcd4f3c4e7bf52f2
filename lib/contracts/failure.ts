/** The body of every refused API request: what was wrong and where; the words come from the catalogue. */
export interface ApiFailure {
  readonly error: {
    readonly code:
      'signed-out' | 'invalid' | 'not-found' | 'too-large' | 'too-many' | 'conflict' | 'unavailable'
    /** Path and reason of each malformed value. */
    readonly issues?: readonly { readonly path: string; readonly message: string }[]
    readonly retrySeconds?: number
  }
  readonly requestId: string
}
