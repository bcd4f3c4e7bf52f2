import type { LoggedAnswer } from '@/bench/recall/log'
import { prepare, type PreparedLog } from '@/bench/recall/protocol'

const DAY_MS = 86_400_000

/** An answer of a card on a day, counted from 1970, with a rating; a fraction of a day is a time of day. */
export type Brief = readonly [cardId: string, day: number, rating: number]

export function answersOf(briefs: readonly Brief[]): LoggedAnswer[] {
  return briefs.map(([cardId, day, rating]) => ({
    cardId,
    noteId: null,
    deckId: null,
    answeredAt: Math.round(day * DAY_MS),
    rating: rating as LoggedAnswer['rating'],
    durationMs: null,
    state: null,
  }))
}

/** A log of such answers, its days beginning at midnight UTC. */
export function log(briefs: readonly Brief[]): PreparedLog {
  return prepare(answersOf(briefs), 0)
}

/** Forty cards answered at 1, 3, 7, 15 … days with some misses and repeats on the day, the same for the same seed. */
export function madeAnswers(seed = 1, cards = 40): LoggedAnswer[] {
  const briefs: Brief[] = []
  let state = seed
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  for (let card = 0; card < cards; card++) {
    let day = Math.floor(card / 4)
    let gap = 1
    for (let review = 0; review < 8; review++) {
      const isMiss = chance() < 0.2
      briefs.push([`card ${card}`, day + 0.3 + chance() / 10, isMiss ? 1 : 2 + Math.floor(chance() * 3)])
      if (isMiss) briefs.push([`card ${card}`, day + 0.45, 3])
      gap = isMiss ? 1 : gap * 2 + 1
      day += gap
    }
  }
  return answersOf(briefs.toSorted(([, a], [, b]) => a - b))
}

/**
 * The one system the lock file has the optimiser's native part for (package.json's overrides). There it must work;
 * tests of it are skipped elsewhere.
 */
export const isOptimiserHere = process.platform === 'linux' && process.arch === 'x64'

export const quiet = { prior: 'flat', tell: () => undefined }
