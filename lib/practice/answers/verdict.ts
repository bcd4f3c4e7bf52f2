import type { DiffSegment } from '@/lib/content/typed-answer'

/** What is found about an answer. */
export type Verdict =
  | {
      readonly outcome: 'right'
      /** Of a line: how many of the line steps after it are done with it as well. */
      readonly passes: number
      /** Of a free text: the share of its key points that were found, 0 to 1; 1 for every other answer. */
      readonly share: number
    }
  | { readonly outcome: 'not-yet'; readonly reason: NotYet }
  /** A line that is true, and either was there before or hasn't come as far as its step asks. */
  | { readonly outcome: 'no-further'; readonly reason: 'same-line' | 'stage' }
  /** It cannot be told whether it says the same: hardly anywhere are both defined. */
  | { readonly outcome: 'cannot-tell' }

/** Why an answer doesn't count yet, as far as can be said. */
export type NotYet =
  /** It says something else. */
  | { readonly code: 'different' }
  /** With the other sign it would be right. */
  | { readonly code: 'sign' }
  /** It is equal, and not in the form that was asked for. */
  | { readonly code: 'form'; readonly form: 'lowest-terms' | 'decimal' | 'expanded' | 'factorised' }
  /** The number is right. */
  | { readonly code: 'unit-missing' }
  | { readonly code: 'unit-kind' }
  /** The number would be right in the unit of the answer, `km` for `m`. */
  | { readonly code: 'unit-size' }
  /** Right as far as it goes, to more or fewer significant digits than were asked for. */
  | { readonly code: 'digits'; readonly than: 'more' | 'fewer'; readonly asked: number }
  /** The last digit is one off. */
  | { readonly code: 'rounding' }
  /** A line that doesn't say the same as the one above. */
  | { readonly code: 'not-the-same-as-above' }
  /** All that were chosen are right, and others are too. */
  | { readonly code: 'some-of-them' }
  /** What is not right among those chosen, with what its author says about each; empty where nothing. */
  | {
      readonly code: 'distractor'
      readonly chosen: readonly { readonly option: number; readonly why: string }[]
    }
  /** How many items from the first on are in their place. */
  | { readonly code: 'order'; readonly inPlace: number }
  /** Within a letter or two of what was asked for, which `segments` show. */
  | { readonly code: 'spelling'; readonly segments: readonly DiffSegment[] }
  | { readonly code: 'key-points'; readonly share: number }

/** What is found about an answer that counts. */
export type AttemptVerdict = Extract<Verdict, { readonly outcome: 'right' | 'not-yet' }>

/** Whether the answer is an attempt: what could not be judged, or was true and no further, is none. */
export const isAttempt = (verdict: Verdict): verdict is AttemptVerdict =>
  verdict.outcome === 'right' || verdict.outcome === 'not-yet'

export const RIGHT: Verdict = { outcome: 'right', passes: 0, share: 1 }
export const CANNOT_TELL: Verdict = { outcome: 'cannot-tell' }
export const notYet = (reason: NotYet): Verdict => ({ outcome: 'not-yet', reason })
