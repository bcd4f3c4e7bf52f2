import { wilsonInterval, Z_80 } from '@/lib/learning'
import { meanOf, type Interval } from './intervals'
import { MILLION, NO_SUM, together, type DayRow, type Predictor, type SlotsByFigure, type Sum } from './sums'

/** One predictor's predictions, scored. */
export interface Scored {
  readonly answers: number
  readonly brier: number
  readonly logLoss: number
  readonly predicted: number
  readonly recalled: number
  readonly calibrationError: number
  readonly bins: readonly {
    readonly answers: number
    readonly predicted: number
    readonly recalled: number
    readonly low: number
    readonly high: number
  }[]
}

/** Days that say how far two predictors differ, at least. */
const CLOSER_ENOUGH = { answers: 1, days: 10 }

/** How good the predictions of a predictor were. */
function scored(slots: SlotsByFigure, predictor: Predictor): Scored {
  const bins = new Map<number, Sum[]>()
  for (const row of slots.get(predictor) ?? []) {
    const bin = bins.get(row.slot)
    if (bin === undefined) bins.set(row.slot, [row])
    else bin.push(row)
  }
  const sums = [...bins].toSorted(([a], [b]) => a - b).map(([, rows]) => together(NO_SUM, rows))
  const all = together(NO_SUM, sums)
  const off = sums.reduce((sum, bin) => sum + Math.abs(bin.predicted - bin.recalled * MILLION), 0)
  return {
    answers: all.answers,
    brier: all.squares / MILLION / all.answers,
    logLoss: all.logLoss / MILLION / all.answers,
    predicted: all.predicted / MILLION / all.answers,
    recalled: all.recalled / all.answers,
    calibrationError: off / MILLION / all.answers,
    bins: sums.map(({ answers, predicted, recalled }) => ({
      answers,
      predicted: predicted / MILLION / answers,
      recalled: recalled / answers,
      ...wilsonInterval(recalled, answers, Z_80),
    })),
  }
}

/** The Brier score of a predictor less that of Spindle on the same answers, by days. */
function closer(slots: SlotsByFigure, predictor: Predictor, spindle: Predictor): Interval | null {
  const of = (figure: Predictor) => slots.get(figure) ?? []
  const parts = [
    ...of(predictor).map(({ day, answers, squares }) => ({ day, answers, sum: squares / MILLION })),
    ...of(spindle).map(({ day, squares }) => ({ day, answers: 0, sum: -squares / MILLION })),
  ]
  return meanOf(byDay(parts), CLOSER_ENOUGH)
}

function byDay(parts: readonly { readonly day: number; readonly answers: number; readonly sum: number }[]) {
  const days = new Map<number, { day: number; answers: number; sum: number }>()
  for (const { day, answers, sum } of parts) {
    const before = days.get(day) ?? { day, answers: 0, sum: 0 }
    days.set(day, { day, answers: before.answers + answers, sum: before.sum + sum })
  }
  return [...days.values()]
}

/**
 * Who predicts how well, over the rows of a period.
 *
 * @param bins of each predictor
 * @param scores what each day comes to for each predictor
 */
export function predictions(
  days: readonly DayRow[],
  bins: SlotsByFigure,
  scores: SlotsByFigure,
  enough: number,
) {
  const predicted = days.reduce((sum, { first }) => sum + first, 0)
  const ownPredicted = (bins.get('own') ?? []).reduce((sum, { answers }) => sum + answers, 0)
  return {
    predicted,
    ownPredicted,
    everything:
      predicted < enough
        ? null
        : {
            spindle: scored(bins, 'spindle'),
            fsrs: scored(bins, 'fsrs'),
            closer: { fsrs: closer(scores, 'fsrs', 'spindle') },
          },
    compared:
      ownPredicted < enough
        ? null
        : {
            spindle: scored(bins, 'own-spindle'),
            fsrs: scored(bins, 'own-fsrs'),
            own: scored(bins, 'own'),
            together: scored(bins, 'together'),
            closer: {
              fsrs: closer(scores, 'own-fsrs', 'own-spindle'),
              own: closer(scores, 'own', 'own-spindle'),
              together: closer(scores, 'together', 'own-spindle'),
            },
          },
  }
}
