import {
  firstTwoSpeedTrace,
  nextTwoSpeedTrace,
  twoSpeedRecall,
  type TwoSpeedTrace,
} from '@/lib/learning/two-speed-trace'
import { applyAnswer, newCard, newLearner, type CardState, type Grade } from '@/lib/scheduling'
import { seededRandom, type SeededRandom } from '@/lib/scheduling/seeded-random'
import { activation, recallLogOdds, withPractice, type Practice } from '@/lib/scheduling/simulated-memory'
import {
  firstTrace,
  nextTrace,
  retrievability,
  traceInterval,
  type MemoryTrace,
} from '@/lib/scheduling/trace'

const DAY_MS = 86_400_000
const BEGIN_DAY = 20_000

/** Somebody's memory of one card: how likely it is recalled at an instant, and what an answer does to it. */
interface Memory {
  recall(at: number): number
  practise(at: number, grade: Grade): void
}

/** Somebody to plan for. None of them remembers by the scheduler's own model of them. */
export interface Person {
  readonly name: string
  readonly memory: (random: SeededRandom) => Memory
}

/** ACT-R (Pavlik & Anderson 2005), with a person's ability and a card's ease in units of activation. */
export const byActivation = (ability: number): Person => ({
  name: `activation ${ability}`,
  memory: (random) => {
    const advantage = ability + 0.3 * random.normal()
    let practices: readonly Practice[] = []
    return {
      recall: (at) =>
        practices.length === 0 ? 0 : 1 / (1 + Math.exp(-recallLogOdds(activation(practices, at), advantage))),
      practise: (at) => (practices = withPractice(practices, at)),
    }
  },
})

/** FSRS-6 at another speed: a card is forgotten as after `speed` times the time, give or take. */
export const byTrace = (speed: number): Person => ({
  name: `FSRS-6 at speed ${speed}`,
  memory: (random) => {
    const pace = speed * Math.exp(0.4 * random.normal())
    let state: { trace: MemoryTrace; at: number } | null = null
    const days = (at: number): number => (state === null ? 0 : ((at - state.at) / DAY_MS) * pace)
    return {
      recall: (at) => (state === null ? 0 : retrievability(state.trace, days(at))),
      practise: (at, grade) => {
        const trace =
          state === null
            ? firstTrace(grade)
            : nextTrace(state.trace, days(at), at - state.at < DAY_MS / 2, grade)
        state = { trace, at }
      },
    }
  },
})

/** The two-speed trace at another speed. */
export const byTwoSpeeds = (speed: number): Person => ({
  name: `two speeds, ${speed}`,
  memory: (random) => {
    const pace = speed * Math.exp(0.4 * random.normal())
    let state: { trace: TwoSpeedTrace; at: number } | null = null
    const days = (at: number): number => (state === null ? 0 : ((at - state.at) / DAY_MS) * pace)
    return {
      recall: (at) => (state === null ? 0 : twoSpeedRecall(state.trace, days(at)).retrievability),
      practise: (at, grade) => {
        state = {
          trace: state === null ? firstTwoSpeedTrace(grade) : nextTwoSpeedTrace(state.trace, days(at), grade),
          at,
        }
      },
    }
  },
})

/** What a planner says of a card after an answer: the days until it is asked again. */
export interface Planner {
  /** Takes an answer in; returns the day the card is next asked. */
  answer(card: number, shownAt: number, day: number, grade: Grade): number
}

/** Spindle's own: the value function, learning as it goes. */
export function spindle(retention: number): Planner {
  let learner = newLearner()
  const cards = new Map<number, CardState>()
  return {
    answer: (card, shownAt, studyDay, grade) => {
      const ids = { cardId: `card ${card}`, noteId: `note ${card}`, deckId: 'deck' }
      const question = {
        card: cards.get(card) ?? newCard(ids),
        learner,
        retention,
        shownAt,
        studyDay,
        siblingAnsweredAt: null,
      }
      const after = applyAnswer(question, grade, shownAt + (grade === 1 ? 9000 : 6000))
      learner = after.learner
      cards.set(card, after.card)
      return after.card.stage === 'new' ? studyDay : after.card.dueDay
    },
  }
}

/** FSRS-6 with its default parameters. */
export function plainFsrs6(retention: number): Planner {
  const cards = new Map<number, { trace: MemoryTrace; day: number }>()
  return {
    answer: (card, _, day, grade) => {
      const before = cards.get(card)
      const trace =
        before === undefined
          ? firstTrace(grade)
          : nextTrace(before.trace, day - before.day, day === before.day, grade)
      cards.set(card, { trace, day })
      return grade === 1 ? day : day + Math.max(1, Math.round(traceInterval(trace, retention)))
    },
  }
}

/** What came of a year. */
export interface Year {
  /** Share of reviews on a later day that were recalled, after the first quarter. */
  readonly retention: number
  readonly seconds: number
  /** Σ max(0, 2R − 1) over the cards on the last day. */
  readonly knowledge: number
}

const HOUR_MS = 3_600_000
const SECONDS = { recalled: 7, missed: 14 } as const
/** Recalled against odds below this is hard. */
const HARD = 0.6
/** Reviews are counted after this share of the year: until then nobody knows anybody. */
const WARM_UP = 0.25

/** A year of daily practice; the cards come in evenly over its first half. */
export function yearOf(person: Person, planner: Planner, { cards = 400, days = 365, seed = 1 } = {}): Year {
  const random = seededRandom(seed)
  const memories = Array.from({ length: cards }, () => person.memory(random))
  const due = new Map<number, number>()
  const newADay = Math.ceil(cards / (days / 2))
  const total = { recalls: 0, reviews: 0, seconds: 0 }

  const ask = (card: number, memory: Memory, at: number, day: number): Grade => {
    const isNew = !due.has(card)
    const chance = memory.recall(at)
    const grade = isNew ? 3 : random.uniform() >= chance ? 1 : chance < HARD ? 2 : 3
    total.seconds += grade === 1 ? SECONDS.missed : SECONDS.recalled
    due.set(card, planner.answer(card, at, day, grade))
    memory.practise(at, grade)
    return grade
  }

  for (let day = BEGIN_DAY; day < BEGIN_DAY + days; day++) {
    let at = day * DAY_MS + 15 * HOUR_MS
    const review = [...due].filter(([, dueDay]) => dueDay <= day).map(([card]) => card)
    const fresh = Array.from({ length: Math.min(newADay, cards - due.size) }, (_, index) => due.size + index)
    const missed: number[] = []
    for (const [index, card] of [...review, ...fresh].entries()) {
      const memory = memories[card]
      if (memory === undefined) continue
      const grade = ask(card, memory, (at += 12_000), day)
      if (grade === 1) missed.push(card)
      if (index >= review.length || day < BEGIN_DAY + WARM_UP * days) continue
      total.reviews++
      total.recalls += grade === 1 ? 0 : 1
    }
    // What was missed comes back until one clean recall.
    for (let card = missed.shift(); card !== undefined; card = missed.shift()) {
      const memory = memories[card]
      if (memory !== undefined && ask(card, memory, (at += 12_000), day) === 1) missed.push(card)
    }
  }
  const end = (BEGIN_DAY + days) * DAY_MS + 15 * HOUR_MS
  return {
    retention: total.recalls / total.reviews,
    seconds: total.seconds,
    knowledge: memories.reduce((sum, memory) => sum + Math.max(0, 2 * memory.recall(end) - 1), 0),
  }
}
