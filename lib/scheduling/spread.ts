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
  /** Seconds a day may come to. */
  readonly most: number
  /** Days a card may come later than it should. */
  readonly lateMost: number
}

/** Where cards come to lie. */
export interface Spread {
  readonly days: ReadonlyMap<string, StudyDay>
  /** Seconds no day was filled beyond: `most`, or what it takes for no card to come too late. */
  readonly limit: number
}

/** The limit of a day is found within this share of it. */
const LIMIT_STEP = 0.02

/**
 * Spreads cards over days so that none is filled beyond its seconds: each comes on its own day or up to so many days
 * later, the most forgotten first. Where they are too many for that, all days are filled beyond it alike, by as little
 * as lets every card come in time. A day that has more already is given nothing.
 */
export function spreadOverDays(request: SpreadRequest): Spread {
  const inOrder = request.cards.toSorted(byDayThenForgotten)
  const all = request.cards.reduce((sum, { seconds }) => sum + seconds, 0)
  const fullest = Math.max(0, ...request.taken.values())
  const within = filled(inOrder, request, request.most)
  if (within !== null) return { days: within, limit: request.most }
  let [tooLow, enough] = [request.most, Math.max(fullest, request.most) + all]
  let days = filled(inOrder, request, enough)
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
  { taken, lateMost }: SpreadRequest,
  limit: number,
): Map<string, StudyDay> | null {
  const days = new Map<string, StudyDay>()
  let waiting: readonly DatedCard[] = []
  for (let next = 0, day = inOrder[0]?.day ?? 0; next < inOrder.length || waiting.length > 0; day++) {
    const from = next
    while (inOrder[next]?.day === day) next++
    waiting = merged(waiting, inOrder.slice(from, next))
    let seconds = taken.get(day) ?? 0
    let placed = 0
    for (const card of waiting) {
      if (seconds + card.seconds > limit) break
      seconds += card.seconds
      days.set(card.cardId, day)
      placed++
    }
    waiting = waiting.slice(placed)
    if (waiting.some((card) => day >= card.day + lateMost)) return null
  }
  return days
}

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
