/** A problem that could come next. */
export interface Candidate {
  readonly problemId: string
  /** Slugs of its steps' skills; the first is what it is about. */
  readonly skills: readonly string[]
  /** Mean V of its steps, as it would be predicted now. */
  readonly meanValue: number
  /** One of its skills is chunked and due. */
  readonly isDue: boolean
  /** Prerequisites of its skills that were never got right. */
  readonly unmet: number
  /** Number of the learner's rounds when it was last begun, from 1; 0: never. */
  readonly lastRound: number
  readonly method: string | null
  readonly looksLike: readonly string[]
  /** Its place in its set. */
  readonly place: number
}

/** A problem that was begun. */
export interface RecentRound {
  readonly problemId: string
  /** The skill it is about. */
  readonly skill: string
  readonly method: string | null
}

/** What came before. */
export interface NextContext {
  /** Problems begun so far. */
  readonly problems: number
  /** The last of them, newest last. */
  readonly recent: readonly RecentRound[]
  /** Skills at first contact: got right unaided never, or once. */
  readonly firstContact: ReadonlySet<string>
}

/** Why a problem was chosen. `asked`: the learner took it themselves. */
export type Reason = 'value' | 'due' | 'look-alike' | 'random' | 'asked'
