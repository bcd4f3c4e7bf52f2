import type { JournalBefore, JournalEntry } from '@/lib/data/journal'
import type { LearnerModel, LogMoment } from '@/lib/data/log'
import { Replay, restoredLearner, type CardState, type LearnerEvent } from '@/lib/scheduling'

/** A moment of a log whose model this version made. */
export type CurrentMoment = LogMoment & { readonly model: LearnerModel }

/** Whether an answer of the log, by its `seq`, can be taken back without replaying the whole log. */
export const journalReaches = (moment: CurrentMoment, seq: number): boolean =>
  entriesBackTo(seq, moment).length > 0

/** A fold that stands where the log stands. */
export function foldFromNow(moment: CurrentMoment): Replay {
  const { cards, siblings, model, retentions } = moment
  return new Replay({
    cards: byId([...siblings, ...cards]),
    learner: restoredLearner(model.state),
    retentions,
  })
}

/**
 * A fold that stands where the log stands and can step back to an answer: it begins where the journal stood before
 * that answer and has gone through every event since.
 *
 * @throws Error when the journal doesn't reach that far
 */
export function foldSince(moment: CurrentMoment, seq: number): Replay {
  const { fold, since } = foldBefore(moment, seq)
  for (const event of since) fold.apply(event)
  return fold
}

/** A fold that stands where the journal stood. */
interface EarlierFold {
  readonly fold: Replay
  /** What has happened since. */
  readonly since: readonly LearnerEvent[]
}

/** The earliest fold that the journal holds; null when it holds none. */
export function earliestFold(moment: CurrentMoment): EarlierFold | null {
  const first = moment.journal.find(({ firstSeq }) => journalReaches(moment, firstSeq))
  return first === undefined ? null : foldBefore(moment, first.firstSeq)
}

function foldBefore(moment: CurrentMoment, seq: number): EarlierFold {
  const entries = entriesBackTo(seq, moment)
  const [first] = entries
  if (first === undefined) throw new Error('the journal does not reach back to the answer')
  const now = [...moment.siblings, ...moment.cards]
  const fold = new Replay({
    cards: byId([...now, ...entries.toReversed().flatMap((entry) => entry.cardsBefore)]),
    learner: restoredLearner(first.before.learner),
    retentions: first.before.retentions,
  })
  return { fold, since: moment.recent.filter((event) => event.seq >= first.firstSeq) }
}

/** By id, the last state of a card outranking earlier ones. */
const byId = (cards: readonly CardState[]): Map<string, CardState> =>
  new Map(cards.map((card) => [card.cardId, card]))

/** The journal from an entry that holds the learner's state on. */
type Stretch = readonly [JournalEntry & { readonly before: JournalBefore }, ...JournalEntry[]]

/**
 * The journal from the last entry at or before a `seq` that a fold can begin at; empty when it doesn't reach. An answer
 * taken back by a void in that stretch must itself lie in it, else folding the stretch would keep that answer; then the
 * stretch begins earlier.
 */
function entriesBackTo(seq: number, moment: CurrentMoment): Stretch | readonly [] {
  const begins = moment.journal.findLastIndex((entry) => entry.firstSeq <= seq && entry.before !== null)
  const [first, ...later] = moment.journal.slice(Math.max(0, begins))
  if (begins < 0 || first === undefined || !isUnbroken([first, ...later], moment.model.nextSeq)) return []
  const { before } = first
  if (before === null) return []
  const earliest = Math.min(...answersTakenBackSince(first.firstSeq, moment.recent))
  return earliest >= first.firstSeq ? [{ ...first, before }, ...later] : entriesBackTo(earliest, moment)
}

/** `seq` of each answer that a void from `since` on takes back; −∞ for one that lies before all these events. */
function answersTakenBackSince(since: number, events: readonly LearnerEvent[]): number[] {
  const seqs = new Map(events.map((event) => [event.eventId, event.seq]))
  return events.flatMap((event) =>
    event.kind === 'void' && event.seq >= since ? [seqs.get(event.targetEventId) ?? -Infinity] : [],
  )
}

function isUnbroken(entries: readonly JournalEntry[], nextSeq: number): boolean {
  return entries.every((entry, index) => (entries[index + 1]?.firstSeq ?? nextSeq) === entry.lastSeq + 1)
}
