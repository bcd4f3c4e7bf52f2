import type { Grade } from './grade'

/** An answer as a trace is worked out from it: whole study days since the one before, 0 on the same day, and its grade. */
export type PastAnswer = readonly [days: number, grade: Grade]

/** The answers of a card, from which its trace can be worked out anew under other parameters. */
export interface PastAnswers {
  /** How its memory was thought to stand before them, S in days and D 1 … 10; null for a card that was new. */
  readonly from: { readonly stability: number; readonly difficulty: number } | null
  /** Oldest first. */
  readonly answers: readonly PastAnswer[]
}

/**
 * As many are kept of a card. The optimiser of FSRS-6 leaves longer histories out, and what came before so many answers
 * hardly moves the trace any more.
 */
export const PAST_MOST = 64

export const noPastAnswers: PastAnswers = { from: null, answers: [] }

/** Past answers with one more. */
export const answeredPast = ({ from, answers }: PastAnswers, answer: PastAnswer): PastAnswers =>
  answers.length < PAST_MOST
    ? { from, answers: [...answers, answer] }
    : { from: null, answers: [...answers.slice(1 - PAST_MOST), answer] }
