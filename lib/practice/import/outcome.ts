/** Why a problem of another collection is not taken over. Steps are counted from 1. */
export type ImportRefusal =
  /** On terms under which it may not be used here; `licence` as it names them. */
  | { readonly code: 'licence'; readonly licence: string }
  | { readonly code: 'no-licence' }
  /** Whose it is is not said, or not with an address. */
  | { readonly code: 'no-source' }
  /** Its source is an address that not everybody can open. */
  | { readonly code: 'private-source'; readonly source: string }
  /** Its numbers are drawn by rules of another program. */
  | { readonly code: 'variables' }
  /** It is about a figure that isn't there. */
  | { readonly code: 'figure' }
  | { readonly code: 'no-steps' }
  | { readonly code: 'too-many-steps'; readonly most: number }
  | { readonly code: 'no-statement' }
  | { readonly code: 'too-long'; readonly step: number | null; readonly most: number }
  | { readonly code: 'no-answer'; readonly step: number }
  /** The answer is none of the choices. */
  | { readonly code: 'answer-not-chosen'; readonly step: number }
  | { readonly code: 'too-many-choices'; readonly step: number; readonly most: number }
  /** A formula is to be simplified, and what is given as the answer is not equal to it. */
  | { readonly code: 'answer-differs'; readonly step: number; readonly answer: string }
  /** What came of it can't be used as a problem here; `where` is the way to the place. */
  | { readonly code: 'not-usable'; readonly where: string }

/** What of a problem that is taken over has changed or was left out. Steps are counted from 1. */
export type ImportNote =
  | {
      readonly code: 'hints-left-out'
      readonly step: number
      readonly hints: number
      readonly why: 'licence' | 'private-source' | 'figure' | 'variables'
    }
  /** The last hints did not fit. */
  | { readonly code: 'hints-cut'; readonly step: number }
  /** Choices that say the same as others. */
  | { readonly code: 'choices-alike'; readonly step: number; readonly choices: number }
  | { readonly code: 'skills-left-out'; readonly step: number; readonly most: number }
  /** The title was too long, or a skill's name. */
  | { readonly code: 'name-cut'; readonly name: string }
  /** The answer is compared letter by letter, not as a formula. */
  | { readonly code: 'as-text'; readonly step: number }
  /** The answer can't be checked: the learner compares. */
  | { readonly code: 'self-graded'; readonly step: number }
