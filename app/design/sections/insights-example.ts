import type { CalibrationBin, InsightsDto, ScoredDto, SlotFigure, Statement } from '@/lib/contracts/insights'

/** Fri 27 Nov 2026. */
const TODAY = 20_784
const DAYS = 30

/** A bin with an interval that is about as wide as its answers make it. */
function bin(predicted: number, recalled: number, answers: number): CalibrationBin {
  const half = 1.28 * Math.sqrt((recalled * (1 - recalled) + 0.01) / answers)
  return {
    answers,
    predicted,
    recalled,
    low: Math.max(0, recalled - half),
    high: Math.min(1, recalled + half),
  }
}

const scored = (
  brier: number,
  logLoss: number,
  calibrationError: number,
  predicted: number,
  bins: readonly CalibrationBin[],
): ScoredDto => ({ answers: 221, brier, logLoss, predicted, recalled: 0.76, calibrationError, bins })

const OWN = scored(0.181, 0.56, 0.14, 0.84, [
  bin(0.05, 0.14, 14),
  bin(0.25, 0.38, 16),
  bin(0.5, 0.55, 29),
  bin(0.75, 0.69, 58),
  bin(0.95, 0.79, 104),
])
const SPINDLE = scored(0.142, 0.44, 0.02, 0.77, [
  bin(0.35, 0.36, 20),
  bin(0.55, 0.57, 33),
  bin(0.75, 0.77, 64),
  bin(0.85, 0.84, 50),
  bin(0.95, 0.95, 54),
])
const FSRS = scored(0.158, 0.49, 0.05, 0.81, [bin(0.58, 0.46, 47), bin(0.77, 0.72, 82), bin(0.95, 0.9, 92)])
const TOGETHER = scored(0.137, 0.42, 0.02, 0.78, [
  bin(0.3, 0.31, 28),
  bin(0.7, 0.72, 110),
  bin(0.96, 0.96, 83),
])

const slot = (
  from: number,
  to: number | null,
  predicted: number,
  difference: number,
  half: number,
): SlotFigure => ({
  from,
  to,
  answers: 120,
  days: 14,
  predicted,
  recalled: predicted + difference,
  surprise: { estimate: difference, low: difference - half, high: difference + half },
})

const statement = (
  kind: Statement['kind'],
  estimate: number,
  half: number,
  answers: number,
  days: number,
): Statement => ({
  kind,
  estimate,
  low: estimate - half,
  high: estimate + half,
  answers,
  days,
  isClear: Math.abs(estimate) > half,
})

/** Points of surprise, day by day; null on a day off. */
const SURPRISES = [
  4,
  2,
  null,
  6,
  -3,
  -8,
  null,
  1,
  3,
  null,
  5,
  2,
  -2,
  -14,
  -9,
  null,
  -4,
  1,
  6,
  7,
  3,
  null,
  null,
  4,
  -1,
  2,
  5,
  3,
  8,
  -2,
]
/** Minutes of a fortnight, which the half year repeats. */
const MINUTES = [12, 0, 25, 31, 18, 8, 47, 22, 0, 15, 28, 5, 36, 11]

const spread = (index: number, size: number): number => Math.sin(index * 2.4) * size

const FUTURE_DAYS = Array.from({ length: 14 }, (_, index) => {
  const middle = 0.86 + spread(index, 0.012)
  return {
    day: TODAY + index,
    cards: 40 - index,
    recalled: index === 9 ? null : { middle, low: middle - 0.09, high: middle + 0.07 },
  }
})

/** Insights of an invented learner of some months. */
export const INSIGHTS_EXAMPLE = {
  today: TODAY,
  from: TODAY - DAYS + 1,
  decks: [],
  answers: 812,
  isBehind: false,
  trace: SURPRISES.map((points, index) => ({
    day: TODAY - DAYS + 1 + index,
    answers: points === null ? 0 : 30,
    surprise: points === null ? null : points / 100,
  })),
  predictions: {
    predicted: 740,
    ownPredicted: 221,
    everything: {
      spindle: { ...SPINDLE, answers: 740 },
      fsrs: { ...FSRS, answers: 740 },
      closer: { fsrs: { estimate: 0.016, low: 0.009, high: 0.023 } },
    },
    compared: {
      own: OWN,
      spindle: SPINDLE,
      fsrs: FSRS,
      together: TOGETHER,
      closer: {
        own: { estimate: 0.039, low: 0.02, high: 0.058 },
        fsrs: { estimate: 0.016, low: 0.002, high: 0.03 },
        together: { estimate: -0.005, low: -0.011, high: 0.001 },
      },
    },
  },
  hours: [
    slot(6, 9, 0.84, 0.03, 0.03),
    slot(9, 12, 0.85, 0.01, 0.04),
    { ...slot(12, 15, 0.83, -0.02, 0.05), surprise: null },
    slot(18, 21, 0.86, 0.01, 0.02),
    slot(21, 24, 0.85, -0.06, 0.02),
  ],
  places: [
    slot(1, 11, 0.85, 0.01, 0.02),
    slot(11, 21, 0.85, 0.005, 0.02),
    slot(21, 41, 0.84, -0.015, 0.025),
    slot(41, null, 0.83, -0.02, 0.04),
  ],
  statements: [
    statement('recall-against-fsrs', 0.031, 0.012, 740, 28),
    statement('long-gaps', -0.02, 0.05, 61, 17),
    statement('mornings', 0.043, 0.03, 412, 31),
    statement('late-in-sitting', -0.035, 0.02, 110, 14),
    statement('weekends', 0.004, 0.028, 180, 8),
    statement('slow-answers', -0.081, 0.025, 301, 27),
    statement('good-and-bad-days', 0.038, 0.011, 740, 28),
  ],
  heat: Array.from({ length: 182 }, (_, index) => {
    const minutes = MINUTES[index % MINUTES.length] ?? 0
    return { day: TODAY - 181 + index, minutes, answers: minutes * 3 }
  }),
  due: Array.from({ length: 30 }, (_, index) => {
    const cards = index === 0 ? 64 : Math.max(0, Math.round(40 * Math.exp(-index / 18) + spread(index, 6)))
    return { day: TODAY + index, cards, minutes: cards * 0.31 }
  }),
  futures: {
    days: FUTURE_DAYS,
    paths: Array.from({ length: 8 }, (_, path) =>
      FUTURE_DAYS.map(({ recalled }, day) =>
        recalled === null
          ? null
          : Math.min(1, recalled.middle + spread(path + 1, 0.04) + spread(day * 3 + path, 0.02)),
      ),
    ),
    backtest: {
      days: 97,
      held: 78,
      recent: Array.from({ length: 24 }, (_, index) => {
        const expected = 0.85 + spread(index, 0.015)
        return {
          day: TODAY - 26 + index,
          answers: 30,
          expected,
          low: expected - 0.07,
          high: expected + 0.06,
          recalled: expected + spread(index * 5, 0.085),
        }
      }),
    },
  },
} as const satisfies InsightsDto
