import { CHANNELS, recallsAt, type DayChannels } from '@/lib/learning'
import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import type { StudyDay } from '@/lib/scheduling/study-day'

/** Days that are looked ahead, today the first. */
export const FUTURE_DAYS = 14
const FUTURES = 400
const SHOWN_PATHS = 5

/** Cards due on a day to come: how many, and V of some of them on that day, drawn without regard to it. */
export interface DueValues {
  readonly day: StudyDay
  readonly cards: number
  readonly values: readonly number[]
}

/** What several futures say of a day. */
export interface DayAhead {
  readonly day: StudyDay
  readonly cards: number
  readonly recalled: { readonly middle: number; readonly low: number; readonly high: number } | null
}

export interface Futures {
  readonly days: readonly DayAhead[]
  readonly paths: readonly (readonly (number | null)[])[]
}

/** One future of a day. */
interface Day {
  readonly cards: number
  /** Share; null with nothing due. */
  readonly recalled: number | null
}

/**
 * Several futures, day by day. Each draws how good each day is from the day channels; what is missed comes back the day
 * after with the value that cards are asked at. What is recalled within these days, and would come back within them, is
 * left out, and so are cards not begun.
 *
 * @param due of each day, in order
 * @param asked V of a card that comes back after a miss: the learner's desired retention
 * @returns null with nothing due on any day
 */
export function futures(
  due: readonly DueValues[],
  channels: DayChannels,
  asked: number,
  random: SeededRandom,
): Futures | null {
  if (due.every(({ cards }) => cards === 0)) return null
  const all = Array.from({ length: FUTURES }, () => oneFuture(due, channels, asked, random))
  return {
    days: due.map(({ day }, index) =>
      dayAhead(
        day,
        all.flatMap((future) => future[index] ?? []),
      ),
    ),
    paths: all.slice(0, SHOWN_PATHS).map((future) => future.map(({ recalled }) => recalled)),
  }
}

function oneFuture(
  due: readonly DueValues[],
  channels: DayChannels,
  asked: number,
  random: SeededRandom,
): readonly Day[] {
  let missed = 0
  return due.map(({ cards, values }) => {
    const score = quantileAt(channels, random.uniform())
    const all = cards + missed
    if (all === 0) return { cards: 0, recalled: null }
    const recalls = recallsAt(
      {
        answers: all,
        expected: cards * meanOf(values, (value) => value) + missed * asked,
        variance: cards * meanOf(values, (value) => value * (1 - value)) + missed * asked * (1 - asked),
      },
      score,
    )
    missed = all - recalls
    return { cards: all, recalled: recalls / all }
  })
}

const meanOf = (values: readonly number[], of: (value: number) => number): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + of(value), 0) / values.length

/** q_τ for any τ between 0 and 1: between two channels by the line through them, beyond the last by that of the last two. */
export function quantileAt({ quantiles }: DayChannels, tau: number): number {
  const step = 1 / (CHANNELS.length + 1)
  const place = Math.min(Math.max(Math.floor(tau / step) - 1, 0), quantiles.length - 2)
  const [low = 0, high = 0] = quantiles.slice(place, place + 2)
  return low + ((high - low) * (tau - (CHANNELS[place] ?? 0))) / step
}

function dayAhead(day: StudyDay, all: readonly Day[]): DayAhead {
  const shares = all.flatMap(({ recalled }) => recalled ?? []).sort((a, b) => a - b)
  const cards = all.reduce((sum, future) => sum + future.cards, 0) / all.length
  if (shares.length < all.length) return { day, cards, recalled: null }
  const at = (tau: number): number => shares[Math.round(tau * (shares.length - 1))] ?? 0
  return { day, cards, recalled: { middle: at(0.5), low: at(0.1), high: at(0.9) } }
}
