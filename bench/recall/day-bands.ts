import { CHANNELS, dayValues, forecastDay, noDaysYet, type DayChannels } from '@/lib/learning'
import type { ForetoldDay } from './foretold-days'

/** Days of fewer scored answers are not counted. */
const LEAST_ANSWERS = 10

/** Days that count: enough answers, and after the first sixth of the log. */
export const countedDays = (days: readonly ForetoldDay[]): ForetoldDay[] =>
  days.filter(({ values, isTested }) => isTested && values.length >= LEAST_ANSWERS)

/** How many days there were, and the share of them whose recalls lay inside each 80 % band; null without days. */
export interface Coverage {
  readonly days: number
  /** The day channels' band. */
  readonly channels: number | null
  /** A band for answers independent of one another: normal, with mean ΣV and variance ΣV(1 − V). */
  readonly binomial: number | null
  /** The same around FSRS-6 with its default parameters. */
  readonly fsrs6Binomial: number | null
}

/**
 * The share of days inside each band. Recalls are whole numbers and a band's ends are not: recalls are inside when they
 * lie between the ends as they are, with nothing rounded. The channels learn where shares of days lie by that same
 * comparison. A band around independent answers is given the same, and on average over days it costs nothing: the ends
 * fall anywhere between two whole numbers, so that the band holds too few recalls on one day and too many on another.
 *
 * @param days those that count
 */
export function coverageOf(days: readonly ForetoldDay[]): Coverage {
  const share = (isInside: (day: ForetoldDay) => boolean) =>
    days.length === 0 ? null : days.filter(isInside).length / days.length
  return {
    days: days.length,
    channels: share(({ channels, values, recalls }) => isWithin(channels, values, recalls)),
    binomial: share(({ values, recalls }) => isWithin(noDaysYet, values, recalls)),
    fsrs6Binomial: share(({ retrievabilities, recalls }) => isWithin(noDaysYet, retrievabilities, recalls)),
  }
}

function isWithin(channels: DayChannels, values: readonly number[], recalls: number): boolean {
  const { low, high } = forecastDay(channels, dayValues(values))
  return low <= recalls && recalls <= high
}

/** Mean loss of the channels and of their twin over some days, in standard deviations of a day; less is better. */
export interface CurvePoint {
  readonly channels: number
  readonly meanOnly: number
}

/** Into how many parts a learning curve is cut. */
export const CURVE_PARTS = 10
/** Least weight of the newest day in the twin's running mean, so that it too follows a learner who changes. */
const MEAN_RATE = 0.05
/** Like the channels, the twin learns nothing from a day of fewer answers. */
const LEAST_LEARNED = 5

/**
 * For each day that counts, how badly the channels foretold its score G = (recalls − ΣV) / √ΣV(1 − V), and how badly a
 * twin did that learns no more than the mean: standard normal quantiles, shifted by the running mean of G.
 *
 * @param days all of a log, in order: the twin learns from those too that do not count
 */
export function lossesOf(days: readonly ForetoldDay[]): CurvePoint[] {
  const counted = new Set(countedDays(days))
  const losses: CurvePoint[] = []
  let mean = 0
  let seen = 0
  for (const day of days) {
    const score = scoreOf(day)
    if (counted.has(day)) {
      losses.push({
        channels: pinballLoss(day.channels.quantiles, score),
        meanOnly: pinballLoss(
          noDaysYet.quantiles.map((quantile) => quantile + mean),
          score,
        ),
      })
    }
    if (day.values.length < LEAST_LEARNED) continue
    seen += 1
    mean += Math.max(MEAN_RATE, 1 / seen) * (score - mean)
  }
  return losses
}

function scoreOf({ values, recalls }: ForetoldDay): number {
  const expected = values.reduce((sum, value) => sum + value, 0)
  const variance = values.reduce((sum, value) => sum + value * (1 - value), 0)
  return (recalls - expected) / Math.sqrt(variance)
}

/** Mean over the channels of the quantile loss max(τ e, (τ − 1) e), e = G − q_τ, which the true quantiles make least. */
export function pinballLoss(quantiles: readonly number[], score: number): number {
  const losses = CHANNELS.map((channel, index) => {
    const error = score - (quantiles[index] ?? NaN)
    return Math.max(channel * error, (channel - 1) * error)
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/**
 * The learning curve: mean losses over each tenth of the days of every log, all logs' first tenths together and so on;
 * null where no log has a day.
 */
export function learningCurve(logs: readonly (readonly CurvePoint[])[]): (CurvePoint | null)[] {
  const parts = Array.from({ length: CURVE_PARTS }, (): CurvePoint[] => [])
  for (const losses of logs) {
    for (const [place, loss] of losses.entries()) {
      parts[Math.floor((place * CURVE_PARTS) / losses.length)]?.push(loss)
    }
  }
  return parts.map(meanLoss)
}

/** The mean of some losses; null where there are none. */
export function meanLoss(losses: readonly CurvePoint[]): CurvePoint | null {
  if (losses.length === 0) return null
  const mean = (name: keyof CurvePoint) => losses.reduce((sum, loss) => sum + loss[name], 0) / losses.length
  return { channels: mean('channels'), meanOnly: mean('meanOnly') }
}
