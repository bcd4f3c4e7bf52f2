import { z } from 'zod'
import { clampLogit, type Grade } from '@/lib/learning'
import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import { around } from './learner'

/*
 * What people's review logs say of grades and seconds. Measured on nine logs, of which seven have seconds; medians over
 * logs of each log's own median, answers of a minute at most:
 *
 *   review recalled well 9.4 s (3.7 … 17.1), with effort 16.6 (10.3 … 27.2), easily 8.1 (3.9 … 19.4), missed 16.7 (8.8 … 35.3)
 *   first answer 11.9 s (5.8 … 21.1), missed 23.4 (8.1 … 34.0);  repeat on the day 7.3 s (3.1 … 16.0), missed 12.9 (1.2 … 24.2)
 *   standard deviation of log-seconds within a log 0.56 … 1.1 (median 0.81), of the logs' medians of reviews 0.47
 *   first answers in the logs of Anki: again 33 % (5 … 52), hard 3 % (0 … 15), good 57 % (31 … 91), easy 7 % (0 … 34)
 *   recalled reviews: hard 11 % (0 … 24), good 87 %, easy 1 % (0 … 25)
 */
const SECONDS = {
  first: { missed: 23.4, recalled: 11.9 },
  review: { missed: 16.7, hard: 16.6, good: 9.4, easy: 8.1 },
  repeat: { missed: 12.9, recalled: 7.3 },
} as const
const PERSON_SECONDS_SD = 0.35
const LONGEST_SECONDS = 60

export const habits = z.strictObject({
  /** Seconds of this person over those of people's logs. */
  slowness: z.number().min(0.1).max(10),
  /** Standard deviation of log-seconds. */
  secondsSd: z.number().min(0).max(2),
  /** Shares of first answers of cards never met before; the rest are good. */
  firstAgain: z.number().min(0).max(0.9),
  firstHard: z.number().min(0).max(0.5),
  firstEasy: z.number().min(0).max(0.5),
  /** A card recalled by fewer log-odds than this is hard, by more than that easy. */
  hardBelow: z.number().min(0).max(10),
  easyAbove: z.number().min(0).max(20),
  /** Share of cards met before they were added. */
  knownBefore: z.number().min(0).max(1),
  /** Share of days without practice. */
  daysOff: z.number().min(0).max(0.95),
})
export type Habits = z.infer<typeof habits>

export const usualHabits: Habits = {
  slowness: 1,
  secondsSd: 0.8,
  firstAgain: 0.33,
  firstHard: 0.03,
  firstEasy: 0.07,
  hardBelow: 0.8,
  easyAbove: 6,
  knownBefore: 0.1,
  daysOff: 0.12,
}

/** Habits of somebody, spread as the logs are. */
export function drawHabits(random: SeededRandom): Habits {
  return {
    slowness: around(random, 1, PERSON_SECONDS_SD),
    secondsSd: Math.min(1.1, Math.max(0.5, 0.8 + 0.15 * random.normal())),
    firstAgain: Math.min(0.55, Math.max(0.05, 0.33 + 0.15 * random.normal())),
    firstHard: 0.06 * random.uniform(),
    firstEasy: 0.14 * random.uniform(),
    hardBelow: Math.max(0, 0.8 + 0.4 * random.normal()),
    easyAbove: Math.max(3, 6 + random.normal()),
    knownBefore: 0.2 * random.uniform(),
    daysOff: 0.25 * random.uniform(),
  }
}

/** The first grade of a card never met before: an easy one gets a better grade, by and large. */
export function firstGrade(
  { firstAgain, firstHard, firstEasy }: Habits,
  ease: number,
  random: SeededRandom,
): Grade {
  const rank = normalShare(0.7 * ease + Math.sqrt(1 - 0.7 ** 2) * random.normal())
  if (rank < firstAgain) return 1
  if (rank < firstAgain + firstHard) return 2
  return rank > 1 - firstEasy ? 4 : 3
}

/** The grade of an answer that was recalled with this probability: by little is hard, by much easy. */
export function reviewGrade({ hardBelow, easyAbove }: Habits, chance: number, draw: number): Grade {
  if (draw >= chance) return 1
  const margin = clampLogit(chance) - clampLogit(draw)
  if (margin < hardBelow) return 2
  return margin > easyAbove ? 4 : 3
}

export type AnswerPlace = 'first' | 'review' | 'repeat'

/** Milliseconds from question to grade; a minute at most. */
export function answerMs(
  { slowness, secondsSd }: Habits,
  place: AnswerPlace,
  grade: Grade,
  random: SeededRandom,
): number {
  const seconds = around(random, slowness * middleSeconds(place, grade), secondsSd)
  return Math.round(1000 * Math.min(LONGEST_SECONDS, Math.max(1, seconds)))
}

function middleSeconds(place: AnswerPlace, grade: Grade): number {
  if (place !== 'review') return SECONDS[place][grade === 1 ? 'missed' : 'recalled']
  const { missed, hard, good, easy } = SECONDS.review
  return { 1: missed, 2: hard, 3: good, 4: easy }[grade]
}

/** The share of a standard normal below z, within 2 in 10,000 (logistic approximation of Bowling et al. 2009). */
const normalShare = (z: number): number => 1 / (1 + Math.exp(-(0.07056 * z ** 3 + 1.5976 * z)))
