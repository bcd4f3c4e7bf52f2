import {
  blendAfter,
  blended,
  historyAfter,
  learn,
  predict,
  predictWithDawn,
  recalled,
  rewardPredictionError,
  type Blend,
  type Grade,
  type Prediction,
  type Shown,
} from '@/lib/learning'
import { dateOf, type CardMemory, type CardState } from './card-state'
import { redated } from './due-load'
import type { Served } from './events'
import { paced, practiceSeconds, tallied, type LearnerState } from './learner-state'
import { datingOf, type DateRequest } from './next-interval'
import { shownPrediction, type ShownPrediction } from './shown-prediction'
import type { StudyDay } from './study-day'
import { firstTrace, nextTrace, retrievability, type MemoryTrace } from './trace'

const DAY_MS = 86_400_000

/** A question on the screen: everything that is known before the answer. */
export interface Question {
  readonly card: CardState
  readonly learner: LearnerState
  /** Desired retention in force for the card. */
  readonly retention: number
  /** When the question was shown, milliseconds since the epoch. */
  readonly shownAt: number
  readonly studyDay: StudyDay
  /** When another card of the note was last answered, milliseconds since the epoch; null for never. */
  readonly siblingAnsweredAt: number | null
}

/** One of the four futures of a question. */
export interface Outcome {
  readonly grade: Grade
  readonly card: CardState
  /** δ = y − V; null when there was no prediction. */
  readonly delta: number | null
}

/** What is fixed when a question is shown. A card never seen has no prediction. */
export interface Futures {
  /** V, which is learned from and logged whatever is shown. */
  readonly prediction: Prediction | null
  /** What the learner is shown. */
  readonly shown: ShownPrediction | null
  readonly traceBefore: MemoryTrace | null
  readonly outcomes: Readonly<Record<Grade, Outcome>>
}

/**
 * Predicts, and works out all four outcomes, before the answer. Pure: the browser shows these dates and the server
 * reaches the same ones.
 */
export function futures(question: Question): Futures {
  const memory = memoryOf(question.card)
  const prediction = predictionOf(question)
  const { scheduler } = question.learner
  const outcome = (grade: Grade): Outcome => ({
    grade,
    card: cardAfter(question, memory, grade),
    delta: prediction === null ? null : rewardPredictionError(recalled(grade), prediction.value),
  })
  return {
    prediction,
    shown:
      memory === null || prediction === null
        ? null
        : shownPrediction(scheduler, { prediction, fsrs: fsrsOf(question, memory) }),
    traceBefore: memory === null ? null : memory.trace,
    outcomes: { 1: outcome(1), 2: outcome(2), 3: outcome(3), 4: outcome(4) },
  }
}

/** V of showing the question, and its band; null for a card never seen. */
export function predictionOf(question: Question): Prediction | null {
  const memory = memoryOf(question.card)
  return memory === null ? null : predict(question.learner.model, memory, shownOf(question))
}

/** What an answer leaves: the card, the learner, and what the log keeps of the prediction. */
export interface Answered {
  readonly card: CardState
  readonly learner: LearnerState
  readonly served: Served | null
}

/**
 * Applies one answer: the chosen outcome of the card, and what the learner's model learns from the surprise.
 *
 * @param own the learner's own prediction, 0 … 1, where they made one without having seen the model's
 */
export function applyAnswer(
  question: Question,
  grade: Grade,
  answeredAt: number,
  own: number | null = null,
): Answered {
  const memory = memoryOf(question.card)
  const card = cardAfter(question, memory, grade)
  const served = memory === null ? null : servedFor(question, memory, grade, own)
  return {
    card: stamped(card, question, memory, grade, answeredAt),
    learner: {
      ...learnerAfter(question, memory, card, grade, answeredAt),
      blend: blendOf(question, served, grade, own),
    },
    served,
  }
}

function servedFor(question: Question, memory: CardMemory, grade: Grade, own: number | null): Served {
  const { model, blend } = question.learner
  const { prediction, dawn } = predictWithDawn(model, memory, shownOf(question))
  return {
    prediction,
    delta: rewardPredictionError(recalled(grade), prediction.value),
    traceBefore: memory.trace,
    fsrs: fsrsOf(question, memory),
    dawn,
    blend: own === null ? null : blended(blend, prediction.value, own),
  }
}

/** R of showing the question, what FSRS-6 predicts. */
const fsrsOf = ({ shownAt }: Question, memory: CardMemory): number =>
  retrievability(memory.trace, elapsedDays(memory, shownAt))

function blendOf({ learner }: Question, served: Served | null, grade: Grade, own: number | null): Blend {
  if (served === null || own === null) return learner.blend
  return blendAfter(learner.blend, served.prediction.value, own, recalled(grade))
}

function learnerAfter(
  question: Question,
  memory: CardMemory | null,
  cardAfter: CardState,
  grade: Grade,
  answeredAt: number,
): Omit<LearnerState, 'blend'> {
  const { card, learner, studyDay, shownAt } = question
  const wasNew = memory === null
  const seconds = practiceSeconds(shownAt, answeredAt)
  const answer = { grade, durationMs: durationOf(shownAt, answeredAt) }
  return {
    model: learn(learner.model, memory, shownOf(question), answer),
    scheduler: learner.scheduler,
    ...(learner.easyDays === undefined ? {} : { easyDays: learner.easyDays }),
    fit: learner.fit,
    pace: paced(learner.pace, wasNew, seconds),
    tally: tallied(learner.tally, studyDay, wasNew, seconds),
    load: redated(learner.load, studyDay, dateOf(card), dateOf(cardAfter)),
  }
}

function cardAfter(question: Question, memory: CardMemory | null, grade: Grade): CardState {
  const { card, studyDay } = question
  const next = memoryAfter(question, memory, grade)
  const rest = {
    cardId: card.cardId,
    noteId: card.noteId,
    deckId: card.deckId,
    shelf: card.shelf,
    buriedUntil: null,
  }
  if (!recalled(grade)) return { ...rest, stage: 'relearning', memory: next, dueDay: studyDay }
  return { ...rest, stage: 'review', memory: next, dueDay: studyDay + next.intervalDays }
}

/** The memory an answer leaves, as far as it can be told when the question is shown: without how long it took. */
function memoryAfter(question: Question, memory: CardMemory | null, grade: Grade): CardMemory {
  const { learner, shownAt, studyDay } = question
  const sameDay = memory !== null && memory.lastDay >= studyDay
  const isRecall = recalled(grade)
  const answer = { grade, durationMs: null }
  const next = {
    trace:
      memory === null
        ? firstTrace(grade)
        : nextTrace(memory.trace, elapsedDays(memory, shownAt), sameDay, grade),
    lastAnsweredAt: shownAt,
    lastDay: Math.max(studyDay, memory?.lastDay ?? studyDay),
    reps: (memory?.reps ?? 0) + (sameDay ? 0 : 1),
    lapses: (memory?.lapses ?? 0) + (!isRecall && !sameDay ? 1 : 0),
    intervalDays: memory?.intervalDays ?? 0,
    history: historyAfter(memory, learner.model.mood, shownOf(question), answer),
  }
  return isRecall ? { ...next, intervalDays: datingOf(dateRequest(question, memory, next)).days } : next
}

/** What the date goes by that a recall of this grade would bring. */
export function dateRequestOf(question: Question, grade: Exclude<Grade, 1>): DateRequest {
  const before = memoryOf(question.card)
  const next = memoryAfter(question, before, grade)
  return dateRequest(question, before, { ...next, intervalDays: before?.intervalDays ?? 0 })
}

/** `next`: the memory that the answer leaves, with the interval before it. */
function dateRequest(question: Question, before: CardMemory | null, next: CardMemory): DateRequest {
  const { card, learner, retention, studyDay } = question
  // A card on its way back from a miss keeps within the interval it was missed at.
  const isBack = card.stage === 'relearning' && before !== null && before.intervalDays > 0
  const atMost = isBack ? before.intervalDays : Infinity
  const daysLate = card.stage === 'new' ? 0 : Math.max(0, studyDay - card.dueDay)
  return { cardId: card.cardId, memory: next, from: studyDay, learner, retention, daysLate, atMost }
}

/**
 * The outcome was fixed when the question was shown; how long the answer took is added to the card's history, for the
 * predictions to come.
 */
function stamped(
  card: CardState,
  question: Question,
  memory: CardMemory | null,
  grade: Grade,
  answeredAt: number,
): CardState {
  if (card.stage === 'new') return card
  const { learner, shownAt } = question
  const answer = { grade, durationMs: durationOf(shownAt, answeredAt) }
  const history = historyAfter(memory, learner.model.mood, shownOf(question), answer)
  return { ...card, memory: { ...card.memory, lastAnsweredAt: answeredAt, history } }
}

/** A clock that was set back between question and answer says nothing about how long it took. */
const durationOf = (shownAt: number, answeredAt: number): number | null =>
  answeredAt > shownAt ? answeredAt - shownAt : null

/** The moment of a question, as the value function sees it. */
export function shownOf({ card, shownAt, studyDay, siblingAnsweredAt }: Question): Shown {
  const own = memoryOf(card)?.lastAnsweredAt ?? Infinity
  return {
    at: shownAt,
    day: studyDay,
    siblingLast: siblingAnsweredAt !== null && siblingAnsweredAt > own,
  }
}

/** t, fractional days from the previous answer to the question being shown; a clock set back counts as no time. */
export function elapsedDays(memory: CardMemory, shownAt: number): number {
  return Math.max(0, shownAt - memory.lastAnsweredAt) / DAY_MS
}

/** What is remembered of a card; null before its first answer. */
export function memoryOf(card: CardState): CardMemory | null {
  return card.stage === 'new' ? null : card.memory
}
