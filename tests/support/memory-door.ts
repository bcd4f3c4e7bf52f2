import type { EventReceipt } from '@/lib/contracts/reviews'
import type { JournalEntry } from '@/lib/data/journal'
import type { KnownEvent, LearnerModel } from '@/lib/data/log'
import type { LogWrite } from '@/lib/data/log-write'
import { MODEL_VERSION } from '@/lib/learning'
import {
  newCard,
  newLearner,
  replay,
  storedLearner,
  usualRetentions,
  type CardIds,
  type CardState,
  type LearnerEvent,
  type Retentions,
  usualClock,
} from '@/lib/scheduling'
import { acceptBatch } from '@/lib/usecases/log/acceptance'
import { cardIdsOf, fromDevice, fromServer, type Incoming } from '@/lib/usecases/log/incoming'
import type { CurrentMoment } from '@/lib/usecases/log/start'
import type { Caches, Door } from './world'

/** The log and its caches in memory: what the two statements read and write, without the database. */
export class MemoryDoor implements Door {
  private events: LearnerEvent[] = []
  private rows: Map<string, CardState>
  private model: LearnerModel = {
    modelVersion: MODEL_VERSION,
    state: storedLearner(newLearner()),
    nextSeq: 1,
    rowVersion: 0,
  }
  private retentions: Retentions = usualRetentions
  private clock = usualClock('Europe/Berlin')
  private journal: JournalEntry[] = []
  /** How often the journal did not reach, and the caches were rebuilt from the log. */
  rebuilds = 0

  constructor(readonly cards: readonly CardIds[]) {
    this.rows = new Map(cards.map((ids) => [ids.cardId, newCard(ids)]))
  }

  readonly accept: Door['accept'] = (events, now) =>
    this.take(events.toSorted((a, b) => a.deviceSeq - b.deviceSeq).map(fromDevice), now)

  readonly record: Door['record'] = (events, now) =>
    this.take(
      events.map((event) => fromServer(event, now)),
      now,
    )

  readonly log = (): Promise<readonly LearnerEvent[]> => Promise.resolve(this.events)

  readonly caches = (): Promise<Caches> =>
    Promise.resolve({ learner: this.model.state, retentions: this.retentions, cards: this.rows })

  private take(incoming: readonly Incoming[], now: number): Promise<EventReceipt[]> {
    const receipts: EventReceipt[] = []
    while (receipts.length < incoming.length) {
      const rest = incoming.slice(receipts.length)
      const accepted = acceptBatch(this.moment(rest), rest, now)
      if (accepted.write !== null) this.write(accepted.write)
      if (accepted.needsRebuild) this.rebuild()
      receipts.push(...accepted.receipts)
    }
    return Promise.resolve(receipts)
  }

  private moment(incoming: readonly Incoming[]): CurrentMoment {
    const asked = new Set(
      incoming.flatMap(({ event }) => [
        event.eventId,
        ...(event.kind === 'void' ? [event.targetEventId] : []),
      ]),
    )
    const reached = Math.min(...this.journal.map((entry) => entry.firstSeq))
    return {
      clock: this.clock,
      retentions: this.retentions,
      model: this.model,
      cards: cardIdsOf(incoming).flatMap((cardId) => this.rows.get(cardId) ?? []),
      siblings: [...this.rows.values()].filter(({ cardId }) => !cardIdsOf(incoming).includes(cardId)),
      known: this.events.filter(({ eventId }) => asked.has(eventId)).map(known),
      journal: this.journal,
      recent: this.events.filter(({ seq }) => seq >= reached),
    }
  }

  private write(write: LogWrite): void {
    this.events = [...this.events, ...write.events.map(({ event }) => event)]
    for (const card of write.cards) this.rows.set(card.cardId, card)
    this.model = {
      modelVersion: write.modelVersion,
      state: write.learner,
      nextSeq: write.nextSeq,
      rowVersion: this.model.rowVersion + 1,
    }
    const cutBefore = write.journal?.cutBefore ?? 0
    this.journal =
      write.journal === null
        ? []
        : [...this.journal.filter((entry) => entry.firstSeq >= cutBefore), write.journal.entry]
    this.settle(write)
  }

  private settle({ settings }: LogWrite): void {
    const decks = new Map(Object.entries(this.retentions.decks))
    for (const { deckId, retention } of settings.decks) {
      if (retention === null) decks.delete(deckId)
      else decks.set(deckId, retention)
    }
    this.retentions = {
      learner: settings.retention ?? this.retentions.learner,
      decks: Object.fromEntries(decks),
    }
    this.clock = settings.clock ?? this.clock
  }

  private rebuild(): void {
    const { learner, cards } = replay(this.cards, this.events).state
    this.rows = new Map(cards)
    this.model = { ...this.model, modelVersion: MODEL_VERSION, state: storedLearner(learner) }
    this.rebuilds++
  }
}

const known = (event: LearnerEvent): KnownEvent => ({
  seq: event.seq,
  eventId: event.eventId,
  kind: event.kind,
  cardId: 'cardId' in event ? event.cardId : null,
  targetEventId: event.kind === 'void' ? event.targetEventId : null,
})
