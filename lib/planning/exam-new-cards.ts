import { daysForNew, newCardsToday } from '@/lib/classes/new-cards'

/** An exam's new cards, and the days it has for them. */
export interface ExamNewCards {
  /** Cards never answered, and those met today. */
  readonly fresh: number
  readonly metToday: number
  readonly setOn: number
  readonly day: number
  readonly examDay: number
  /** The share of the usual minutes that each day has, today the first; all of them where it says nothing of a day. */
  readonly shares?: readonly number[]
}

/**
 * New cards that today has to bring still, so that an exam's are spread evenly over the days before it, the last three kept
 * free, as for what a class asks for. None on its day.
 */
export const examNewToday = (cards: ExamNewCards): number =>
  cards.day >= cards.examDay ? 0 : newCardsToday(spanOf(cards))

/** Days over which an exam's new cards are spread, today among them, each as much of one as its share of the minutes. */
export const examDaysForNew = (cards: Omit<ExamNewCards, 'fresh' | 'metToday'>): number =>
  daysForNew(spanOf(cards))

const spanOf = <Span extends Omit<ExamNewCards, 'fresh' | 'metToday'>>(cards: Span) => ({
  ...cards,
  startedOn: cards.setOn,
  meetBy: cards.examDay - 1,
})
