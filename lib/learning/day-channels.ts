/**
 * Good days and bad days. On some days everything goes better than each card's own value says, on others worse. A bank
 * of channels, some pessimists, some optimists, learns how far a learner's days spread (Dabney et al. 2020, "A
 * distributional code for value in dopamine-based reinforcement learning"): channel τ moves up by α τ when a day scores
 * above it and down by α (1 − τ) when below, and so comes to rest where a share τ of the days scores below.
 *
 * A day's score is G = Σ(y − V) / √ΣV(1 − V) over the answers that the model learns from, with V as the model stood when
 * the day began.
 */
export interface DayChannels {
  /** q_τ for each of CHANNELS, in standard deviations of a day, ascending. */
  readonly quantiles: readonly number[]
  /** Days learned from. */
  readonly days: number
  /** Running mean of |G|. */
  readonly swing: number
  /** The day under way; null before the first. */
  readonly today: DaySoFar | null
}

/** A study day so far. */
export interface DaySoFar {
  readonly day: number
  readonly answers: number
  /** Σ(y − V). */
  readonly surprise: number
  /** ΣV(1 − V). */
  readonly variance: number
}

/** τ of each channel. */
export const CHANNELS: readonly number[] = Array.from({ length: 19 }, (_, index) => (index + 1) / 20)

/** Standard normal quantiles of CHANNELS: where the channels stand before the first day. */
const STANDARD = [
  -1.6449, -1.2816, -1.0364, -0.8416, -0.6745, -0.5244, -0.3853, -0.2533, -0.1257, 0, 0.1257, 0.2533, 0.3853,
  0.5244, 0.6745, 0.8416, 1.0364, 1.2816, 1.6449,
] as const
/** A day of fewer answers says too little to learn from. */
const LEAST_ANSWERS = 5
/** α, at first and at least, as a multiple of the running mean of |G|: somebody whose days swing widely is followed faster. */
const FIRST_RATE = 0.5
const LEAST_RATE = 0.12
/** Weight of the newest day in the running mean of |G|; E|G| of a standard normal day to begin with. */
const SWING_RATE = 0.1
const STANDARD_SWING = 0.8
/** A day further out than this is a fluke: it counts no more in the mean, so as not to set the pace for weeks. */
const SWING_MOST = 5

export const noDaysYet: DayChannels = {
  quantiles: STANDARD,
  days: 0,
  swing: STANDARD_SWING,
  today: null,
}

/**
 * The channels after an answer; the first of a new day closes the day before.
 *
 * @param value V as the model stood when the day began
 */
export function channelsAfter(
  channels: DayChannels,
  day: number,
  recalled: boolean,
  value: number,
): DayChannels {
  const closed = channels.today !== null && channels.today.day !== day ? closeDay(channels) : channels
  const today = closed.today ?? { day, answers: 0, surprise: 0, variance: 0 }
  return {
    ...closed,
    today: {
      day,
      answers: today.answers + 1,
      surprise: today.surprise + (recalled ? 1 : 0) - value,
      variance: today.variance + value * (1 - value),
    },
  }
}

/** Learns from the day under way and ends it. */
export function closeDay(channels: DayChannels): DayChannels {
  const { today } = channels
  return today === null ? channels : channelsAfterWhole({ ...channels, today: null }, today)
}

/** The channels after a whole day: one of few answers teaches nothing. */
export const channelsAfterWhole = (channels: DayChannels, day: Omit<DaySoFar, 'day'>): DayChannels =>
  day.answers < LEAST_ANSWERS ? channels : channelsAfterDay(channels, day.surprise / Math.sqrt(day.variance))

/**
 * Learns from a day's score: q_τ ← q_τ + α (τ − 1[G < q_τ]), put in order again where steps crossed.
 */
export function channelsAfterDay(channels: DayChannels, score: number): DayChannels {
  const swing = channels.swing + SWING_RATE * (Math.min(Math.abs(score), SWING_MOST) - channels.swing)
  const rate = Math.max(LEAST_RATE, FIRST_RATE / Math.sqrt(channels.days + 1)) * swing
  const moved = channels.quantiles.map(
    (quantile, index) => quantile + rate * ((CHANNELS[index] ?? 0.5) - (score < quantile ? 1 : 0)),
  )
  return { ...channels, quantiles: moved.toSorted((a, b) => a - b), days: channels.days + 1, swing }
}

/** Recalls of a day foreseen: expected, and between the channels 0.1 and 0.9. */
export interface DayForecast {
  readonly expected: number
  readonly low: number
  readonly high: number
}

/** A day's answers to come, by their values: how many, ΣV and ΣV(1 − V). */
export interface DayValues {
  readonly answers: number
  readonly expected: number
  readonly variance: number
}

/** What some values, 0 … 1, come to on a day. */
export const dayValues = (values: readonly number[]): DayValues => ({
  answers: values.length,
  expected: values.reduce((sum, value) => sum + value, 0),
  variance: values.reduce((sum, value) => sum + value * (1 - value), 0),
})

/**
 * What a day's answers will come to: ΣV + q_τ √ΣV(1 − V), with an 80 % band. For a day to come, the day under way must
 * have been closed, or the band has not learned from it yet. The band's ends are no whole numbers: the channels learned
 * from scores as fine, and rounding an end either way would widen or narrow the band.
 */
export function forecastDay({ quantiles }: DayChannels, day: DayValues): DayForecast {
  const at = (channel: number): number => recallsAt(day, quantiles[CHANNELS.indexOf(channel)] ?? 0)
  return { expected: day.expected, low: at(0.1), high: at(0.9) }
}

/** What a day's answers come to on a day that scores G. */
export const recallsAt = ({ answers, expected, variance }: DayValues, score: number): number =>
  Math.min(Math.max(0, expected + score * Math.sqrt(variance)), answers)
