import { practiceSeconds } from '@/lib/scheduling/learner-state'
import type { AnswerEvent, Served } from '@/lib/scheduling/events'
import { unseenPrediction } from '@/lib/scheduling/own-prediction'
import { traceInterval } from '@/lib/scheduling/trace'
import { recalled } from '@/lib/learning'
import { binOf, slotOf } from './slots'
import { MILLION, NO_DAY, type DaySum, type Figure, type Predictor, type Sum } from './sums'

/** An answer of the log with what else its figures hang on. All of it is as the log had it when the answer came. */
export interface LoggedAnswer extends AnswerEvent {
  readonly sittingId: string | null
  /** The deck its card lay in; null where that isn't known. */
  readonly deckId: string | null
  /** The card had been answered on one study day before. */
  readonly isFirstReturn: boolean
}

/** What the answers before it say of an answer. */
export interface Circumstances {
  /** Hour of the day by the learner's clock, when the question was shown. */
  readonly hour: number
  /** Place among the answers of its sitting, from 1, those taken back included; null without a sitting. */
  readonly place: number | null
  readonly isAfterMiss: boolean
}

/** What one answer adds to the sums. */
export interface Contributions {
  readonly day: DaySum
  readonly sums: readonly { readonly figure: Figure; readonly slot: number; readonly sum: Sum }[]
}

/** A prediction of an answer that counts. */
type Counted = Served & { readonly fsrs: number; readonly dawn: number }

/**
 * Whether an answer counts in figures about predictions: the first of its card's day, and not its first at all. Repeats
 * within a day are left out, for FSRS-6 says next to nothing about minutes and would be made to look worse than it is.
 */
export const counted = (served: Served | null): served is Counted =>
  served !== null && served.fsrs !== null && served.dawn !== null

/** What an answer adds to the sums; it hangs on nothing that comes after the answer, so that it can be taken away again. */
export function contributionsOf(answer: LoggedAnswer, given: Circumstances): Contributions {
  const { served } = answer
  const day = {
    ...NO_DAY,
    answers: 1,
    milliseconds: Math.round(practiceSeconds(answer.shownAt, answer.at) * 1000),
  }
  if (served === null) return { day: { ...day, newCards: 1 }, sums: [] }
  const y = recalled(answer.grade) ? 1 : 0
  const predicted = { ...day, predicted: 1, surprise: millionths(y - served.prediction.value) }
  if (!counted(served)) return { day: predicted, sums: [] }
  return {
    day: {
      ...predicted,
      first: 1,
      recalled: y,
      fsrs: millionths(served.fsrs),
      dawn: millionths(served.dawn),
      dawnVariance: millionths(served.dawn * (1 - served.dawn)),
    },
    sums: [...predictionSums(answer, served, y), ...circumstanceSums(answer, served, given, y)],
  }
}

function predictionSums(answer: LoggedAnswer, served: Counted, y: 0 | 1) {
  const { prediction, fsrs, blend } = served
  const { value } = prediction
  const sum = (figure: Predictor, p: number) => ({ figure, slot: binOf(p), sum: sumOf(p, fsrs, y) })
  const all = [sum('spindle', value), sum('fsrs', fsrs)]
  const own = unseenPrediction(answer)
  if (own === null || blend === null) return all
  return [...all, sum('own-spindle', value), sum('own-fsrs', fsrs), sum('own', own), sum('together', blend)]
}

function circumstanceSums(answer: LoggedAnswer, served: Counted, given: Circumstances, y: 0 | 1) {
  const sum = sumOf(served.prediction.value, served.fsrs, y)
  const { hour, place, isAfterMiss } = given
  return [
    { figure: 'hour' as const, slot: slotOf('hour', hour), sum },
    ...(place === null ? [] : [{ figure: 'place' as const, slot: slotOf('place', place), sum }]),
    { figure: 'gap' as const, slot: slotOf('gap', gapDays(served)), sum },
    { figure: 'return' as const, slot: answer.isFirstReturn ? 0 : 1, sum },
    { figure: 'miss' as const, slot: isAfterMiss ? 0 : 1, sum },
  ]
}

/**
 * Days from the card's last answer to the question, to the nearest: where the curve of its trace is down to what FSRS-6
 * predicted. A curve has no end, so one far out stands for all beyond it.
 */
const gapDays = ({ traceBefore, fsrs }: Counted): number =>
  Math.round(traceInterval(traceBefore, Math.max(fsrs, LEAST)))

/** Probabilities are held this far inside 0 … 1 before logarithms are taken: FSRS-6 may say 1. */
const LEAST = 1e-6

function sumOf(p: number, fsrs: number, y: 0 | 1): Sum {
  const given = Math.max(LEAST, y === 1 ? p : 1 - p)
  return {
    answers: 1,
    recalled: y,
    predicted: millionths(p),
    fsrs: millionths(fsrs),
    squares: millionths((p - y) ** 2),
    logLoss: millionths(-Math.log(given)),
  }
}

const millionths = (value: number): number => {
  const whole = Math.round(value * MILLION)
  // −0 and 0 are two things to a test of sameness.
  return whole === 0 ? 0 : whole
}
