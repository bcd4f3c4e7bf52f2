import type { Prediction } from '@/lib/learning'
import { usualClock } from '@/lib/scheduling'
import { simulatePast, type PastAnswer } from '@/lib/scheduling/simulated-learner'

/** A question for which a prediction stood, and what came of it. */
export interface Asked {
  readonly cardId: string
  /** What the value function predicted before the answer. */
  readonly prediction: Prediction
  /** How likely recall was, by the memory that answered. */
  readonly chance: number
  readonly recalled: boolean
}

/** The first questions about each card of a sitting, in the order they were asked. */
export interface AskedSitting {
  readonly sittingId: string
  readonly asked: readonly Asked[]
}

const TODAY = 20_000
const CARDS = 900

/**
 * The sittings of somebody whose memory is not the value function's: it learns of them answer by answer, and so knows
 * little of them at first.
 */
export function sittingsOf(seed: number, days: number): AskedSitting[] {
  let ids = 0
  const past = simulatePast({
    cards: Array.from({ length: CARDS }, (_, place) => ({
      cardId: `${seed} card ${place}`,
      noteId: `note ${place}`,
      deckId: 'deck',
    })),
    today: TODAY,
    days,
    clock: usualClock('UTC'),
    newPerDay: 8,
    minutesPerDay: 15,
    seed,
    makeId: () => `${seed} ${ids++}`,
  })
  const sittings = new Map<string, PastAnswer[]>()
  for (const answer of past.answers) {
    const answers = sittings.get(answer.sittingId)
    if (answers === undefined) sittings.set(answer.sittingId, [answer])
    else answers.push(answer)
  }
  return [...sittings].map(([sittingId, answers]) => ({ sittingId, asked: firstOnes(answers) }))
}

function firstOnes(answers: readonly PastAnswer[]): Asked[] {
  const seen = new Set<string>()
  return answers.flatMap(({ event: { cardId, served, grade }, chance }) => {
    if (served === null || seen.has(cardId)) return []
    seen.add(cardId)
    return [{ cardId, prediction: served.prediction, chance, recalled: grade > 1 }]
  })
}
