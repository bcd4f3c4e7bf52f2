import type { TraceParameters } from '@/lib/scheduling/fitted-trace'
import type { Pace } from '@/lib/scheduling/learner-state'
import type { GradeShares } from './collection'
import { memoryLaw } from './memory-law'
import { examGain, newCardGain, perSecond, recallLeft, type ExamCard, type ExamGain } from './exam-gain'

/** From so many days before an exam on its cards come by what asking them is worth, not by their dates. */
export const EXAM_DAYS = 10
/** A card that asking would raise by less is left alone. */
export const LEAST_GAIN = 0.02

export interface ExamDayRequest<Card extends ExamCard> {
  /** All the exam's cards that were ever answered and can be asked. Those answered today are not asked again by this rule. */
  readonly cards: readonly Card[]
  /** How many of them were asked today that had been met before: they count towards the day's share. */
  readonly askedToday: number
  /** New cards to be met today and on the days after, where there is time. */
  readonly freshToday: number
  readonly freshLater: number
  /** Study days; the exam's has no practice for it any more. */
  readonly day: number
  readonly examDay: number
  /** Seconds left today, and those of each usual day after it; Infinity for no limit. */
  readonly secondsLeft: number
  readonly secondsADay: number
  /** The share of a usual day's seconds that each day has, today the first; all of them where it says nothing of a day. */
  readonly shares?: readonly number[]
  readonly pace: Pace
  readonly grades: GradeShares
  /** Those of the cards' traces; FSRS-6's usual ones where there are none. */
  readonly parameters?: TraceParameters | null
  /** What the value function adds to the log-odds of recall of cards just met. */
  readonly lean: number
  /** Mean recall at the exam from which on no more is asked, 0 … 1; null: all that is worth it. */
  readonly aim: number | null
}

/** What an exam asks of a day. */
export interface ExamDay<Card> {
  /** To be asked today, that which is worth most a second first. */
  readonly cards: readonly Card[]
  /** New cards to be met today. */
  readonly fresh: number
  /** New cards there is no time for until the exam, or that would bring less than others. */
  readonly unmet: number
  /** What today's cards are expected to take: never more than there is. */
  readonly seconds: number
  /** What is left for the days until the exam. */
  readonly later: ExamLater<Card>
}

/** What an exam asks of the days after one: cards to be asked, new ones to be met, and what the former take. */
export interface ExamLater<Card> {
  readonly cards: readonly Card[]
  readonly fresh: number
  readonly seconds: number
}

const NOTHING = { cards: [], fresh: 0, unmet: 0, seconds: 0, later: { cards: [], fresh: 0, seconds: 0 } }

/** Whether an exam is near enough for its rule. Neither on its own day nor after it. */
export const isNear = ({ day, examDay }: { readonly day: number; readonly examDay: number }): boolean =>
  examDay - day >= 1 && examDay - day <= EXAM_DAYS

/**
 * Which of an exam's cards are asked today; nothing where the exam is not near.
 *
 * Of all that could be asked before the exam, that is chosen which adds most recall for each second, until the seconds of
 * the days left are used, or the aim is reached. Nearly every card adds most on the last day, which cannot hold them all: so
 * today has an even share of what was chosen, namely the cards that lose least for coming today.
 */
export function examDay<Card extends ExamCard>(request: ExamDayRequest<Card>): ExamDay<Card> {
  const { freshToday, freshLater, secondsLeft, pace } = request
  if (!isNear(request)) return NOTHING
  const { chosen, newCards } = choose(request)
  const fresh = Math.min(freshToday, newCards, fitting(secondsLeft, pace.newSeconds))
  const newSeconds = fresh * pace.newSeconds
  const share = shareOfToday(chosen, request.askedToday, sharesOf(request))
  const taken = leastLost(chosen, share, secondsLeft - newSeconds)
  const isTaken = new Set(taken)
  const later = chosen.filter((candidate) => !isTaken.has(candidate))
  const inOrder = taken.toSorted((a, b) => perSecond(b.today) - perSecond(a.today))
  return {
    cards: inOrder.map(({ card }) => card),
    fresh,
    unmet: freshToday + freshLater - newCards,
    seconds: newSeconds + sum(taken.map(({ today }) => today.seconds)),
    later: {
      cards: later.map(({ card }) => card),
      fresh: newCards - fresh,
      seconds: sum(later.map((candidate) => best(candidate).seconds)),
    },
  }
}

/** A card, and what asking it adds today and on the last day before the exam that has minutes. */
interface Candidate<Card> {
  readonly card: Card
  readonly today: ExamGain
  readonly last: ExamGain
}

interface Chosen<Card> {
  readonly chosen: readonly Candidate<Card>[]
  /** How many new cards. */
  readonly newCards: number
}

/** What is asked from today until the exam: that which adds most for each second. */
function choose<Card extends ExamCard>(request: ExamDayRequest<Card>): Chosen<Card> {
  const { cards, day, examDay: on, secondsLeft, secondsADay, pace, aim } = request
  const law = memoryLaw(request.parameters)
  const shares = sharesOf(request)
  const lastDay =
    day +
    Math.max(
      0,
      shares.findLastIndex((share) => share > 0),
    )
  const candidates = cards
    .filter(({ lastDay }) => lastDay < day)
    .map((card) => ({
      card,
      today: examGain(card, pace, { day, examDay: on, law }),
      last: examGain(card, pace, { day: lastDay, examDay: on, law }),
    }))
    .filter(({ today, last }) => Math.max(today.gain, last.gain) >= LEAST_GAIN)
    .toSorted((a, b) => perSecond(best(b)) - perSecond(best(a)))
  const fresh = request.freshToday + request.freshLater
  const ofNew = newCardGain(request, pace, { day, examDay: on, law })
  const daysAfter = sum(shares.slice(1))
  const room = new Room(
    secondsLeft + (daysAfter === 0 ? 0 : daysAfter * secondsADay),
    aim === null
      ? Infinity
      : aim * (cards.length + fresh) - sum(cards.map((card) => recallLeft(card, on, law))),
  )
  const before = candidates.findIndex((candidate) => perSecond(best(candidate)) < perSecond(ofNew))
  const first = before === -1 ? candidates : candidates.slice(0, before)
  const chosen = first.filter((candidate) => room.take(best(candidate)))
  const newCards = ofNew.gain < LEAST_GAIN ? 0 : room.takeSeveral(fresh, ofNew)
  const others = candidates.slice(first.length).filter((candidate) => room.take(best(candidate)))
  return { chosen: [...chosen, ...others], newCards }
}

/** The seconds there are, and how much recall is wanted still. */
class Room {
  constructor(
    private seconds: number,
    private wanted: number,
  ) {}

  take(worth: ExamGain): boolean {
    return this.takeSeveral(1, worth) === 1
  }

  /** How many of so many cards that are worth the same find room. */
  takeSeveral(cards: number, { gain, seconds }: ExamGain): number {
    const needed = Math.max(0, Math.ceil(this.wanted / gain))
    const taken = Math.min(cards, needed, fitting(this.seconds, seconds))
    this.seconds -= taken * seconds
    this.wanted -= taken * gain
    return taken
  }
}

/** The day on which a card adds more. */
const best = ({ today, last }: Candidate<unknown>): ExamGain =>
  perSecond(today) > perSecond(last) ? today : last

/** The shares of the days until the exam. Whoever has seconds left on a day off makes it a usual one. */
function sharesOf({ day, examDay, secondsLeft, shares = [] }: ExamDayRequest<ExamCard>): readonly number[] {
  const [today = 1, ...after] = Array.from({ length: examDay - day }, (_, ahead) => shares[ahead] ?? 1)
  return [today === 0 && secondsLeft > 0 ? 1 : today, ...after]
}

/** Seconds of today's share of what was chosen, as large as its share of the minutes, those asked already taken off. */
function shareOfToday(
  chosen: readonly Candidate<unknown>[],
  askedToday: number,
  shares: readonly number[],
): number {
  const all = sum(chosen.map(({ today }) => today.seconds))
  const asked = chosen.length === 0 ? 0 : askedToday * (all / chosen.length)
  const [today = 0] = shares
  return today === 0 ? 0 : (all + asked) * (today / sum(shares)) - asked
}

/** The cards that lose least for coming today, until the share is full, and never more than fit. */
function leastLost<Card>(
  chosen: readonly Candidate<Card>[],
  share: number,
  secondsLeft: number,
): readonly Candidate<Card>[] {
  const lost = ({ today, last }: Candidate<Card>): number => (last.gain - today.gain) / today.seconds
  const worthIt = chosen.filter(({ today }) => today.gain >= LEAST_GAIN)
  const taken: Candidate<Card>[] = []
  let used = 0
  for (const candidate of worthIt.toSorted((a, b) => lost(a) - lost(b))) {
    if (used >= share - 1e-9) break
    if (used + candidate.today.seconds > secondsLeft) continue
    used += candidate.today.seconds
    taken.push(candidate)
  }
  return taken
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const fitting = (secondsLeft: number, each: number): number => Math.max(0, Math.floor(secondsLeft / each))
