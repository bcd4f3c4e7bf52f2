import { adoptedHistory, MODEL_VERSION } from '@/lib/learning'
import { applyAnswer, type Question } from './answer'
import { dateOf, latestAnswer, newCard, type CardState } from './card-state'
import { redated, type DueLoad } from './due-load'
import type { AdoptEvent, AnswerEvent, LearnerEvent, Served } from './events'
import {
  newLearner,
  retentionFor,
  usualRetentions,
  withEasyDays,
  type LearnerState,
  type Retentions,
} from './learner-state'
import { unseenPrediction } from './own-prediction'
import { clockSince, type StudyClock, type StudyDay } from './study-day'

/** A card as content knows it, before its learner's events. */
export interface CardIds {
  readonly cardId: string
  readonly noteId: string
  readonly deckId: string
}

/** All that the log determines. */
export interface Replayed {
  readonly learner: LearnerState
  readonly retentions: Retentions
  /** Null until the log says something of it: the zone an account begins with is no event. */
  readonly clock: StudyClock | null
  readonly cards: ReadonlyMap<string, CardState>
}

/** An answer whose stored prediction isn't the one this version reaches from the log before it. */
export interface PredictionDifference {
  readonly seq: number
  readonly eventId: string
  readonly stored: Served | null
  readonly replayed: Served | null
}

/** Where a card or the learner stood before an event touched it, so that a void can step back. */
interface Step {
  readonly event: LearnerEvent
  readonly cardBefore: CardState | undefined
  readonly learnerBefore: LearnerState
  readonly retentionsBefore: Retentions
}

/** A void steps back over this many events at most; one that reaches further is known before the fold begins. */
const REWIND_MOST = 2_000

/** A void, and the event it takes back. */
export interface VoidSpan {
  readonly targetEventId: string
  readonly targetKind: LearnerEvent['kind']
  readonly targetSeq: number
  readonly voidSeq: number
}

/**
 * Dates are given anew by the thousand and taken back by the thousand, with answers in between. No prediction hangs on a
 * date, so a redate that is taken back can be left out from the start and everything served meanwhile is still reached.
 */
const isRedate = ({ targetKind }: VoidSpan): boolean => targetKind === 'redate'

/** From one `seq` to another, both included. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretches that some spans cover; an import that is taken back has a hundred thousand spans that are one. */
function stretchesOf(spans: readonly VoidSpan[]): Stretch[] {
  const covered: Stretch[] = []
  for (const { targetSeq, voidSeq } of spans.toSorted((a, b) => a.targetSeq - b.targetSeq)) {
    const last = covered.at(-1)
    if (last === undefined || targetSeq > last.to) covered.push({ from: targetSeq, to: voidSeq })
    else if (voidSeq > last.to) covered[covered.length - 1] = { from: last.from, to: voidSeq }
  }
  return covered
}

/** Where a fold begins, and whether it checks the predictions it passes. */
export interface ReplayStart {
  /** Those that will be answered, and the other cards of their notes. */
  readonly cards: ReadonlyMap<string, CardState>
  readonly learner?: LearnerState
  readonly retentions?: Retentions
  /** The log's voids, so that what is taken back can be left out from the start where stepping back would cost too much. */
  readonly voids?: readonly VoidSpan[]
  /** Compare what was served with what the fold reaches. */
  readonly compare?: boolean
}

/**
 * Folds a learner's events, in order of `seq`, into card states and the learner's model.
 *
 * Each answer is replayed on the state that stood when it was accepted: an answer that a later void takes back still
 * counts for what was served until that void. At a void the fold steps back to before the answer it names and goes
 * on from there without it, which is what replaying the log without that answer gives.
 */
export class Replay {
  private readonly cards: Map<string, CardState>
  /** The cards of each note. */
  private readonly siblings = new Map<string, string[]>()
  private learner: LearnerState
  private retentions: Retentions
  private clock: StudyClock | null = null
  private steps: Step[] = []
  private readonly voided: Set<string>
  /** Where what was served can't be reached any more, since an answer that stood then is left out. */
  private readonly unreached: readonly Stretch[]
  private readonly compare: boolean
  readonly differences: PredictionDifference[] = []

  constructor(start: ReplayStart) {
    this.cards = new Map(start.cards)
    for (const { cardId, noteId } of this.cards.values()) {
      this.siblings.set(noteId, [...(this.siblings.get(noteId) ?? []), cardId])
    }
    this.learner = start.learner ?? newLearner()
    this.retentions = start.retentions ?? usualRetentions
    this.compare = start.compare ?? false
    const voids = start.voids ?? []
    const farVoids = voids.filter((span) => !isRedate(span) && span.voidSeq - span.targetSeq > REWIND_MOST)
    this.unreached = stretchesOf(farVoids)
    this.voided = new Set([...farVoids, ...voids.filter(isRedate)].map((span) => span.targetEventId))
  }

  /** What the events so far leave. */
  get state(): Replayed {
    const { learner, retentions, clock, cards } = this
    return { learner, retentions, clock, cards }
  }

  /** Takes the next event in. Returns what the value function serves for an answer, null for anything else. */
  apply(event: LearnerEvent): Served | null {
    if (event.kind === 'void') {
      this.stepBackOver(event.targetEventId)
      return null
    }
    const served = this.step(event)
    if (
      this.compare &&
      event.kind === 'answer' &&
      this.canCompare(event) &&
      !sameServed(event.served, served)
    ) {
      this.differences.push({
        seq: event.seq,
        eventId: event.eventId,
        stored: event.served,
        replayed: served,
      })
    }
    return served
  }

  private canCompare(event: AnswerEvent): boolean {
    return (
      event.modelVersion === MODEL_VERSION &&
      this.cards.has(event.cardId) &&
      this.unreached.every(({ from, to }) => event.seq < from || event.seq > to)
    )
  }

  private stepBackOver(targetEventId: string): void {
    if (this.voided.has(targetEventId)) return
    this.voided.add(targetEventId)
    const index = this.steps.findIndex((step) => step.event.eventId === targetEventId)
    if (index < 0) return
    const undone = this.steps.splice(index)
    for (const step of undone.toReversed()) this.restore(step)
    for (const { event } of undone) this.step(event)
  }

  private restore(step: Step): void {
    this.learner = step.learnerBefore
    this.retentions = step.retentionsBefore
    if (step.cardBefore !== undefined) this.cards.set(step.cardBefore.cardId, step.cardBefore)
  }

  private step(event: LearnerEvent): Served | null {
    if (this.voided.has(event.eventId)) return null
    const cardBefore = 'cardId' in event ? this.cards.get(event.cardId) : undefined
    this.steps.push({ event, cardBefore, learnerBefore: this.learner, retentionsBefore: this.retentions })
    if (this.steps.length > 2 * REWIND_MOST) this.steps = this.steps.slice(-REWIND_MOST)
    if (event.kind === 'retention') this.retentions = retentionsAfter(this.retentions, event)
    if (event.kind === 'zone') this.clock = clockSince(event)
    if (event.kind === 'scheduler') this.learner = { ...this.learner, scheduler: event.scheduler }
    if (event.kind === 'fit')
      this.learner = { ...this.learner, fit: { parameters: event.parameters, answers: event.answers } }
    if (event.kind === 'easy-days') this.learner = withEasyDays(this.learner, event.easyDays)
    if (cardBefore === undefined) return null
    if (event.kind === 'answer') return this.answer(event, cardBefore)
    const card = cardAfter(event, cardBefore, this.learner)
    this.cards.set(cardBefore.cardId, card)
    if (event.kind === 'redate' || event.kind === 'adopt')
      this.learner = { ...this.learner, load: loadAfter(this.learner.load, cardBefore, card) }
    return null
  }

  /** The question of an answer that is next in the log; null when its card is not there. */
  questionOf(event: AnswerEvent): Question | null {
    const card = this.cards.get(event.cardId)
    return card === undefined ? null : this.question(event, card)
  }

  private question(event: AnswerEvent, card: CardState): Question {
    return {
      card,
      learner: this.learner,
      retention: retentionFor(this.retentions, card.deckId),
      shownAt: event.shownAt,
      studyDay: event.studyDay,
      siblingAnsweredAt: this.siblingAnsweredAt(card),
    }
  }

  private answer(event: AnswerEvent, card: CardState): Served | null {
    const after = applyAnswer(this.question(event, card), event.grade, event.at, unseenPrediction(event))
    this.learner = after.learner
    this.cards.set(card.cardId, after.card)
    return after.served
  }

  private siblingAnsweredAt({ cardId, noteId }: CardState): number | null {
    const others = (this.siblings.get(noteId) ?? []).filter((other) => other !== cardId)
    return latestAnswer(others.flatMap((other) => this.cards.get(other) ?? []))
  }
}

/** Folds a whole log at once. */
export function replay(cards: Iterable<CardIds>, events: readonly LearnerEvent[], compare = false): Replay {
  const start = {
    cards: new Map([...cards].map((ids) => [ids.cardId, newCard(ids)])),
    voids: voidSpans(events),
    compare,
  }
  const fold = new Replay(start)
  for (const event of events) fold.apply(event)
  return fold
}

/** The voids of a log with the answers they name; a void that names nothing is left out. */
export function voidSpans(events: readonly LearnerEvent[]): VoidSpan[] {
  const known = new Map(events.map((event) => [event.eventId, event]))
  return events.flatMap((event) => {
    if (event.kind !== 'void') return []
    const target = known.get(event.targetEventId)
    return target === undefined
      ? []
      : [
          {
            targetEventId: event.targetEventId,
            targetKind: target.kind,
            targetSeq: target.seq,
            voidSeq: event.seq,
          },
        ]
  })
}

function cardAfter(event: LearnerEvent, card: CardState, learner: LearnerState): CardState {
  switch (event.kind) {
    case 'shelve':
      return { ...card, shelf: event.shelf }
    case 'bury':
      return { ...card, buriedUntil: event.until }
    case 'move':
      return { ...card, deckId: event.deckId }
    case 'reset':
      return { ...newCard(card), shelf: card.shelf }
    case 'advance':
      return card.stage === 'new' ? card : { ...card, dueDay: Math.min(card.dueDay, event.dueDay) }
    case 'redate':
      return redatedCard(card, event.dueDay)
    case 'adopt':
      return adoptedCard(card, event, learner)
    default:
      return card
  }
}

/** A card that waits for a date, with another one; its interval is what the learner is told it usually waits. */
function redatedCard(card: CardState, dueDay: StudyDay): CardState {
  if (card.stage !== 'review') return card
  const intervalDays = Math.max(1, dueDay - card.memory.lastDay)
  return { ...card, dueDay, memory: { ...card.memory, intervalDays } }
}

function adoptedCard(
  card: CardState,
  { dueDay, memory: given }: AdoptEvent,
  learner: LearnerState,
): CardState {
  if (card.stage !== 'new') return redatedCard({ ...card, stage: 'review' }, dueDay)
  if (given === null) return card
  const { stability, difficulty, ...rest } = given
  const trace = { stability, difficulty }
  const history = adoptedHistory(learner.model.mood, trace, given.lastAnsweredAt)
  const memory = { ...rest, trace, history, intervalDays: 0 }
  return redatedCard({ ...card, stage: 'review', memory, dueDay }, dueDay)
}

const loadAfter = (load: DueLoad, before: CardState, after: CardState): DueLoad =>
  redated(load, load.from, dateOf(before), dateOf(after))

function retentionsAfter(
  before: Retentions,
  event: { readonly deckId: string | null; readonly retention: number | null },
): Retentions {
  if (event.deckId === null) return { ...before, learner: event.retention ?? usualRetentions.learner }
  const { [event.deckId]: _, ...others } = before.decks
  return {
    ...before,
    decks: event.retention === null ? others : { ...others, [event.deckId]: event.retention },
  }
}

/** Predictions agree within 1e-9: the same bits in one engine, and rounding apart between engines. */
function sameServed(a: Served | null, b: Served | null): boolean {
  if (a === null || b === null) return a === b
  const close = (x: number | null, y: number | null): boolean =>
    x === null || y === null ? x === y : Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))
  return (
    close(a.prediction.value, b.prediction.value) &&
    close(a.prediction.low, b.prediction.low) &&
    close(a.prediction.high, b.prediction.high) &&
    close(a.delta, b.delta) &&
    close(a.traceBefore.stability, b.traceBefore.stability) &&
    close(a.traceBefore.difficulty, b.traceBefore.difficulty) &&
    close(a.fsrs, b.fsrs) &&
    close(a.dawn, b.dawn) &&
    close(a.blend, b.blend)
  )
}
