import { firstTrace, nextTrace, traceInterval } from '@/lib/scheduling'

/** A good answer, at which the reviews that follow a new card are counted; misses are in what a review costs. */
const GOOD = 3

/** What the time there is has to hold until a day. */
export interface ReachRequest {
  readonly minutesPerDay: number
  /** Practised today already. */
  readonly practisedSeconds: number
  /** Days after today up to the day, that day among them where something can be done on it. */
  readonly daysAfter: number
  /** The share of the minutes that today has, and those of the days after it added up: `daysAfter` where all are usual. */
  readonly shareToday: number
  readonly sharesAfter: number
  /** What is due today, and what comes due on a day later, of all decks, whatever is decided about this one: seconds. */
  readonly dueSeconds: number
  readonly dueSecondsADay: number
  /** What a review costs, the repeat of a missed one included, and a new card on the day it is met; seconds. */
  readonly reviewSeconds: number
  readonly newSeconds: number
  /** Reviews that a new card brings until the day, on average. */
  readonly followUps: number
  /** Cards of the deck, and those of them never answered. */
  readonly cards: number
  readonly fresh: number
  /** New cards of the deck that come on a day however much else is due; what follows them takes from their time. */
  readonly newADay: number
  /** Expected recall on the day of cards that would be below the target then and don't come by themselves. */
  readonly below: readonly number[]
  /** Expected recall wanted on the day; null where none is. */
  readonly target: number | null
}

/** What can be had in the minutes. All of it is an estimate from running means. */
export interface Reach {
  readonly isReached: boolean
  readonly cards: number
  /** Cards that will have been met by the day. */
  readonly met: number
  /** Expected recall on the day, all cards counted, those not met as 0; null without a target. */
  readonly recall: number | null
  /** Whole minutes of a usual day in which all of it is done; null when no day is long enough. */
  readonly minutesNeeded: number | null
}

/** Cards of a deck, those met by now, and about how many will be. */
export interface MetCards {
  readonly met: number
  readonly known: number
  readonly of: number
}

const DAY_MINUTES = 24 * 60

/**
 * Whether the cards of a deck can be met, and brought to their target, in the minutes left: what is due takes its seconds
 * first, then new cards with the reviews that follow them, then cards that have to come before their date.
 */
export function reach(request: ReachRequest): Reach {
  const { cards, fresh, below, target } = request
  const done = doneWithin(request, request.minutesPerDay)
  const isReached = done.news >= fresh && done.refreshed >= below.length
  return {
    isReached,
    cards,
    met: cards - fresh + done.news,
    recall: target === null || cards === 0 ? null : recallAfter(request, target, done),
    minutesNeeded: isReached ? request.minutesPerDay : minutesFor(request),
  }
}

/** Seconds that what is wanted asks for on a day, beside what is due. */
export function secondsADay(request: ReachRequest): number {
  const { fresh, below, daysAfter, reviewSeconds } = request
  return (fresh * priceOf(request) + below.length * reviewSeconds) / (daysAfter + 1)
}

interface Done {
  readonly news: number
  readonly refreshed: number
}

/** A new card costs its first answers and the reviews that follow. */
const priceOf = ({ newSeconds, followUps, reviewSeconds }: ReachRequest): number =>
  newSeconds + followUps * reviewSeconds

function doneWithin(request: ReachRequest, minutes: number): Done {
  const { daysAfter, practisedSeconds, dueSeconds, dueSecondsADay, fresh, newADay, newSeconds, below } =
    request
  const { shareToday, sharesAfter } = request
  const today = Math.max(0, minutes * shareToday * 60 - practisedSeconds)
  const spare = today + sharesAfter * minutes * 60 - dueSeconds - daysAfter * dueSecondsADay
  const price = priceOf(request)
  const daysLikeToday = shareToday === 0 ? 0 : 1 + sharesAfter / shareToday
  const least = Math.floor((newADay * daysLikeToday * newSeconds) / price)
  const news = Math.min(fresh, Math.max(least, Math.floor(Math.max(0, spare) / price)))
  // Nothing is counted twice: as long as a new card is left out, what a day has over is a part of its price.
  const rest = news < fresh ? 0 : Math.max(0, spare - news * price)
  return { news, refreshed: Math.min(below.length, Math.floor(rest / request.reviewSeconds)) }
}

function minutesFor(request: ReachRequest): number | null {
  for (let minutes = Math.floor(request.minutesPerDay) + 1; minutes <= DAY_MINUTES; minutes++) {
    const { news, refreshed } = doneWithin(request, minutes)
    if (news >= request.fresh && refreshed >= request.below.length) return minutes
  }
  return null
}

/** A card that comes by its date, or is refreshed, or met in time, stands about at the target. */
function recallAfter({ cards, fresh, below }: ReachRequest, target: number, done: Done): number {
  const left = below.toSorted((a, b) => a - b).slice(done.refreshed)
  const atTarget = cards - fresh - left.length + done.news
  return (atTarget * target + left.reduce((sum, recall) => sum + recall, 0)) / cards
}

/**
 * Reviews that a card met today brings within so many days when each is recalled: by the trace's own intervals at a
 * desired retention.
 */
export function reviewsWithin(days: number, retention: number): number {
  let trace = firstTrace(GOOD)
  let day = 0
  for (let reviews = 0; ; reviews++) {
    const interval = Math.max(1, Math.round(traceInterval(trace, retention)))
    day += interval
    if (day > days) return reviews
    trace = nextTrace(trace, interval, false, GOOD)
  }
}

/** The same on average of cards that are met evenly on each of the first days. */
export function followUpsOf(daysForNew: number, daysAfter: number, retention: number): number {
  const days = Math.max(1, Math.min(daysForNew, daysAfter + 1))
  let reviews = 0
  for (let day = 0; day < days; day++) reviews += reviewsWithin(daysAfter - day, retention)
  return reviews / days
}
