import { reviewCost } from '@/lib/scheduling/queue'
import { seededRandom, type SeededRandom } from '@/lib/scheduling/seeded-random'
import type { Collection } from './collection'
import { dayShare } from './day-share'
import { asked, met, recallOn, type FutureCard } from './remembered'

/** What a life begins with. Days count from today, which is day 0. */
export interface LifeRequest {
  readonly collection: Collection
  /** Desired retention of cards whose deck has none of its own. */
  readonly retention: number
  /** What a card is dated by on a day; its own desired retention where left out. */
  readonly retentionOn?: (card: Aimed, day: number) => number
  readonly seed: number
}

/** What a card is aimed at. */
export type Aimed = Pick<FutureCard, 'retention' | 'isAimFixed'>

/** What a day of a life has room for. */
export interface DayRoom {
  readonly secondsLeft: number
  readonly newWished: number
  /** Cards that may be asked before their date, once all that is due has been. */
  readonly early?: readonly LivedCard[]
}

/** A day that was lived. Cards and minutes are expected ones, so they need not be whole. */
export interface LivedDay {
  readonly minutes: number
  readonly reviews: number
  readonly newCards: number
  /** Due cards that the minutes do not hold. */
  readonly left: number
}

/** A card that is lived on, with luck of its own: what becomes of others does not change it. */
export interface LivedCard {
  card: FutureCard
  readonly luck: SeededRandom
  /** Its place among all cards of the life. */
  readonly place: number
}

/** Cards that are asked and remembered, day after day. */
export class Life {
  /** All that were ever met. */
  readonly cards: LivedCard[] = []
  /** New cards that wait still. */
  fresh: number
  private readonly waiting = new Map<number, LivedCard[]>()
  private backlog: LivedCard[] = []
  /** New cards that were met since one was last made for them. */
  private metBetween = 0

  constructor(private readonly request: LifeRequest) {
    const { collection, retention } = request
    this.fresh = collection.fresh
    for (const card of collection.cards.toSorted((a, b) => a.dueDay - b.dueDay))
      this.keep({ ...card, retention: card.retention ?? retention }, 0)
  }

  /** How many cards each of them stands for. */
  get cardsEach(): number {
    return this.request.collection.cardsEach
  }

  /** A day begins: what is due on it is due. */
  begin(day: number): void {
    this.backlog.push(...(this.waiting.get(day) ?? []))
    this.waiting.delete(day)
  }

  /** Cards whose date is a day ahead. */
  waitingOn(day: number): readonly LivedCard[] {
    return this.waiting.get(day) ?? []
  }

  /** Seconds that all that is due would take, and so many new cards. */
  wanted(newWished: number): number {
    const { pace } = this.request.collection
    return this.backlog.length * this.cardsEach * this.perReview + newWished * pace.newSeconds
  }

  /** Lives a day that has begun by the rules of a sitting. */
  live(day: number, { secondsLeft, newWished, early = [] }: DayRoom): LivedDay {
    const { cardsEach, pace } = this.request.collection
    const share = dayShare({
      due: (this.backlog.length + early.length) * cardsEach,
      fresh: Math.min(this.fresh, newWished),
      secondsLeft,
      secondsPerReview: this.perReview,
      secondsPerNew: pace.newSeconds,
    })
    return this.practise(this.taken(early, Math.round(share.reviews / cardsEach)), share.fresh, day)
  }

  /** Lives a day that has begun by asking some cards, whatever their dates, and meeting some. */
  liveWith(chosen: readonly LivedCard[], fresh: number, day: number): LivedDay {
    const taken = new Set(chosen)
    this.backlog = this.backlog.filter((lived) => !taken.has(lived))
    for (const lived of chosen) this.takeFromWaiting(lived)
    return this.practise(chosen, fresh, day)
  }

  /** Probability of recall of a card on a day. */
  recallOf({ card }: LivedCard, day: number): number {
    return recallOn(card, day, this.request.collection)
  }

  /** What a card is aimed at on a day. */
  aimOf({ card }: LivedCard, day: number): number {
    return this.datedBy(card, day)
  }

  /** Probability of recall of each card on a day. */
  recallsOn(day: number): readonly number[] {
    return this.cards.map((lived) => this.recallOf(lived, day))
  }

  /** The mean of that over the cards that are due; null for none. */
  dueRecall(day: number): number | null {
    if (this.backlog.length === 0) return null
    const sum = this.backlog.reduce((total, lived) => total + this.recallOf(lived, day), 0)
    return sum / this.backlog.length
  }

  private get perReview(): number {
    return reviewCost(this.request.collection.pace, this.request.retention)
  }

  /** Takes the first cards of a day out of what waits: those due, and after them those that come early. */
  private taken(early: readonly LivedCard[], most: number): readonly LivedCard[] {
    const due = this.backlog.splice(0, most)
    const pulled = early.slice(0, Math.max(0, most - due.length))
    for (const lived of pulled) this.takeFromWaiting(lived)
    return [...due, ...pulled]
  }

  private practise(due: readonly LivedCard[], fresh: number, day: number): LivedDay {
    const { cardsEach, pace } = this.request.collection
    const missed = due.filter((lived) => !this.ask(lived, day)).length
    this.meet(fresh, day)
    const answers = (due.length + missed) * cardsEach
    return {
      minutes: (answers * pace.reviewSeconds + fresh * pace.newSeconds) / 60,
      reviews: due.length * cardsEach,
      newCards: fresh,
      left: this.backlog.length * cardsEach,
    }
  }

  private ask(lived: LivedCard, day: number): boolean {
    const own = lived.card.retention
    const dated = { ...lived.card, retention: this.datedBy(lived.card, day) }
    const after = asked(dated, day, this.request.collection, lived.luck.uniform())
    lived.card = { ...after.card, retention: own }
    this.wait(lived, day + 1)
    return after.isRecalled
  }

  /** New cards are met one by one, and one of so many is lived on. */
  private meet(cards: number, day: number): void {
    const { collection, retention } = this.request
    this.fresh -= cards
    this.metBetween += cards
    while (this.metBetween >= collection.cardsEach) {
      this.metBetween -= collection.cardsEach
      const luck = this.luckOf(this.cards.length)
      const card = met(day, this.datedBy({ retention }, day), collection, luck.uniform())
      this.keep({ ...card, retention }, day + 1, luck)
    }
  }

  private datedBy(card: Aimed, day: number): number {
    return this.request.retentionOn?.(card, day) ?? card.retention
  }

  private keep(card: FutureCard, earliest: number, luck = this.luckOf(this.cards.length)): void {
    const lived: LivedCard = { card, luck, place: this.cards.length }
    this.cards.push(lived)
    this.wait(lived, earliest)
  }

  private wait(lived: LivedCard, earliest: number): void {
    const day = Math.max(earliest, lived.card.dueDay)
    const others = this.waiting.get(day)
    if (others === undefined) this.waiting.set(day, [lived])
    else others.push(lived)
  }

  private takeFromWaiting(lived: LivedCard): void {
    const others = this.waiting.get(lived.card.dueDay)
    const place = others?.indexOf(lived) ?? -1
    if (place >= 0) others?.splice(place, 1)
  }

  private luckOf(place: number): SeededRandom {
    return seededRandom(this.request.seed + Math.imul(place + 1, 0x9e3779b1))
  }
}
