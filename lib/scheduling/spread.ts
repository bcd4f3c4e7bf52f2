import { DAYS_OF_WEEK, shareOn, type EasyDays } from './easy-days'
import type { StudyDay } from './study-day'

/** A card with the date it should have, and what it costs. */
export interface DatedCard {
  readonly cardId: string
  readonly day: StudyDay
  /** The more forgotten of two comes first: probability of recall, 0 … 1. */
  readonly recall: number
  /** Seconds of practice it is expected to take. */
  readonly seconds: number
}

export interface SpreadRequest {
  readonly cards: readonly DatedCard[]
  /** Seconds of practice that days have already. */
  readonly taken: ReadonlyMap<StudyDay, number>
  /** Seconds a usual day may come to. */
  readonly most: number
  /** Weekdays that hold half as much, or nothing; left out where every day is usual. */
  readonly easyDays?: EasyDays | undefined
  /** Days a card may come later than it should. */
  readonly lateMost: number
}

/** Where cards come to lie. */
export interface Spread {
  readonly days: ReadonlyMap<string, StudyDay>
  /** Seconds no usual day was filled beyond: `most`, or what it takes for no card to come too late. */
  readonly limit: number
}

/** The limit of a day is found within this share of it. */
const LIMIT_STEP = 0.02

/**
 * Spreads cards over days so that none is filled beyond its seconds: each comes on its own day or up to so many days
 * later, the most forgotten first. Where they are too many for that, all days are filled beyond it alike, by as little
 * as lets every card come in time. A day that has more already is given nothing, nor is one without minutes, unless no
 * weekday has any.
 */
export function spreadOverDays(request: SpreadRequest): Spread {
  const inOrder = request.cards.toSorted(byDayThenForgotten)
  const all = request.cards.reduce((sum, { seconds }) => sum + seconds, 0)
  const fullest = Math.max(0, ...request.taken.values())
  const within = filled(inOrder, request, request.most)
  if (within !== null) return { days: within, limit: request.most }
  const most = (Math.max(fullest, request.most) + all) / leastShare(request.easyDays)
  let [tooLow, enough] = [request.most, most]
  let days = filled(inOrder, request, enough)
  // Too few days until it would be too late, and those without minutes: then all are as any other.
  if (days === null && request.easyDays !== undefined)
    return spreadOverDays({ ...request, easyDays: undefined })
  while (enough - tooLow > LIMIT_STEP * enough) {
    const limit = (tooLow + enough) / 2
    const found = filled(inOrder, request, limit)
    if (found === null) tooLow = limit
    else [enough, days] = [limit, found]
  }
  return { days: days ?? new Map(), limit: enough }
}

const byForgotten = (a: DatedCard, b: DatedCard): number =>
  a.recall - b.recall || (a.cardId < b.cardId ? -1 : 1)

const byDayThenForgotten = (a: DatedCard, b: DatedCard): number => a.day - b.day || byForgotten(a, b)

/** Fills days up to a limit; null when a card would come too late. */
function filled(
  inOrder: readonly DatedCard[],
  { taken, lateMost, easyDays }: SpreadRequest,
  limit: number,
): Map<string, StudyDay> | null {
  const days = new Map<string, StudyDay>()
  let waiting: readonly DatedCard[] = []
  for (let next = 0, day = inOrder[0]?.day ?? 0; next < inOrder.length || waiting.length > 0; day++) {
    const from = next
    while (inOrder[next]?.day === day) next++
    waiting = merged(waiting, inOrder.slice(from, next))
    const mostToday = limit * shareOf(easyDays, day)
    let seconds = taken.get(day) ?? 0
    let placed = 0
    for (const card of waiting) {
      if (seconds + card.seconds > mostToday) break
      seconds += card.seconds
      days.set(card.cardId, day)
      placed++
    }
    waiting = waiting.slice(placed)
    if (waiting.some((card) => day >= card.day + lateMost)) return null
  }
  return days
}

/** The share of a usual day that a day holds; 1 for each where no weekday has any minutes. */
const shareOf = (easyDays: EasyDays | undefined, day: StudyDay): number =>
  easyDays?.every((minutes) => minutes === 'none') === true ? 1 : shareOn(easyDays, day)

/** The smallest share above 0 that a weekday holds. */
const leastShare = (easyDays: EasyDays | undefined): number =>
  Math.min(
    1,
    ...Array.from({ length: DAYS_OF_WEEK }, (_, day) => shareOf(easyDays, day)).filter((share) => share > 0),
  )

/** Two lists that are in the order of forgetting, as one. */
function merged(some: readonly DatedCard[], others: readonly DatedCard[]): readonly DatedCard[] {
  if (some.length === 0) return others
  const all: DatedCard[] = []
  let at = 0
  for (const card of some) {
    for (let other = others[at]; other !== undefined && byForgotten(other, card) < 0; other = others[++at])
      all.push(other)
    all.push(card)
  }
  return [...all, ...others.slice(at)]
}
