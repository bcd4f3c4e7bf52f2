import type { Viewer } from '@/lib/contracts/viewer'
import { cardOrigins } from '@/lib/data/card-states'
import { database } from '@/lib/data/pool'
import { CHANNELS, closeDay, dayValues, forecastDay, noDaysYet, type DayChannels } from '@/lib/learning'
import { channelsAfter } from '@/lib/learning/day-channels'
import { newCard, Replay, type Replayed } from '@/lib/scheduling'
import { logOf } from './database-door'

/** An answer that stands, as a straightforward pass over the log finds it. */
export interface PlainAnswer {
  readonly day: number
  readonly deckId: string
  readonly y: 0 | 1
  readonly seconds: number
  readonly isNew: boolean
  /** V, for all but a card's first answer. */
  readonly value: number | null
  /** Null for all but first answers of a card's day, and for a card's first. */
  readonly first: PlainFirst | null
}

export interface PlainFirst {
  readonly value: number
  readonly fsrs: number
  readonly dawn: number
  readonly own: number | null
  readonly blend: number | null
  readonly hour: number
  readonly place: number
  readonly gap: number
  readonly isFirstReturn: boolean
  readonly isAfterMiss: boolean
}

export interface PlainLog {
  readonly answers: readonly PlainAnswer[]
  readonly state: Replayed
}

const DAY_MS = 86_400_000
const LISBON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Lisbon',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Replays a learner's log, event by event, and keeps what stands of it. The learner lives in Lisbon and moves no card. */
export async function plainLog(viewer: Viewer): Promise<PlainLog> {
  const origins = await cardOrigins(viewer, database)
  const { rows } = await database.query<{ event_id: string; sitting_id: string }>(
    "SELECT event_id, sitting_id FROM events WHERE user_id = $1 AND kind = 'answer'",
    [viewer.userId],
  )
  const sittingOf = new Map(rows.map((row) => [row.event_id, row.sitting_id]))
  const deckOf = new Map(origins.map(({ cardId, deckId }) => [cardId, deckId]))
  const fold = new Replay({ cards: new Map(origins.map((ids) => [ids.cardId, newCard(ids)])) })
  const log = await logOf(viewer)
  const standing = new Map<string, PlainAnswer>()
  const places = new Map<string, number>()
  const given = new Map<string, { cardId: string; day: number; at: number; missed: boolean }>()
  for (const event of log) {
    const served = fold.apply(event)
    if (event.kind === 'void') {
      standing.delete(event.targetEventId)
      given.delete(event.targetEventId)
    }
    if (event.kind !== 'answer') continue
    const sitting = sittingOf.get(event.eventId) ?? ''
    const place = (places.get(sitting) ?? 0) + 1
    places.set(sitting, place)
    const before = [...given.values()].filter(({ cardId }) => cardId === event.cardId)
    const last = before.at(-1)
    const isFirst = last !== undefined && event.studyDay > Math.max(...before.map(({ day }) => day))
    const y = event.grade > 1 ? 1 : 0
    standing.set(event.eventId, {
      ...{ day: event.studyDay, deckId: deckOf.get(event.cardId) ?? '', y },
      seconds: Math.min(60, Math.max(0, event.at - event.shownAt) / 1000),
      isNew: last === undefined,
      value: served?.prediction.value ?? null,
      first:
        !isFirst || served === null
          ? null
          : {
              value: served.prediction.value,
              fsrs: served.fsrs ?? NaN,
              dawn: served.dawn ?? NaN,
              own: event.sawPrediction ? null : event.ownPrediction,
              blend: served.blend,
              hour: Number(LISBON.format(event.shownAt)),
              place,
              gap: Math.round((event.shownAt - last.at) / DAY_MS),
              isFirstReturn: new Set(before.map(({ day }) => day)).size === 1,
              isAfterMiss: [...given.values()].some(
                ({ missed, at }) => missed && at <= event.shownAt && event.shownAt - at <= 300_000,
              ),
            },
    })
    given.set(event.eventId, { cardId: event.cardId, day: event.studyDay, at: event.at, missed: y === 0 })
  }
  return { answers: [...standing.values()], state: fold.state }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const meanOf = (values: readonly number[]): number => sum(values) / values.length

/** Something of an answer, with its study day. */
export interface OnDay {
  readonly day: number
  readonly of: number
}

/** What each day moves the mean by. */
function moved(values: readonly OnDay[]): Map<number, number> {
  const mean = meanOf(values.map(({ of }) => of))
  const byDay = new Map<number, number>()
  for (const { day, of } of values) byDay.set(day, (byDay.get(day) ?? 0) + (of - mean) / values.length)
  return byDay
}

const daysOf = (values: readonly OnDay[]): number => new Set(values.map(({ day }) => day)).size
const isFew = (values: readonly OnDay[], answers: number): boolean =>
  values.length < answers || daysOf(values) < 10

function interval(estimate: number, byDay: ReadonlyMap<number, number>) {
  const shares = [...byDay.values()]
  const error = Math.sqrt((shares.length / (shares.length - 1)) * sum(shares.map((share) => share ** 2)))
  return { estimate, low: estimate - 1.2815515655446004 * error, high: estimate + 1.2815515655446004 * error }
}

/** The mean with its 80 % interval by days; null below 50 answers, or as many as are given, on 10 days. */
export const plainMean = (values: readonly OnDay[], answers = 50) =>
  isFew(values, answers) ? null : interval(meanOf(values.map(({ of }) => of)), moved(values))

/** A difference of means, alike. */
export function plainDifference(values: readonly OnDay[], others: readonly OnDay[]) {
  if (isFew(values, 50) || isFew(others, 50)) return null
  const byDay = moved(values)
  for (const [day, by] of moved(others)) byDay.set(day, (byDay.get(day) ?? 0) - by)
  return interval(meanOf(values.map(({ of }) => of)) - meanOf(others.map(({ of }) => of)), byDay)
}

const EDGES = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, Infinity]

/** Predictions scored one by one. */
export function plainScored(given: readonly { readonly p: number; readonly y: 0 | 1 }[]) {
  const bins = EDGES.slice(1).flatMap((edge, index) => {
    const found = given.filter(({ p }) => p < edge && p >= (EDGES[index] ?? 0))
    if (found.length === 0) return []
    const [n, z] = [found.length, 1.2815515655446004]
    const recalled = meanOf(found.map(({ y }) => y))
    const middle = (recalled + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
    const reach = (z / (1 + z ** 2 / n)) * Math.sqrt((recalled * (1 - recalled)) / n + z ** 2 / (4 * n ** 2))
    const predicted = meanOf(found.map(({ p }) => p))
    return { answers: n, predicted, recalled, low: middle - reach, high: middle + reach }
  })
  return {
    answers: given.length,
    brier: meanOf(given.map(({ p, y }) => (p - y) ** 2)),
    logLoss: meanOf(given.map(({ p, y }) => -Math.log(y === 1 ? p : 1 - p))),
    predicted: meanOf(given.map(({ p }) => p)),
    recalled: meanOf(given.map(({ y }) => y)),
    calibrationError:
      sum(bins.map((bin) => bin.answers * Math.abs(bin.predicted - bin.recalled))) / given.length,
    bins,
  }
}

/** Each day forecast by the days before it, answer by answer. */
export function plainBacktest(answers: readonly PlainAnswer[], today: number) {
  const days = [...new Set(answers.map(({ day }) => day))].filter((day) => day < today).sort((a, b) => a - b)
  let channels: DayChannels = noDaysYet
  const forecast = days.flatMap((day) => {
    const found = answers.filter((answer) => answer.day === day && answer.first !== null)
    const values = found.map(({ first }) => first?.dawn ?? NaN)
    const recalls = sum(found.map(({ y }) => y))
    const { expected, low, high } = forecastDay(channels, dayValues(values))
    for (const [index, { y }] of found.entries())
      channels = channelsAfter(channels, day, y === 1, values[index] ?? NaN)
    channels = closeDay(channels)
    const n = found.length
    if (n < 10) return []
    const shares = { recalled: recalls / n, expected: expected / n, low: low / n, high: high / n }
    return { day, answers: n, ...shares, isHeld: low <= recalls && recalls <= high }
  })
  return {
    days: forecast.length,
    held: forecast.filter(({ isHeld }) => isHeld).length,
    recent: forecast.slice(-30).map(({ isHeld: _, ...day }) => day),
  }
}

/** Futures one after another, from all cards due on each day. */
export function plainFutures(
  due: readonly (readonly number[])[],
  channels: DayChannels,
  asked: number,
  uniform: () => number,
) {
  const all = Array.from({ length: 400 }, () => {
    let missed = 0
    return due.map((values) => {
      const tau = uniform()
      const left = Math.min(17, Math.max(0, Math.floor(tau * 20) - 1))
      const [a, b] = [channels.quantiles[left] ?? NaN, channels.quantiles[left + 1] ?? NaN]
      const score = a + (b - a) * (tau - (CHANNELS[left] ?? NaN)) * 20
      const cards = values.length + missed
      if (cards === 0) return { cards, share: null }
      const variance = sum(values.map((v) => v * (1 - v))) + missed * asked * (1 - asked)
      const recalls = sum(values) + missed * asked + score * Math.sqrt(variance)
      const share = Math.min(1, Math.max(0, recalls / cards))
      missed = cards * (1 - share)
      return { cards, share }
    })
  })
  return {
    days: due.map((_, index) => {
      const shares = all.map((future) => future[index]?.share ?? null)
      const sorted = shares.flatMap((share) => share ?? []).sort((a, b) => a - b)
      const at = (tau: number) => sorted[Math.round(tau * 399)]
      return {
        cards: meanOf(all.map((future) => future[index]?.cards ?? NaN)),
        recalled: shares.includes(null) ? null : { middle: at(0.5), low: at(0.1), high: at(0.9) },
      }
    }),
    paths: all.slice(0, 5).map((future) => future.map(({ share }) => share)),
  }
}
