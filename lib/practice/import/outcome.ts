import type { FaultKind } from '../template/fault'

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

/** What is the matter with a place of a file in our own form, as far as its shape goes. */
export type ShapeFault =
  | { readonly code: 'missing' }
  /** Something else is needed there: a text, a number, a list… */
  | { readonly code: 'type'; readonly expected: string }
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'too-many'; readonly most: number }
  | { readonly code: 'too-few'; readonly least: number }
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'too-small'; readonly least: number }
  | { readonly code: 'not-one-of'; readonly values: readonly string[] }
  | { readonly code: 'unknown-fields'; readonly names: readonly string[] }
  /** Not written as it has to be: a name with capitals, an address that is none. */
  | { readonly code: 'form' }
  | { readonly code: 'step-twice'; readonly id: string }
  | { readonly code: 'skill-twice'; readonly slug: string }
  /** A text, formula or variable that can't be read. */
  | { readonly code: 'template'; readonly fault: FaultKind }

/** Why nothing of a file can be read. */
export type FileRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'not-json'; readonly line: number | null }
  | { readonly code: 'too-deep' }
  /** Neither our own form nor OATutor's. */
  | { readonly code: 'unknown-form' }
  | { readonly code: 'newer-version' }
  | { readonly code: 'too-many-problems'; readonly most: number }
