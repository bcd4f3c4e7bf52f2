import { historyAfter, type CardEvidence, type Shown, type ValueModel } from '@/lib/learning'
import { firstTrace, nextTrace, type MemoryTrace } from '@/lib/scheduling'
import { studyDay, type PreparedLog, type Review } from './protocol'

interface LoggedCard extends CardEvidence {
  readonly trace: MemoryTrace
}

/**
 * What the value function is given of each card, followed through a log review by review as the app follows it. A log
 * stamps a review when it was answered; the question was shown its duration earlier, and everything is measured there.
 */
export class CardHistories {
  private readonly cards = new Map<string, LoggedCard>()
  /** The card of each note that was answered last. */
  private readonly lastOfNote = new Map<string, string>()

  constructor(private readonly dayStart: PreparedLog['dayStart']) {}

  /** The review's card before the answer; null for one never answered. */
  of({ cardId }: Review): CardEvidence | null {
    return this.cards.get(cardId) ?? null
  }

  /** The review's question, as it came on the screen. */
  shown({ cardId, noteId, answeredAt, durationMs }: Review): Shown {
    const at = answeredAt - (durationMs ?? 0)
    const last = noteId === null ? undefined : this.lastOfNote.get(noteId)
    return { at, day: studyDay(at, this.dayStart), siblingLast: last !== undefined && last !== cardId }
  }

  /** Takes note of the answer, given the learner's mood before it. */
  learn(review: Review, mood: ValueModel['mood']): void {
    const { cardId, noteId, answeredAt, rating, durationMs } = review
    const shown = this.shown(review)
    const card = this.cards.get(cardId) ?? null
    const startsDay = card === null || shown.day > card.lastDay
    this.cards.set(cardId, {
      trace: traceAfter(card, shown.day, rating),
      lastAnsweredAt: answeredAt,
      lastDay: shown.day,
      reps: (card?.reps ?? 0) + (startsDay ? 1 : 0),
      lapses: (card?.lapses ?? 0) + (startsDay && rating === 1 ? 1 : 0),
      history: historyAfter(card, mood, shown, { grade: rating, durationMs }),
    })
    if (noteId !== null) this.lastOfNote.set(noteId, cardId)
  }
}

/** The FSRS-6 trace by whole study days, as the protocol counts time. */
function traceAfter(card: LoggedCard | null, day: number, rating: Review['rating']): MemoryTrace {
  if (card === null) return firstTrace(rating)
  return nextTrace(card.trace, day - card.lastDay, day <= card.lastDay, rating)
}
