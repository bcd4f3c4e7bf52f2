import { z } from 'zod'
import type { StudyDay } from '@/lib/scheduling'

/** How far back Insights can look, in study days; `all` is everything. */
export const INSIGHT_PERIODS = ['30', '90', '365', 'all'] as const
export type InsightPeriod = (typeof INSIGHT_PERIODS)[number]

/** What the address of the page asks for. What it says amiss counts as left out. */
export const insightsRequestSchema = z.object({
  days: z.enum(INSIGHT_PERIODS).catch('30'),
  /** Only answers to cards that lay in this deck, or in one below it, when they were given. */
  deck: z.uuid().optional().catch(undefined),
})
export type InsightsRequest = z.infer<typeof insightsRequestSchema>

/**
 * What Spindle knows about a learner, for a period and a choice of decks.
 *
 * Figures about predictions are over the first answer of a card's day, and not its first at all: repeats within a day are
 * left out, for FSRS-6 says next to nothing about minutes and would be made to look worse than it is. The trace alone has
 * them too.
 */
export interface InsightsDto {
  readonly today: StudyDay
  /** First study day of the period: for `all` that of the first answer. */
  readonly from: StudyDay
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
  /** Answers in the period. */
  readonly answers: number
  /** Later answers are in the log and not in these figures yet: they follow within seconds. */
  readonly isBehind: boolean
  /** A day each, from `from` to `today`; for more than 120 days a week each, named by its first day. */
  readonly trace: readonly TraceDay[]
  readonly predictions: PredictionsDto
  readonly hours: readonly SlotFigure[]
  readonly places: readonly SlotFigure[]
  readonly statements: readonly Statement[]
  /** The last 26 weeks, whatever the period, a day each. */
  readonly heat: readonly HeatDay[]
  /** The next 30 days, the first of them today with all that is due by then. */
  readonly due: readonly DueDay[]
  /** Null while nothing is due in the next 14 days. */
  readonly futures: FuturesDto | null
}

export interface TraceDay {
  readonly day: StudyDay
  readonly answers: number
  /** Mean of outcome less prediction, −1 … 1; null on a day without predicted answers. */
  readonly surprise: number | null
}

/** Predicted answers that figures about predictions begin at. */
export const ENOUGH_PREDICTED = 30

/** Who predicts how well. */
export interface PredictionsDto {
  /** Predicted answers in the period. */
  readonly predicted: number
  /** Of those, the ones for which the learner predicted without having seen Spindle's prediction. */
  readonly ownPredicted: number
  /** Over all predicted answers; null below 30 of them. */
  readonly everything: {
    readonly spindle: ScoredDto
    readonly fsrs: ScoredDto
    /** Brier score of FSRS-6 less that of Spindle; null while days are too few to tell how far they differ. */
    readonly closer: { readonly fsrs: IntervalDto | null }
  } | null
  /** Over those for which the learner predicted without having seen Spindle's prediction; null below 30. */
  readonly compared: {
    readonly spindle: ScoredDto
    readonly fsrs: ScoredDto
    readonly own: ScoredDto
    /** The learner's and Spindle's, weighed by what each has been worth so far. */
    readonly together: ScoredDto
    /** Brier score of each less that of Spindle on the same answers: above 0 Spindle came closer. Null: too few days. */
    readonly closer: Readonly<Record<'fsrs' | 'own' | 'together', IntervalDto | null>>
  } | null
}

/** One predictor's predictions, scored. Each was made before its answer. */
export interface ScoredDto {
  readonly answers: number
  /** Mean of (p − y)²; 0 is perfect, and 0.25 is saying 50 % always. */
  readonly brier: number
  /** Mean of −ln of the probability that was given to what happened. */
  readonly logLoss: number
  /** Mean prediction and share recalled, 0 … 1. */
  readonly predicted: number
  readonly recalled: number
  /** Mean gap between prediction and share recalled over the bins, weighed by answers, 0 … 1. */
  readonly calibrationError: number
  readonly bins: readonly CalibrationBin[]
}

/** Predictions that are near each other, and what came of them. */
export interface CalibrationBin {
  readonly answers: number
  /** Mean prediction, 0 … 1. */
  readonly predicted: number
  readonly recalled: number
  /** 80 % interval of the share recalled. */
  readonly low: number
  readonly high: number
}

/** Answers that have an hour of the day, or a place in the sitting, in common. */
export interface SlotFigure {
  /** Hours of the day (a slot is three of them, named by its first), or the first place in the sitting of the slot, from 1. */
  readonly from: number
  /** The first that is beyond the slot; null: there is none. */
  readonly to: number | null
  /** Predicted answers, and the study days they fall on. */
  readonly answers: number
  readonly days: number
  /** Share recalled, and mean prediction, 0 … 1. */
  readonly recalled: number
  readonly predicted: number
  /** 80 % interval of recalled less predicted, by how much days differ; null below what is stated as enough. */
  readonly surprise: IntervalDto | null
}

/** An estimate and its 80 % interval. */
export interface IntervalDto {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/**
 * What statements are about. An estimate is a difference between shares recalled, −1 … 1 (0.04 is 4 points), with what
 * the cards themselves lead one to expect taken off both sides.
 */
export const STATEMENT_KINDS = [
  /** Recalled, less what FSRS-6 as it comes expects. */
  'recall-against-fsrs',
  /** After `STATEMENT_BOUNDS.longGapDays` days or more, less after fewer. */
  'long-gaps',
  /** Before `noonHour`, less later in the day. */
  'mornings',
  /** From place `latePlace` of a sitting on, less before. */
  'late-in-sitting',
  /** On Saturdays and Sundays, less on other days. */
  'weekends',
  /** The first time a card comes back, less later times. */
  'first-sight',
  /** Cards that took longer than the learner usually takes when last answered, less the others. */
  'slow-answers',
  /** When another card of the same note came last, less when none did. */
  'siblings',
  /** In the `afterMissMinutes` minutes after a miss of any card, less at other times. */
  'after-a-miss',
  /** How far whole days differ beyond what chance among their answers makes, as a standard deviation. */
  'good-and-bad-days',
] as const
/** Where one side of a statement ends and the other begins. */
export const STATEMENT_BOUNDS = { longGapDays: 30, noonHour: 12, latePlace: 30, afterMissMinutes: 5 } as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** Something the model has learned about the learner. Kinds with less evidence than each needs are left out. */
export interface Statement extends IntervalDto {
  readonly kind: StatementKind
  /** What it rests on. */
  readonly answers: number
  readonly days: number
  /** The interval is all on one side of no difference. */
  readonly isClear: boolean
}

export interface HeatDay {
  readonly day: StudyDay
  readonly minutes: number
  readonly answers: number
}

export interface DueDay {
  readonly day: StudyDay
  readonly cards: number
  /** At the learner's own pace, the repeats of what is missed included. */
  readonly minutes: number
}

/**
 * Several futures day by day, and how such forecasts have done. Of all decks, whichever are chosen: how far good and bad
 * days lie apart is known of whole days.
 */
export interface FuturesDto {
  /** The next 14 days. */
  readonly days: readonly FutureDay[]
  /** Some of the futures: share recalled on each of `days`, null on a day with nothing due. */
  readonly paths: readonly (readonly (number | null)[])[]
  /** Null while fewer than 10 days of 10 answers or more have been forecast. */
  readonly backtest: BacktestDto | null
}

export interface FutureDay {
  readonly day: StudyDay
  /** Mean over the futures. */
  readonly cards: number
  /** Share of its cards recalled: the middle future, and the band of four in five; null with nothing due. */
  readonly recalled: { readonly middle: number; readonly low: number; readonly high: number } | null
}

export interface BacktestDto {
  /** Days of 10 answers or more. */
  readonly days: number
  /** Of those, how many lay within the band that was forecast at their beginning. */
  readonly held: number
  /** The latest of them, the oldest first. */
  readonly recent: readonly {
    readonly day: StudyDay
    readonly answers: number
    readonly recalled: number
    readonly expected: number
    readonly low: number
    readonly high: number
  }[]
}

/** Statements by the model as it stands, whatever the period and the decks. */
export const MODEL_STATEMENTS: readonly StatementKind[] = ['slow-answers', 'siblings']
