import type { EventReceipt, ServedDto } from '@/lib/contracts/reviews'
import type { EventRecord } from '@/lib/data/events'
import { holdsLearner, JOURNAL_EVENTS, journalCut } from '@/lib/data/journal'
import type { LogWrite, SettingsChange } from '@/lib/data/log-write'
import { MODEL_VERSION, recalled, rewardPredictionError } from '@/lib/learning'
import {
  clockSince,
  shownPrediction,
  storedLearner,
  usualRetentions,
  type CardState,
  type LearnerEvent,
  type Replay,
  type Replayed,
  type Served,
  type StudyClock,
} from '@/lib/scheduling'
import type { Incoming } from './incoming'
import type { CurrentMoment } from './start'
import { studyDayOf } from './study-days'

/** Events on their way into the log, folded one by one on the state before them. */
export class Batch {
  private readonly before: Pick<Replayed, 'learner' | 'retentions' | 'cards'>
  private readonly records: EventRecord[] = []

  constructor(
    private readonly moment: CurrentMoment,
    private readonly fold: Replay,
    private readonly now: number,
  ) {
    const { learner, retentions, cards } = fold.state
    this.before = { learner, retentions, cards: new Map(cards) }
  }

  /** Takes the next event in and says what came of it. */
  add({ event: given, kept }: Incoming): EventReceipt {
    const seq = this.moment.model.nextSeq + this.records.length
    const { event, clockCut } = loggedEvent(given, seq, this.moment.clock, this.now)
    const cardBefore = 'cardId' in event ? this.fold.state.cards.get(event.cardId) : undefined
    const served = this.fold.apply(event)
    this.records.push({
      ...kept,
      ...(event.kind === 'move' && cardBefore !== undefined ? { fromDeckId: cardBefore.deckId } : {}),
      event: event.kind === 'answer' ? { ...event, served } : event,
      acceptedAt: this.now,
      clockCut,
    })
    return { eventId: event.eventId, status: 'applied', seq, served: this.servedDto(event, served) }
  }

  /** All that the events so far change; null when there were none. */
  write(): LogWrite | null {
    if (this.records.length === 0) return null
    const { model } = this.moment
    const nextSeq = model.nextSeq + this.records.length
    const { learner, retentions } = this.before
    const entry = {
      firstSeq: model.nextSeq,
      lastSeq: nextSeq - 1,
      before: holdsLearner(model.nextSeq, nextSeq - 1)
        ? { learner: storedLearner(learner), retentions }
        : null,
      cardsBefore: this.cardsBefore(),
    }
    return {
      seenRowVersion: model.rowVersion,
      modelVersion: MODEL_VERSION,
      learner: storedLearner(this.fold.state.learner),
      nextSeq,
      events: this.records,
      cards: this.changedCards(),
      journal:
        this.records.length > JOURNAL_EVENTS
          ? null
          : { entry, cutBefore: journalCut(model.nextSeq, nextSeq) },
      settings: settingsIn(this.records),
    }
  }

  private servedDto(event: LearnerEvent, served: Served | null): ServedDto | null {
    if (event.kind !== 'answer' || served === null) return null
    const card = this.fold.state.cards.get(event.cardId)
    if (card === undefined || card.stage === 'new') return null
    const shown = shownPrediction(this.fold.state.learner.scheduler, served)
    const delta = rewardPredictionError(recalled(event.grade), shown.value)
    return { ...shown, delta, dueDay: card.dueDay }
  }

  private changedCards(): CardState[] {
    return [...this.fold.state.cards.values()].filter((card) => this.before.cards.get(card.cardId) !== card)
  }

  /**
   * The cards the events name, also where a void put one back. Others that a void changes need no mention: stepping
   * back across it begins before the answer it names, and they are named since.
   */
  private cardsBefore(): CardState[] {
    const named = this.records.flatMap(({ event }) => ('cardId' in event ? [event.cardId] : []))
    return [...new Set(named)].flatMap((cardId) => this.before.cards.get(cardId) ?? [])
  }
}

/**
 * An event with its place in the log. A clock ahead of the server's is set back to it; the time an answer took was
 * measured by that one clock and stays.
 */
export function loggedEvent(
  given: Incoming['event'],
  seq: number,
  clock: StudyClock,
  now: number,
): { event: LearnerEvent; clockCut: boolean } {
  const ahead = Math.max(0, given.at - now)
  const at = given.at - ahead
  const clockCut = ahead > 0
  if (given.kind !== 'answer') return { event: { ...given, seq, at }, clockCut }
  const shownAt = given.shownAt - ahead
  // The day the question was shown on: by it the device predicted, whatever the time of the grade.
  const studyDay = studyDayOf(shownAt, clock)
  const event = { ...given, seq, at, shownAt, studyDay, modelVersion: MODEL_VERSION, served: null }
  return { event, clockCut }
}

/** Settings that events change. */
export function settingsIn(records: readonly EventRecord[]): SettingsChange {
  let clock: StudyClock | null = null
  let retention: number | null = null
  const decks = new Map<string, number | null>()
  for (const { event } of records) {
    if (event.kind === 'zone') clock = clockSince(event)
    if (event.kind !== 'retention') continue
    if (event.deckId === null) retention = event.retention ?? usualRetentions.learner
    else decks.set(event.deckId, event.retention)
  }
  return {
    clock,
    retention,
    decks: [...decks].map(([deckId, own]) => ({ deckId, retention: own })),
  }
}
