import { clampLogit, logistic, recalled, type Grade } from '@/lib/learning'
import { cardAim, type CardAimRequest } from '@/lib/scheduling/card-aim'
import { FIRST_INTERVAL_MOST, RETENTION } from '@/lib/scheduling/interval'
import type { Collection, KnownCard } from './collection'
import { memoryLaw } from './memory-law'

/** How far the fuzz of dates reaches to either side, as a share of the interval. */
const FUZZ = 0.05
const GOOD = 3
/** Whoever was known before this answer has been answered on two days at least. */
const AGAIN = 2

/** A card in a future: one that was known, or one that was met in it. */
export type FutureCard = Omit<KnownCard, 'retention'> & { readonly retention: number }

type Figures = Pick<Collection, 'grades' | 'lean' | 'parameters' | 'scheduler'>

/** Probability of recall on a day, 0 … 1. */
export function recallOn(
  card: FutureCard,
  day: number,
  { lean, parameters }: Pick<Figures, 'lean' | 'parameters'>,
): number {
  const elapsed = Math.max(0, day - card.lastDay)
  return logistic(clampLogit(memoryLaw(parameters).recall(card.trace, elapsed)) + (card.lean ?? lean))
}

/**
 * A new card after its first answer and, where that was a miss, one clean recall.
 *
 * @param draw 0 … 1, which of the first answers it is
 */
export function met(day: number, retention: number, figures: Figures, draw: number): FutureCard {
  const law = memoryLaw(figures.parameters)
  const grade = drawn([1, 2, 3, 4], figures.grades.first, draw)
  const first = law.first(grade)
  const trace = recalled(grade) ? first : law.next(first, 0, true, GOOD)
  const days = recalled(grade)
    ? Math.min(FIRST_INTERVAL_MOST, intervalOf({ trace, retention }, { reps: 1, daysLate: 0 }, figures, draw))
    : 1
  return { trace, retention, lastDay: day, intervalDays: days, dueDay: day + days }
}

/** A card after it was asked on a day, and whether it was recalled then. */
export interface Asked {
  readonly card: FutureCard
  readonly isRecalled: boolean
}

/**
 * A card after it was asked on a day; a miss is followed by one clean recall the same day, and by an interval no longer than
 * the one it was missed at.
 *
 * @param draw 0 … 1: at or above the probability of recall it is missed
 */
export function asked(card: FutureCard, day: number, figures: Figures, draw: number): Asked {
  const { trace: before } = card
  const law = memoryLaw(figures.parameters)
  const recall = recallOn(card, day, figures)
  const elapsed = Math.max(0, day - card.lastDay)
  const isSameDay = elapsed === 0
  if (draw >= recall) {
    const trace = law.next(law.next(before, elapsed, isSameDay, 1), 0, true, GOOD)
    const longest = Math.max(1, card.intervalDays)
    const days = Math.min(
      longest,
      intervalOf({ ...card, trace }, { reps: AGAIN, daysLate: 0 }, figures, draw),
    )
    return {
      card: { ...card, trace, lastDay: day, intervalDays: days, dueDay: day + days },
      isRecalled: false,
    }
  }
  const grade = drawn([2, 3, 4], figures.grades.recalled, draw / recall)
  const trace = law.next(before, elapsed, isSameDay, grade)
  const daysLate = Math.max(0, day - card.dueDay)
  const days = intervalOf({ ...card, trace }, { reps: AGAIN, daysLate }, figures, draw)
  return { card: { ...card, trace, lastDay: day, intervalDays: days, dueDay: day + days }, isRecalled: true }
}

/** Whole days until recall has fallen to what the card is aimed at, by the trace and what the learner's answers add to it. */
function intervalOf(
  { trace, retention, lean }: Pick<FutureCard, 'trace' | 'retention' | 'lean'>,
  asked: Pick<CardAimRequest, 'reps' | 'daysLate'>,
  figures: Figures,
  draw: number,
): number {
  const { interval, trust } = memoryLaw(figures.parameters)
  const { stability } = trace
  const aim = cardAim({ scheduler: figures.scheduler ?? 'value-function', retention, stability, ...asked })
  const byTrace = logistic(clampLogit(aim) - (lean ?? figures.lean))
  const own = interval(trace, aim)
  const days = interval(trace, Math.min(RETENTION.most, Math.max(0.05, byTrace)))
  const within = Math.min(own * trust.longer, Math.max(own / trust.shorter, days))
  // The last digits of the draw say nothing of what it was used for.
  const spread = 1 + FUZZ * (2 * ((draw * 4096) % 1) - 1)
  return Math.max(1, Math.round(within * spread))
}

function drawn(grades: readonly Grade[], shares: readonly number[], draw: number): Grade {
  let left = draw
  for (const [place, grade] of grades.entries()) {
    left -= shares[place] ?? 0
    if (left < 0) return grade
  }
  return grades.at(-1) ?? GOOD
}
