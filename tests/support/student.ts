import {
  historyAfter,
  initialModel,
  learn,
  type CardEvidence,
  type Grade,
  type Shown,
  type ValueModel,
} from '@/lib/learning'
import { firstTrace, nextTrace, type MemoryTrace } from '@/lib/scheduling'

/** An answer of a log, as far as the value function is told of it. */
export interface Logged extends Shown {
  readonly card: number
  readonly grade: Grade
  /** null where unknown. */
  readonly durationMs: number | null
}

/** A learner whose answers come one by one: the model and the evidence of each card met. */
export class Student {
  readonly cards = new Map<number, CardEvidence & { readonly trace: MemoryTrace }>()

  constructor(public model: ValueModel = initialModel()) {}

  answer({ card: id, grade, durationMs, ...shown }: Logged): void {
    const card = this.cards.get(id) ?? null
    const answer = { grade, durationMs }
    const history = historyAfter(card, this.model.mood, shown, answer)
    this.model = learn(this.model, card, shown, answer)
    const startsDay = card === null || shown.day > card.lastDay
    const trace =
      card === null ? firstTrace(grade) : nextTrace(card.trace, shown.day - card.lastDay, !startsDay, grade)
    this.cards.set(id, {
      trace,
      lastAnsweredAt: shown.at + (durationMs ?? 0),
      lastDay: card === null ? shown.day : Math.max(card.lastDay, shown.day),
      reps: (card?.reps ?? 0) + (startsDay ? 1 : 0),
      lapses: (card?.lapses ?? 0) + (startsDay && grade === 1 ? 1 : 0),
      history,
    })
  }

  /** A card that was answered. */
  card(id: number): CardEvidence {
    const card = this.cards.get(id)
    if (card === undefined) throw new Error(`card ${id} was never answered`)
    return card
  }
}
