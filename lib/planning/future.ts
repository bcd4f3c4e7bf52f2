import { pauseBelow } from '@/lib/scheduling/new-cards-pause'
import { reviewCost } from '@/lib/scheduling/queue'
import { seededRandom, type SeededRandom } from '@/lib/scheduling/seeded-random'
import type { Choice, Collection } from './collection'
import { dayShare } from './day-share'
import { asked, met, recallOn, type FutureCard } from './remembered'

/** A card with at least this probability of recall is known well. */
export const WELL = 0.8

/** A day of a future. Cards and minutes are expected ones, so they need not be whole. */
export interface FutureDay {
  readonly minutes: number
  readonly reviews: number
  readonly newCards: number
  /** Due cards that the minutes do not hold. */
  readonly left: number
}

/** What a choice would bring, if it were kept to. */
export interface Future {
  readonly days: readonly FutureDay[]
  /** At the end: cards that were ever met, how many would be recalled if all were asked, and how many are known well. */
  readonly met: number
  readonly recalled: number
  readonly well: number
  /** New cards that still wait. */
  readonly fresh: number
}

export interface FutureRequest {
  readonly collection: Collection
  readonly choice: Choice
  /** How many days, today the first. */
  readonly days: number
  /** Minutes of a day; the choice's where left out. 0 on days off. */
  readonly minutesOn?: (day: number) => number
  readonly seed: number
}

/**
 * Lives some days ahead: each day's cards are asked by the rules of a sitting, within its minutes, and remembered as the
 * learner's figures say. Same request, same future; two choices are compared under the same luck.
 */
export function futureOf(request: FutureRequest): Future {
  const life = new Life(request)
  const days = Array.from({ length: request.days }, (_, day) => life.live(day))
  return { days, ...life.standing(request.days) }
}

class Life {
  private readonly waiting = new Map<number, LivedCard[]>()
  private readonly cards: LivedCard[] = []
  private backlog: LivedCard[] = []
  private fresh: number
  /** New cards that were met since one was last made for them. */
  private metBetween = 0

  constructor(private readonly request: FutureRequest) {
    const { collection, choice } = request
    this.fresh = collection.fresh
    for (const card of collection.cards.toSorted((a, b) => a.dueDay - b.dueDay))
      this.keep({ ...card, retention: card.retention ?? choice.retention }, 0)
  }

  live(day: number): FutureDay {
    const { collection, choice, minutesOn } = this.request
    const { cardsEach, pace } = collection
    this.backlog.push(...(this.waiting.get(day) ?? []))
    this.waiting.delete(day)
    const secondsLeft = (minutesOn?.(day) ?? choice.minutesPerDay) * 60
    const wished = this.isPaused(day) ? 0 : Math.min(this.fresh, choice.newPerDay)
    const share = dayShare({
      due: this.backlog.length * cardsEach,
      fresh: secondsLeft === 0 ? 0 : wished,
      secondsLeft,
      secondsPerReview: reviewCost(pace, choice.retention),
      secondsPerNew: pace.newSeconds,
    })
    const due = this.backlog.splice(0, Math.min(this.backlog.length, Math.round(share.reviews / cardsEach)))
    const missed = due.filter((lived) => !this.ask(lived, day)).length
    this.meet(share.fresh, day)
    const answers = (due.length + missed) * cardsEach
    return {
      minutes: (answers * pace.reviewSeconds + share.fresh * pace.newSeconds) / 60,
      reviews: due.length * cardsEach,
      newCards: share.fresh,
      left: this.backlog.length * cardsEach,
    }
  }

  /** How the cards stand on a day. */
  standing(day: number): Omit<Future, 'days'> {
    const { cardsEach, lean } = this.request.collection
    const recalls = this.cards.map(({ card }) => recallOn(card, day, lean))
    return {
      met: recalls.length * cardsEach,
      recalled: recalls.reduce((sum, recall) => sum + recall, 0) * cardsEach,
      well: recalls.filter((recall) => recall >= WELL).length * cardsEach,
      fresh: this.fresh,
    }
  }

  private isPaused(day: number): boolean {
    const { collection, choice } = this.request
    if (this.backlog.length === 0) return false
    const sum = this.backlog.reduce((total, { card }) => total + recallOn(card, day, collection.lean), 0)
    return sum / this.backlog.length < pauseBelow(choice.retention)
  }

  private ask(lived: LivedCard, day: number): boolean {
    const after = asked(lived.card, day, this.request.collection, lived.luck.uniform())
    lived.card = after.card
    this.wait(lived, day + 1)
    return after.isRecalled
  }

  /** New cards are met one by one, and one of so many is lived on. */
  private meet(cards: number, day: number): void {
    const { collection, choice } = this.request
    this.fresh -= cards
    this.metBetween += cards
    while (this.metBetween >= collection.cardsEach) {
      this.metBetween -= collection.cardsEach
      const luck = this.luckOf(this.cards.length)
      this.keep(met(day, choice.retention, collection, luck.uniform()), day + 1, luck)
    }
  }

  private keep(card: FutureCard, earliest: number, luck = this.luckOf(this.cards.length)): void {
    const lived: LivedCard = { card, luck }
    this.cards.push(lived)
    this.wait(lived, earliest)
  }

  private wait(lived: LivedCard, earliest: number): void {
    const day = Math.max(earliest, lived.card.dueDay)
    const others = this.waiting.get(day)
    if (others === undefined) this.waiting.set(day, [lived])
    else others.push(lived)
  }

  private luckOf(place: number): SeededRandom {
    return seededRandom(this.request.seed + Math.imul(place + 1, 0x9e3779b1))
  }
}

/** A card that is lived on, with luck of its own: what becomes of others does not change it. */
interface LivedCard {
  card: FutureCard
  readonly luck: SeededRandom
}
