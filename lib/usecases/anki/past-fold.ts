import type { AnkiFound } from '@/lib/contracts/anki'
import type { EventRecord } from '@/lib/data/events'
import { firstFold, InsightFold } from '@/lib/insights/fold'
import { counted } from '@/lib/insights/contributions'
import { statements, type LearnedStatement, type StatementKind } from '@/lib/insights/statements'
import type { SlotOfDay, SlotsByFigure } from '@/lib/insights/sums'
import { recalled } from '@/lib/learning'
import type { CardState, LearnerEvent, LearnerState, Replay, StudyClock } from '@/lib/scheduling'
import { loggedEvent } from '../log/batch'
import type { BareEvent } from './past-events'

/** Where a fold begins. */
interface PastFoldStart {
  readonly fold: Replay
  /** The `seq` of its first event. */
  readonly nextSeq: number
  readonly clock: StudyClock
  readonly now: number
}

/** Folds what happened elsewhere, one event after another, as if it had happened here. */
export class PastFold {
  readonly records: EventRecord[] = []
  private readonly insights: InsightFold
  private readonly touched = new Set<string>()
  private readonly tally = { reviews: 0, asked: 0, recalled: 0, expectedByFsrs: 0 }

  constructor(private readonly start: PastFoldStart) {
    this.insights = new InsightFold(firstFold(start.clock.zone))
  }

  /** The `seq` that the next event gets. */
  get nextSeq(): number {
    return this.start.nextSeq + this.records.length
  }

  add(given: BareEvent): void {
    const { fold, clock, now } = this.start
    const { event, clockCut } = loggedEvent(given, this.nextSeq, clock, now)
    const served = fold.apply(event)
    const folded = event.kind === 'answer' ? { ...event, served } : event
    if ('cardId' in folded) this.touched.add(folded.cardId)
    if (folded.kind === 'answer') this.notice(folded)
    this.records.push({ event: folded, acceptedAt: now, clockCut })
  }

  /** Where a card stands after all events so far. */
  stateOf(cardId: string): CardState | undefined {
    return this.start.fold.state.cards.get(cardId)
  }

  /** The learner after all events so far. */
  get learner(): LearnerState {
    return this.start.fold.state.learner
  }

  /** The cards that events named and that have a row: a former card has none. */
  storedCards(): CardState[] {
    return [...this.touched].flatMap((cardId) => {
      const card = this.stateOf(cardId)
      return card === undefined || card.noteId === cardId ? [] : [card]
    })
  }

  /** What the answers say of their learner, as Insights would; null where there were none. */
  found(): AnkiFound | null {
    if (this.tally.reviews === 0) return null
    const { days, slots } = this.insights.take()
    const told = statements({
      days: days.map(({ day, sum }) => ({ ...sum, day })),
      slots: byFigure(slots.map(({ day, figure, slot, sum }) => ({ ...sum, day, figure, slot }))),
      model: null,
      modelDays: 0,
    })
    return {
      ...this.tally,
      againstFsrs: interval(told, 'recall-against-fsrs'),
      mornings: interval(told, 'mornings'),
    }
  }

  private notice(event: LearnerEvent & { readonly kind: 'answer' }): void {
    const { served } = event
    this.tally.reviews += 1
    this.insights.apply({ ...event, sittingId: null, deckId: null, isFirstReturn: false }, false)
    if (!counted(served)) return
    this.tally.asked += 1
    this.tally.recalled += recalled(event.grade) ? 1 : 0
    this.tally.expectedByFsrs += served.fsrs
  }
}

function interval(told: readonly LearnedStatement[], kind: StatementKind): AnkiFound['mornings'] {
  const statement = told.find((each) => each.kind === kind)
  return statement === undefined
    ? null
    : { gain: statement.estimate, low: statement.low, high: statement.high }
}

function byFigure(slots: readonly SlotOfDay[]): SlotsByFigure {
  const found = new Map<SlotOfDay['figure'], SlotOfDay[]>()
  for (const slot of slots) {
    const before = found.get(slot.figure)
    if (before === undefined) found.set(slot.figure, [slot])
    else before.push(slot)
  }
  return found
}
