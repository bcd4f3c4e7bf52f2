import 'server-only'
import type { CardState, Retentions, StoredLearner } from '@/lib/scheduling'

/** Events that can be taken back by the journal; an older one costs a replay of the log. */
export const JOURNAL_EVENTS = 200
/** A fold that steps back begins at an entry with the learner's state, at most this many events before its answer. */
const LEARNER_EVERY = 20
/** The journal is cut back each time its learner's counter passes a multiple of this, not with every write. */
const CUT_EVERY = 50

/** What stood before a batch of events. */
export interface JournalEntry {
  readonly firstSeq: number
  readonly lastSeq: number
  /** Null in an entry that no fold begins at (`holdsLearner`). */
  readonly before: JournalBefore | null
  /** Each card the batch touched. */
  readonly cardsBefore: readonly CardState[]
}

/** The learner, and the desired retentions in force. */
export interface JournalBefore {
  readonly learner: StoredLearner
  readonly retentions: Retentions
}

/** A row of `journal` as JSON carries it. */
export interface JournalRow {
  readonly first_seq: number
  readonly last_seq: number
  readonly learner_before: JournalBefore | null
  readonly cards_before: readonly CardState[]
}

export const journalColumns = 'j.first_seq, j.last_seq, j.learner_before, j.cards_before'

export const journalEntryOf = (row: JournalRow): JournalEntry => ({
  firstSeq: row.first_seq,
  lastSeq: row.last_seq,
  before: row.learner_before,
  cardsBefore: row.cards_before,
})

/** Entries that begin before this `seq` are dropped by a write that moves the counter on; null drops none. */
export function journalCut(seqBefore: number, seqAfter: number): number | null {
  const passes = Math.floor(seqBefore / CUT_EVERY) !== Math.floor(seqAfter / CUT_EVERY)
  return passes ? seqAfter - JOURNAL_EVENTS : null
}

/**
 * Whether the entry of a batch holds the learner's state before it. The state is some kilobytes, so not every answer
 * writes it: an entry does whose batch begins at, or passes, a multiple of twenty.
 */
export const holdsLearner = (firstSeq: number, lastSeq: number): boolean =>
  firstSeq === 1 || Math.floor((firstSeq - 1) / LEARNER_EVERY) !== Math.floor(lastSeq / LEARNER_EVERY)
