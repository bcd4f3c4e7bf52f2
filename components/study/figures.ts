import { deckLabel } from '@/lib/content/deck-path'
import type { SittingCard, SittingDto } from '@/lib/contracts/sitting'
import type { AnswerStep } from '@/lib/offline/steps'
import {
  cardsBeforeReturn,
  currentCard,
  newCost,
  recalled,
  retentionFor,
  reviewCost,
  type Futures,
  type Grade,
  type QueuedCard,
  type StudyDay,
} from '@/lib/scheduling'
import { percentage, surprisePoints } from '@/lib/words/format'
import { study } from '@/lib/words/study'
import { pointsOf, type StudyState } from './machine'
import type { Run } from './run'

/** Under this much a miss comes back too soon for minutes to mean anything. */
const SOON_SECONDS = 45
/** A prediction from here on is a confident one. */
const CONFIDENT = 0.8
/** The learner's own prediction from here on says they were sure. */
const SURE = 0.75

/** Where the sitting stands: the answer on the screen, and how many there will be. */
export function placeOf({ run, scene }: StudyState): { readonly number: number; readonly total: number } {
  const { answered, upcoming } = run.queue
  const isAsking = scene.kind === 'question' || scene.kind === 'answer'
  return { number: answered + (isAsking ? 1 : 0), total: answered + upcoming.length }
}

/** Points of surprise of each answer so far; null for those without a prediction. */
export function traceOf({ run, served }: StudyState): (number | null)[] {
  return run.steps.flatMap((step) => (step.kind === 'answer' ? [pointsOf(step, served)] : []))
}

/** Seconds the rest should take at this learner's own pace. */
export function secondsLeft(run: Run, sitting: SittingDto): number {
  return run.queue.upcoming.reduce((sum, card) => sum + secondsFor(run, sitting, card), 0)
}

/** Seconds until a card missed now would be asked again; null when it would come next. */
export function secondsToReturn(run: Run, sitting: SittingDto): number | null {
  const others = run.queue.upcoming.slice(1, 1 + cardsBeforeReturn(run.queue))
  return others.length === 0 ? null : others.reduce((sum, card) => sum + secondsFor(run, sitting, card), 0)
}

function secondsFor(run: Run, sitting: SittingDto, { cardId, returning }: QueuedCard): number {
  const card = run.cards.get(cardId)
  if (card === undefined) return 0
  const { pace } = run.learner
  if (card.stage === 'new') return newCost(pace)
  // A card that returns has had its miss already.
  return returning ? pace.reviewSeconds : reviewCost(pace, retentionFor(sitting.retentions, card.deckId))
}

interface NextLabels {
  readonly next: Readonly<Record<Grade, string>>
  readonly spoken: Partial<Record<Grade, string>>
}

/** When the card would come back, under each grade. */
export function nextLabels(fixed: Futures, today: number, returnSeconds: number | null): NextLabels {
  const minutes = minutesToReturn(returnSeconds)
  const day = (given: Grade): string => {
    const { card } = fixed.outcomes[given]
    return card.stage === 'new' ? '' : study.next.onDay(card.dueDay, today)
  }
  return {
    next: {
      1: minutes === null ? study.next.thisSitting : study.next.inMinutes(minutes),
      2: day(2),
      3: day(3),
      4: day(4),
    },
    spoken: minutes === null ? {} : { 1: study.next.spokenInMinutes(minutes) },
  }
}

/** Whole minutes until a missed card returns; null when that is too soon to say in minutes. */
function minutesToReturn(seconds: number | null): number | null {
  return seconds === null || seconds < SOON_SECONDS ? null : Math.max(1, Math.round(seconds / 60))
}

interface HeldAnswer {
  readonly value: number
  readonly own: number | null
  readonly grade: Grade
  /** The day it comes back on, when it was recalled. */
  readonly dueDay: number
  readonly today: number
  readonly returnSeconds: number | null
}

/** What a surprise means and what comes next: one kind sentence. */
export function surpriseSentence(answer: HeldAnswer): string {
  const words = study.surprise
  const points = surprisePoints(answer.value, recalled(answer.grade))
  if (!recalled(answer.grade)) {
    const minutes = minutesToReturn(answer.returnSeconds)
    const back = minutes === null ? words.backThisSitting : words.backInMinutes(minutes)
    if (percentage(answer.value) < CONFIDENT * 100)
      return points > -30 ? words.aLittleLess(back) : words.less(back)
    return (answer.own ?? 0) >= SURE ? words.bothSure(back) : words.weWereSure(back)
  }
  const back = words.backOn(answer.dueDay, answer.today)
  if (points >= 50) return words.muchBetter(back)
  if (points >= 20) return words.better(back)
  return points >= 5 ? words.aLittleBetter(back) : words.asPredicted(back)
}

/** The card on the screen, and where the sitting stood when its question was shown. */
export interface OnScreen {
  readonly card: SittingCard
  readonly deckName: string
  readonly returning: boolean
  readonly run: Run
  readonly at: { readonly cardId: string; readonly shownAt: number; readonly studyDay: StudyDay }
  readonly ownPrediction: number | null
  readonly sawPrediction: boolean
  readonly response: string
  /** The grade given, while its surprise stays. */
  readonly step: AnswerStep | null
}

/** What is on the screen; null when the sitting is at its end. */
export function onScreen({ sitting, run, scene }: StudyState): OnScreen | null {
  if (scene.kind === 'end') return null
  const last = run.steps.at(-1)
  const step = scene.kind === 'surprise' && last?.kind === 'answer' ? last : null
  const shown = scene.kind === 'surprise' ? step : scene
  const asked = step === null ? run : run.before
  const card = sitting.cards.find(({ state }) => state.cardId === shown?.cardId)
  if (shown === null || asked === null || card === undefined) return null
  return {
    card,
    deckName: deckLabel(sitting.decks.find(({ deckId }) => deckId === card.state.deckId)?.name ?? ''),
    returning: currentCard(asked.queue)?.returning ?? false,
    run: asked,
    at: { cardId: shown.cardId, shownAt: shown.shownAt, studyDay: shown.studyDay },
    ownPrediction: shown.ownPrediction,
    sawPrediction: shown.sawPrediction,
    response: shown.response,
    step,
  }
}
