import type { StudyDay } from '@/lib/scheduling'
import { NEW_CARD, sm2Step, type Sm2State } from '../../recall/models/sm-2'
import { nothingToPrepare, type Policy, type PolicyAnswer } from './policy'
import { ordered } from './queue-order'

/** A rule that gives a card's next interval from its last ones. `State` is what it keeps of a card. */
interface IntervalRule<State> {
  readonly start: State
  readonly step: (state: State, grade: number) => State
  /** Whole days. */
  readonly interval: (state: State) => number
}

/** A policy by such a rule. Repeats on a day are no part of a card's history; new cards are spread evenly. */
function byRule<State>({ start, step, interval }: IntervalRule<State>): Policy {
  interface Card {
    readonly cardId: string
    readonly state: State
    readonly lastDay: StudyDay
    readonly dueDay: StudyDay
  }
  const cards = new Map<string, Card>()
  const answer = ({ cardId, day, grade }: PolicyAnswer) => {
    const before = cards.get(cardId)
    const isRepeat = before?.lastDay === day
    const state = isRepeat ? before.state : step(before?.state ?? start, grade)
    const dueDay = grade === 1 ? day : day + interval(state)
    cards.set(cardId, { cardId, state, lastDay: day, dueDay })
  }
  return {
    retention: null,
    prepare: nothingToPrepare,
    plan: ({ day, fresh }) =>
      ordered(
        [...cards.values()].filter(({ dueDay }) => dueDay <= day),
        fresh,
        day,
        'mixed',
      ),
    answer,
  }
}

/** SuperMemo 2, as its author defined it. */
export const sm2Policy = (): Policy =>
  byRule<Sm2State>({ start: NEW_CARD, step: sm2Step, interval: ({ interval }) => interval })

/** Days after each recall in a row; from there on it doubles. */
const STEPS = [1, 3, 7, 14, 30, 60, 120]

/** The same steps for every card; a miss begins again. */
export const fixedSteps = (): Policy =>
  byRule<number>({
    start: 0,
    step: (recalls, grade) => (grade === 1 ? 0 : recalls + 1),
    interval: (recalls) => {
      const place = Math.max(0, recalls - 1)
      return STEPS[place] ?? 120 * 2 ** (place - STEPS.length + 1)
    },
  })
