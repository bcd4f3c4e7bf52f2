import type { SittingDto } from '@/lib/contracts/sitting'
import type { Kept } from '@/lib/offline/kept-sitting'
import type { AnswerStep, Step } from '@/lib/offline/steps'
import { practiceSeconds, recalled, reviewCost, type CardState } from '@/lib/scheduling'
import { surprisePoints } from '@/lib/words/format'
import { replayed, type Run } from './run'

/** Fewer own predictions than this say nothing about their maker. */
const GUESSES_ENOUGH = 10
/** Cards named as worth another look. */
const WORTH_MOST = 3
/** A date within this share of the planned interval counts as planned. */
const ABOUT = 0.1

/** An answer of the sitting, as the plot and its table show it. */
export interface SummaryAnswer {
  readonly cardId: string
  readonly title: string
  /** Null for a card never seen. */
  readonly predicted: number | null
  readonly points: number | null
  readonly isRecalled: boolean
}

/** How sure somebody was too much, in points; negative for too unsure. */
interface Guesses {
  readonly count: number
  readonly own: number
  readonly model: number
}

/** What a sitting came to. */
export interface Summary {
  readonly startedAt: number
  readonly seconds: number
  /** First answers that had a prediction; how many were recalled, and how many that had been expected to be. */
  readonly predicted: number
  readonly recalled: number
  readonly expected: number
  /** Cards met for the first time, and how many of them were recalled at once. */
  readonly newCards: number
  readonly newRecalled: number
  readonly answers: readonly SummaryAnswer[]
  /** The first answers furthest below their prediction, worst first. */
  readonly worth: readonly SummaryAnswer[]
  /** How many of those were recalled before the end. */
  readonly worthRecalled: number
  readonly moves: { readonly sooner: number; readonly about: number; readonly later: number }
  /** Null while there are too few to say anything. */
  readonly guesses: Guesses | null
  readonly tomorrow: Tomorrow
  /** Cards of the sitting that were not asked. */
  readonly left: number
}

interface Tomorrow {
  readonly cards: number
  readonly minutes: number
  /** More than the minutes on offer then: then only those are spoken of. */
  readonly isFull: boolean
  /** Minutes on offer then; 0 on a day off. */
  readonly minutesPerDay: number
  /** When the next card comes back if none does tomorrow. */
  readonly nextDueDay: number | null
}

/** Adds a sitting up from its steps; null when nothing was answered. */
export function summaryOf({ kept: { sitting }, steps }: Kept): Summary | null {
  const given = steps.filter((step): step is AnswerStep => step.kind === 'answer')
  const [first] = given
  if (first === undefined) return null
  const run = replayed(sitting, steps)
  const firsts = firstAnswers(given)
  const predicted = firsts.filter(isPredicted)
  const fresh = firsts.filter((step) => !isPredicted(step))
  const titles = new Map(sitting.cards.map((card) => [card.state.cardId, card.title]))
  const asAnswer = (step: AnswerStep) => summaryAnswer(step, titles.get(step.cardId) ?? '')
  const worth = worst(predicted).map(asAnswer)
  return {
    startedAt: first.shownAt,
    seconds: given.reduce((sum, step) => sum + practiceSeconds(step.shownAt, step.answeredAt), 0),
    predicted: predicted.length,
    recalled: countRecalled(predicted),
    expected: predicted.reduce((sum, { served }) => sum + served.value, 0),
    newCards: fresh.length,
    newRecalled: countRecalled(fresh),
    answers: given.map(asAnswer),
    worth,
    worthRecalled: worth.filter(({ cardId }) => wasRecalledLast(given, cardId)).length,
    moves: movesOf(firsts, run),
    guesses: guessesOf(predicted),
    tomorrow: tomorrowOf(sitting, run, steps),
    left: run.queue.upcoming.length,
  }
}

type Predicted = AnswerStep & { readonly served: NonNullable<AnswerStep['served']> }

const isPredicted = (step: AnswerStep): step is Predicted => step.served !== null

const countRecalled = (steps: readonly AnswerStep[]): number =>
  steps.filter(({ grade }) => recalled(grade)).length

function firstAnswers(steps: readonly AnswerStep[]): AnswerStep[] {
  const seen = new Set<string>()
  return steps.filter(({ cardId }) => !seen.has(cardId) && seen.add(cardId))
}

function summaryAnswer(step: AnswerStep, title: string): SummaryAnswer {
  const isRecalled = recalled(step.grade)
  const predicted = step.served?.value ?? null
  const points = predicted === null ? null : surprisePoints(predicted, isRecalled)
  return { cardId: step.cardId, title, predicted, points, isRecalled }
}

function worst(steps: readonly Predicted[]): Predicted[] {
  return steps
    .filter(({ grade }) => !recalled(grade))
    .sort((a, b) => b.served.value - a.served.value)
    .slice(0, WORTH_MOST)
}

function wasRecalledLast(steps: readonly AnswerStep[], cardId: string): boolean {
  const last = steps.findLast((step) => step.cardId === cardId)
  return last !== undefined && recalled(last.grade)
}

function movesOf(firsts: readonly AnswerStep[], run: Run): Summary['moves'] {
  const moves = { sooner: 0, about: 0, later: 0 }
  for (const step of firsts) {
    const card = run.cards.get(step.cardId)
    if (card === undefined || card.stage === 'new') continue
    const moved = card.dueDay - step.plannedDay
    const tolerance = Math.floor(ABOUT * (step.plannedDay - step.studyDay))
    if (Math.abs(moved) <= tolerance) moves.about++
    else if (moved < 0) moves.sooner++
    else moves.later++
  }
  return moves
}

/** Only answers for which both stood open: a prediction that was looked at first is nobody's own. */
function guessesOf(predicted: readonly Predicted[]): Guesses | null {
  const compared = predicted.flatMap(({ ownPrediction, sawPrediction, served, grade }) =>
    ownPrediction === null || sawPrediction
      ? []
      : [{ own: ownPrediction, model: served.value, outcome: recalled(grade) ? 1 : 0 }],
  )
  if (compared.length < GUESSES_ENOUGH) return null
  const points = (of: (guess: (typeof compared)[number]) => number) =>
    (100 * compared.reduce((sum, guess) => sum + of(guess), 0)) / compared.length
  return {
    count: compared.length,
    own: points(({ own, outcome }) => own - outcome),
    model: points(({ model, outcome }) => model - outcome),
  }
}

function tomorrowOf({ ahead, retentions }: SittingDto, run: Run, steps: readonly Step[]): Tomorrow {
  const today = steps.reduce(
    (latest, step) => (step.kind === 'answer' ? Math.max(latest, step.studyDay) : latest),
    0,
  )
  const dueDays = [...run.cards.values()].flatMap((card) => dueDayOf(card) ?? [])
  const cards = dueDays.filter((day) => day <= today + 1).length + ahead.dueTomorrow
  const seconds = cards * reviewCost(run.learner.pace, retentions.learner)
  const later = dueDays.filter((day) => day > today + 1)
  const next = Math.min(...later, ahead.nextDueDay ?? Infinity)
  return {
    cards,
    minutes: seconds / 60,
    isFull: seconds > ahead.minutesPerDay * 60,
    minutesPerDay: ahead.minutesPerDay,
    nextDueDay: Number.isFinite(next) ? next : null,
  }
}

/** The day a card is asked again; null for one never seen or set aside. */
function dueDayOf(card: CardState): number | null {
  if (card.stage === 'new' || card.shelf !== 'active') return null
  return Math.max(card.dueDay, card.buriedUntil ?? card.dueDay)
}
