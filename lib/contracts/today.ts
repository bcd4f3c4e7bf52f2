import type { Break } from '@/lib/scheduling'
import type { FromClassDto } from './from-classes'
import type { ExamAheadDto } from './personal-exams'

/** What Today shows. Minutes are of this learner's own pace. */
export interface TodayDto {
  /** Server clock, milliseconds since the epoch. */
  readonly now: number
  readonly zone: string
  /** When study days begin, minutes after midnight. */
  readonly dayStartMinute: number
  /** What the learner wants to be called; null: nothing. */
  readonly name: string | null
  /** Minutes on offer today: the weekday's share of the learner's, none during a break. */
  readonly minutesToday: number
  /** The break that is planned or under way; null: none. */
  readonly away: Break | null
  /** Practised so far in this study day. */
  readonly practisedSeconds: number
  readonly answersToday: number
  /** Problems done in it. */
  readonly problemsToday: number
  readonly plan: {
    readonly reviews: number
    readonly reviewSeconds: number
    readonly newCards: number
    readonly newSeconds: number
    /** Names of the decks in the plan, those with most cards first. */
    readonly reviewDecks: readonly string[]
    readonly newDecks: readonly string[]
    /** Problems among the cards, or alone where no card is due. */
    readonly problems: number
    readonly problemSeconds: number
  }
  /** Due cards beyond today's minutes exist: more can be practised by choice. */
  readonly moreWaiting: boolean
  /** New cards that today's plan leaves out: more can be taken by choice. */
  readonly newWaiting: number
  /** Those of them that the learner wishes for today and the minutes do not hold. */
  readonly newWithoutTime: number
  /** The day's new cards wait, since too many of the cards due this week would be missed. */
  readonly newCardsWait: boolean
  /** When the next card becomes due if nothing is due now: a study day, or null when there is none. */
  readonly nextDueDay: number | null
  readonly today: number
  /** Expected minutes for today and the six days after, from what is due on each. */
  readonly week: readonly { readonly day: number; readonly minutes: number }[]
  /** Full days without an answer before today; null for somebody who never answered. */
  readonly daysAway: number | null
  readonly hasDecks: boolean
  readonly hasCards: boolean
  /** What the learner's classes ask of them now, that which is due first before the others. */
  readonly fromClasses: readonly FromClassDto[]
  /** Exams of the learner's own that are ahead, the soonest first. */
  readonly exams: readonly ExamAheadDto[]
}
