import { learn, predict, rewardPredictionError, type Prediction, type RetrievalContext } from '@/lib/learning'
import type { CardMemory, CardState } from './card-state'
import type { Served } from './events'
import { recalled, type Grade } from './grade'
import { fuzzOf, intervalDays } from './interval'
import { paced, practiceSeconds, tallied, type LearnerState } from './learner-state'
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
  readonly prediction: Prediction | null
  readonly traceBefore: MemoryTrace | null
  readonly outcomes: Readonly<Record<Grade, Outcome>>
}

/**
 * Predicts, and works out all four outcomes, before the answer. Pure: the browser shows these dates and the server
 * reaches the same ones.
 */
export function futures(question: Question): Futures {
  const memory = memoryOf(question.card)
  const prediction = memory === null ? null : predict(question.learner.model, contextOf(question, memory))
  const outcome = (grade: Grade): Outcome => ({
    grade,
    card: cardAfter(question, memory, grade),
    delta: prediction === null ? null : rewardPredictionError(recalled(grade), prediction.value),
  })
  return {
    prediction,
    traceBefore: memory === null ? null : memory.trace,
    outcomes: { 1: outcome(1), 2: outcome(2), 3: outcome(3), 4: outcome(4) },
  }
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
 * Repeats within a study day are a rule of the sitting, not of long-term memory: they are predicted and logged, and
 * the model doesn't learn from them.
 */
export function applyAnswer(question: Question, grade: Grade, answeredAt: number): Answered {
  const memory = memoryOf(question.card)
  return {
    card: stamped(cardAfter(question, memory, grade), answeredAt),
    learner: learnerAfter(question, grade, answeredAt),
    served: memory === null ? null : servedFor(question, memory, grade),
  }
}

function servedFor(question: Question, memory: CardMemory, grade: Grade): Served {
  const prediction = predict(question.learner.model, contextOf(question, memory))
  return {
    prediction,
    delta: rewardPredictionError(recalled(grade), prediction.value),
    traceBefore: memory.trace,
  }
}

function learnerAfter(question: Question, grade: Grade, answeredAt: number): LearnerState {
  const { card, learner, studyDay } = question
  const memory = memoryOf(card)
  const wasNew = memory === null
  const seconds = practiceSeconds(question.shownAt, answeredAt)
  const informs = memory !== null && memory.lastDay < studyDay
  return {
    model: informs ? learn(learner.model, contextOf(question, memory), recalled(grade)) : learner.model,
    pace: paced(learner.pace, wasNew, seconds),
    tally: tallied(learner.tally, studyDay, wasNew, seconds),
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

function memoryAfter(question: Question, memory: CardMemory | null, grade: Grade): CardMemory {
  const { learner, retention, shownAt, studyDay, card } = question
  const sameDay = memory !== null && memory.lastDay >= studyDay
  const trace =
    memory === null
      ? firstTrace(grade)
      : nextTrace(memory.trace, elapsedDays(memory, shownAt), sameDay, grade)
  const reps = (memory?.reps ?? 0) + (sameDay ? 0 : 1)
  const isRecall = recalled(grade)
  const request = {
    model: learner.model,
    trace,
    retention,
    firstAnswer: reps <= 1,
    // A card on its way back from a miss keeps within the interval it was missed at.
    atMost:
      card.stage === 'relearning' && memory !== null && memory.intervalDays > 0
        ? memory.intervalDays
        : Infinity,
    fuzz: fuzzOf(card.cardId, reps),
  }
  return {
    trace,
    lastAnsweredAt: shownAt,
    lastDay: Math.max(studyDay, memory?.lastDay ?? studyDay),
    reps,
    lapses: (memory?.lapses ?? 0) + (!isRecall && !sameDay ? 1 : 0),
    intervalDays: isRecall ? intervalDays(request) : (memory?.intervalDays ?? 0),
  }
}

/** The outcome was fixed when the question was shown; only the time of the answer is added. */
function stamped(card: CardState, answeredAt: number): CardState {
  if (card.stage === 'new') return card
  return { ...card, memory: { ...card.memory, lastAnsweredAt: answeredAt } }
}

function contextOf(question: Question, memory: CardMemory): RetrievalContext {
  return { retrievability: retrievability(memory.trace, elapsedDays(memory, question.shownAt)) }
}

/** t, fractional days from the previous answer to the question being shown; a clock set back counts as no time. */
function elapsedDays(memory: CardMemory, shownAt: number): number {
  return Math.max(0, shownAt - memory.lastAnsweredAt) / DAY_MS
}

function memoryOf(card: CardState): CardMemory | null {
  return card.stage === 'new' ? null : card.memory
}
