import type { FSRSState } from 'ts-fsrs'
import type { Grade } from '@/lib/learning'
import { fuzzOf, newLearner, paced, practiceSeconds, type Pace, type StudyDay } from '@/lib/scheduling'
import { FIRST_FIT, FIT_GROWTH } from '@/lib/fitting/when'
import { parametersFittedTo } from './fitting'
import { FsrsMemory, type DayAnswer } from './fsrs-memory'
import type { Policy, PolicyAnswer, SittingWish } from './policy'
import { Corrections } from './price/corrections'
import { spotOf, valueAt } from './price/grid'
import { indexTable, type IndexTable, type Ways } from './price/index-table'
import { discountOver, expectedAfter, optionsOf } from './price/solve'

/** A miss takes longer than a recall, and its repeat as long as one: over a recall's seconds. */
const MISS_OVER_RECALL = 2.6
const RECALLS_USUAL = 0.88
/** A first day takes a first answer, and repeats of those missed. */
const FIRST_DAY_OVER_ANSWER = 1.3
/** Reviews after which what was learned from transitions is worked into the values. */
const RESOLVED_EVERY = 500
/** Weight of the newest day in the price of a second. */
const PRICE_RATE = 0.1
/** The price of a second before any sitting has ended at one. */
const FIRST_PRICE = 1
/** Without a limit of minutes something must say when to stop: the price at which such a card is asked at R = 0.9. */
const TYPICAL: FSRSState = { stability: 30, difficulty: 5 }

interface Card {
  readonly cardId: string
  readonly history: DayAnswer[]
  state: FSRSState | null
  isMissed: boolean
  lastDay: StudyDay
}

/**
 * The price of a second: cards are asked in the order of what a second spent on them is worth, until time is up. The values
 * are those of FSRS-6 fitted to the learner, solved anew at each fit, and corrected by the TD errors of the learner's own
 * transitions where `isCorrected`.
 */
export function valueIteration(isCorrected: boolean): Policy {
  const cards = new Map<string, Card>()
  const firsts: Record<Grade, number> = { 1: 3, 2: 1, 3: 5, 4: 1 }
  let pace: Pace = newLearner().pace
  let memory = new FsrsMemory()
  let reviews = 0
  let nextFit = FIRST_FIT
  let nextSolve = RESOLVED_EVERY
  let options = optionsOf(memory)
  const corrections = new Corrections()
  /** What a second costs: a running mean of what the last card of a day was worth. */
  let price = FIRST_PRICE
  let lastIndex = FIRST_PRICE
  let ways = waysNow()
  let table = solved()

  function solved(): IndexTable {
    ways = waysNow()
    nextSolve = reviews + RESOLVED_EVERY
    return indexTable(memory, options, ways, isCorrected ? corrections.values : undefined)
  }

  function waysNow(): Ways {
    const pass = pace.reviewSeconds / (RECALLS_USUAL + (1 - RECALLS_USUAL) * MISS_OVER_RECALL)
    const all = Object.values(firsts).reduce((sum, count) => sum + count, 0)
    const share = (grade: Grade) => firsts[grade] / all
    return {
      pass,
      miss: pass * MISS_OVER_RECALL,
      first: pace.newSeconds * FIRST_DAY_OVER_ANSWER,
      firstShares: { 1: share(1), 2: share(2), 3: share(3), 4: share(4) },
    }
  }

  const prepare = async () => {
    price += PRICE_RATE * (lastIndex - price)
    if (reviews >= nextFit) await refit()
    else if (isCorrected && reviews >= nextSolve) table = solved()
  }

  const refit = async () => {
    nextFit = Math.ceil(reviews * FIT_GROWTH)
    const parameters = await parametersFittedTo([...cards.values()].map(({ history }) => history))
    if (parameters !== null) memory = new FsrsMemory(parameters)
    for (const card of cards.values()) card.state = memory.replayed(card.history)
    options = optionsOf(memory)
    table = solved()
  }

  const indexOf = ({ state, isMissed, lastDay }: Card, day: StudyDay): number => {
    if (isMissed) return Infinity
    return state === null || lastDay >= day ? 0 : table.ofCard(state, day - lastDay)
  }

  const plan = ({ day, fresh, secondsLeft }: SittingWish) => {
    const least = Number.isFinite(secondsLeft) ? 0 : table.ofCard(TYPICAL, TYPICAL.stability)
    const known = [...cards.values()].map((card) => ({ cardId: card.cardId, index: indexOf(card, day) }))
    const begun = fresh.map((cardId) => ({ cardId, index: Math.max(table.ofNew, least * 1.001) }))
    return [...known, ...begun]
      .filter(({ index }) => index > least)
      .map((card) => ({ ...card, place: fuzzOf(card.cardId, day) }))
      .sort((a, b) => (a.index === b.index ? a.place - b.place : b.index - a.index))
      .map(({ cardId }) => cardId)
  }

  const learn = (before: FSRSState, days: number, grade: Grade, after: FSRSState) => {
    const priced = table.pricedAt(price)
    const cost = priced.price * (grade === 1 ? ways.miss : ways.pass)
    const next = grade === 1 ? memory.after(after, 0, 3) : after
    corrections.learn({
      before,
      discount: discountOver(days),
      came: valueAt(priced.values, spotOf(next)) - cost,
      expected: expectedAfter(memory, ways, priced, { state: before, days }),
    })
  }

  const answer = ({ cardId, day, grade, shownAt, answeredAt }: PolicyAnswer) => {
    const before = cards.get(cardId)
    const card = before ?? { cardId, history: [], state: null, isMissed: false, lastDay: day }
    cards.set(cardId, card)
    if (before === undefined) firsts[grade]++
    const delta = day - card.lastDay
    if (delta > 0) reviews++
    const index = card.state === null || delta === 0 ? 0 : table.ofCard(card.state, delta)
    if (index > 0) lastIndex = index
    pace = paced(pace, before === undefined, practiceSeconds(shownAt, answeredAt))
    card.history.push({ day, grade })
    const state = memory.after(card.state, delta, grade)
    if (card.state !== null && delta > 0) learn(card.state, delta, grade, state)
    card.state = state
    card.isMissed = grade === 1
    card.lastDay = day
  }

  return { retention: null, prepare, plan, answer }
}
