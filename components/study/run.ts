import type { SittingDto } from '@/lib/contracts/sitting'
import type { AnswerStep, Step } from '@/lib/offline/steps'
import {
  afterGrade,
  applyAnswer,
  beginSitting,
  cardsToAsk,
  currentCard,
  futures,
  latestAnswer,
  predictionOf,
  restoredLearner,
  retentionFor,
  unseenPrediction,
  without,
  type CardState,
  type Futures,
  type LearnerState,
  type Question,
  type Sitting,
  type StudyDay,
} from '@/lib/scheduling'

const DAY_MS = 86_400_000

/**
 * A sitting under way: the fold of its steps over the sitting as it was fetched. The browser keeps the steps, so a
 * reload folds them again and stands where it stood.
 */
export interface Run {
  readonly queue: Sitting
  readonly cards: ReadonlyMap<string, CardState>
  readonly learner: LearnerState
  readonly steps: readonly Step[]
  /** Where it stood before the last step. */
  readonly before: Run | null
}

/** A sitting at its start. */
export function beginRun(sitting: SittingDto): Run {
  const states = sitting.cards.map((card) => card.state)
  return {
    queue: beginSitting(states),
    cards: new Map(states.map((state) => [state.cardId, state])),
    learner: restoredLearner(sitting.learner),
    steps: [],
    before: null,
  }
}

/** A sitting with one more step. A step about a card the sitting no longer has changes nothing else. */
export function advance(run: Run, sitting: SittingDto, step: Step): Run {
  const next = { ...run, steps: [...run.steps, step], before: run }
  const card = run.cards.get(step.cardId)
  if (card === undefined) return next
  switch (step.kind) {
    case 'answer':
      return { ...next, ...afterAnswer(run, sitting, card, step) }
    case 'park':
      return { ...next, ...taken(run, { ...card, buriedUntil: step.until }) }
    case 'set-aside':
      return { ...next, ...taken(run, { ...card, shelf: 'suspended' }) }
  }
}

/** The fold of a sitting's steps. */
export const replayed = (sitting: SittingDto, steps: readonly Step[]): Run =>
  steps.reduce((run, step) => advance(run, sitting, step), beginRun(sitting))

/** The question a card is at a moment. */
export function questionAt(
  run: Run,
  sitting: SittingDto,
  at: { readonly cardId: string; readonly shownAt: number; readonly studyDay: StudyDay },
): Question | null {
  const card = run.cards.get(at.cardId)
  if (card === undefined) return null
  return {
    card,
    learner: run.learner,
    retention: retentionFor(sitting.retentions, card.deckId),
    shownAt: at.shownAt,
    studyDay: at.studyDay,
    siblingAnsweredAt: siblingAnsweredAt(run, sitting, card),
  }
}

/** When another card of a card's note was last answered, in this sitting or before it. */
function siblingAnsweredAt(run: Run, sitting: SittingDto, { cardId, noteId }: CardState): number | null {
  const before = sitting.cards.find(({ state }) => state.cardId === cardId)?.siblingAnsweredAt ?? null
  const others = [...run.cards.values()].filter((other) => other.noteId === noteId && other.cardId !== cardId)
  const since = latestAnswer(others)
  return before === null || (since !== null && since > before) ? since : before
}

/** What is fixed when a card is shown: its prediction and its four futures. */
export function futuresAt(
  run: Run,
  sitting: SittingDto,
  at: Parameters<typeof questionAt>[2],
): Futures | null {
  const question = questionAt(run, sitting, at)
  return question === null ? null : futures(question)
}

/** The study day an instant falls in, told from the end of the sitting's own. Days after it count 24 hours. */
export function studyDayAt(sitting: SittingDto, instant: number): StudyDay {
  if (instant < sitting.dayEndsAt) return sitting.today
  return sitting.today + 1 + Math.floor((instant - sitting.dayEndsAt) / DAY_MS)
}

/** The cards of a sitting that ask for an own prediction first; the same whenever it is worked out. */
export function askedCards(sitting: SittingDto): ReadonlySet<string> {
  const run = beginRun(sitting)
  const predictions = sitting.cards.map(({ state: { cardId } }) => {
    const at = { cardId, shownAt: sitting.builtAt, studyDay: sitting.today }
    const question = questionAt(run, sitting, at)
    return [cardId, question === null ? null : predictionOf(question)] as const
  })
  return cardsToAsk(sitting.settings.ownPrediction, sitting.sittingId, new Map(predictions))
}

function afterAnswer(run: Run, sitting: SittingDto, card: CardState, step: AnswerStep): Partial<Run> {
  const question = questionAt(run, sitting, { ...step, cardId: card.cardId })
  if (question === null) return {}
  const after = applyAnswer(question, step.grade, step.answeredAt, unseenPrediction(step))
  return {
    queue: afterGrade(withFirst(run.queue, card.cardId), step.grade),
    cards: new Map(run.cards).set(card.cardId, after.card),
    learner: after.learner,
  }
}

function taken(run: Run, card: CardState): Partial<Run> {
  return {
    queue: without(run.queue, ({ cardId }) => cardId === card.cardId),
    cards: new Map(run.cards).set(card.cardId, card),
  }
}

/** An answer is always about the card in front; only where an edit took cards away in between it has moved. */
function withFirst(queue: Sitting, cardId: string): Sitting {
  if (currentCard(queue)?.cardId === cardId) return queue
  const card = queue.upcoming.find((upcoming) => upcoming.cardId === cardId)
  if (card === undefined) return queue
  return { ...queue, upcoming: [card, ...queue.upcoming.filter((upcoming) => upcoming !== card)] }
}
