import type { StudyDay } from '@/lib/scheduling'
import { spread } from '@/lib/scheduling/queue'
import { nothingToPrepare, type Policy, type PolicyAnswer, type SittingWish } from './policy'

/** R of a card at an instant (milliseconds), 0 … 1; 0 for one that was never begun. */
type RecallOf = (cardId: string, at: number) => number

/**
 * No policy but a mark for all of them: it is told what no product can know, R itself, and asks each card when that has
 * fallen to the desired retention, those first that have only just. What a policy of this kind reaches with its predictions
 * lies between a peer's figure and this one's.
 */
export class AllKnowing implements Policy {
  private readonly lastAsked = new Map<string, StudyDay>()
  private recallOf: RecallOf = () => 0

  constructor(readonly retention: number) {}

  readonly prepare = nothingToPrepare

  /** Called once, before the life begins. */
  lookInto(recallOf: RecallOf): void {
    this.recallOf = recallOf
  }

  readonly plan = ({ day, now, fresh }: SittingWish): readonly string[] => {
    const due = [...this.lastAsked]
      .filter(([, last]) => last < day)
      .map(([cardId]) => ({ cardId, recall: this.recallOf(cardId, now) }))
      .filter(({ recall }) => recall <= this.retention)
      .sort((a, b) => b.recall - a.recall || (a.cardId < b.cardId ? -1 : 1))
    return spread(
      due.map(({ cardId }) => cardId),
      fresh,
    )
  }

  readonly answer = ({ cardId, day }: PolicyAnswer): void => {
    this.lastAsked.set(cardId, day)
  }
}
