import type { StudyDay } from '@/lib/scheduling/study-day'

/**
 * Figures about predictions. `spindle` and `fsrs` are over all answers that count, in slots of near predictions; the
 * others over those of them for which the learner predicted too, without having seen Spindle's prediction.
 */
export const PREDICTORS = ['spindle', 'fsrs', 'own-spindle', 'own-fsrs', 'own', 'together'] as const
export type Predictor = (typeof PREDICTORS)[number]

/** What answers have in common; the figure's prediction is V. See `SLOTS` for the slots of each. */
export const CIRCUMSTANCES = ['hour', 'place', 'gap', 'return', 'miss'] as const
export type Circumstance = (typeof CIRCUMSTANCES)[number]

export type Figure = Predictor | Circumstance

/** What sums of probabilities, of squares and of logarithms are counted in, so that they are whole numbers. */
export const MILLION = 1_000_000

/**
 * Sums over answers, all of them whole numbers: what is added and taken away again leaves nothing behind, in whatever
 * order. Probabilities and what is worked out from them are in millionths.
 */
export interface Sum {
  readonly answers: number
  readonly recalled: number
  /** Σp of the figure's predictor. */
  readonly predicted: number
  /** ΣR of FSRS-6 over the same answers. */
  readonly fsrs: number
  /** Σ(p − y)². */
  readonly squares: number
  /** Σ −ln of the probability that was given to what happened. */
  readonly logLoss: number
}

/** What a study day's answers come to, in whole numbers as those of `Sum`. */
export interface DaySum {
  /** All answers. */
  readonly answers: number
  /** Of practice; an answer counts a minute at most. */
  readonly milliseconds: number
  /** First answers ever of a card. */
  readonly newCards: number
  /** Answers that had a prediction, repeats within the day too, and Σ(y − V) over them. */
  readonly predicted: number
  readonly surprise: number
  /** Those that count (`counted`): the first of a card's day. */
  readonly first: number
  readonly recalled: number
  readonly fsrs: number
  /** ΣV and ΣV(1 − V) over those, with V as the model stood when the day began. */
  readonly dawn: number
  readonly dawnVariance: number
}

export const NO_SUM: Sum = { answers: 0, recalled: 0, predicted: 0, fsrs: 0, squares: 0, logLoss: 0 }

export const NO_DAY: DaySum = {
  answers: 0,
  milliseconds: 0,
  newCards: 0,
  predicted: 0,
  surprise: 0,
  first: 0,
  recalled: 0,
  fsrs: 0,
  dawn: 0,
  dawnVariance: 0,
}

/** A sum of some answers on a study day. */
export interface SlotOfDay extends Sum {
  readonly day: StudyDay
  readonly figure: Figure
  readonly slot: number
}

/** Sums of a period by what they are of. */
export type SlotsByFigure = ReadonlyMap<Figure, readonly SlotOfDay[]>

export function byFigure(slots: readonly SlotOfDay[]): SlotsByFigure {
  const found = new Map<Figure, SlotOfDay[]>()
  for (const row of slots) {
    const rows = found.get(row.figure)
    if (rows === undefined) found.set(row.figure, [row])
    else rows.push(row)
  }
  return found
}

export interface DayRow extends DaySum {
  readonly day: StudyDay
}

/** Adds to sums, in place; `sign` −1 takes away. */
export function addTo<Sums extends { readonly [Name in keyof Sums]: number }>(
  sums: { -readonly [Name in keyof Sums]: number },
  more: Sums,
  sign: 1 | -1 = 1,
): void {
  for (const name in more) sums[name] += sign * more[name]
}

/** Several sums together. */
export function together<Sums extends { readonly [Name in keyof Sums]: number }>(
  nothing: Sums,
  all: readonly Sums[],
): Sums {
  const total = { ...nothing }
  for (const sums of all)
    for (const name in nothing) total[name] = (total[name] + sums[name]) as Sums[typeof name]
  return total
}
