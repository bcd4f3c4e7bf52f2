import {
  firstBlend,
  initialModel,
  restoredBlend,
  restoredModel,
  storedBlend,
  storedModel,
  type Blend,
  type StoredBlend,
  type StoredModel,
  type ValueModel,
} from '@/lib/learning'
import { noLoad, type DueLoad } from './due-load'
import { isEveryDayUsual, type EasyDays } from './easy-days'
import type { TraceFit } from './fitted-trace'
import { RETENTION } from './interval'
import type { StudyDay } from './study-day'

/** How long this person takes over an answer, running means in seconds. */
export interface Pace {
  readonly reviewSeconds: number
  readonly reviews: number
  readonly newSeconds: number
  readonly news: number
}

/** What has been done on one study day. */
export interface DayTally {
  readonly day: StudyDay
  readonly seconds: number
  readonly answers: number
  readonly newCards: number
}

/**
 * What works out a learner's dates: the value function, or plain FSRS-6. Both predict every answer, whichever it is.
 */
export const SCHEDULERS = ['value-function', 'fsrs-6'] as const
export type Scheduler = (typeof SCHEDULERS)[number]

/** What is cached of a learner between answers; like card states, a fold over the log. */
export interface LearnerState {
  readonly model: ValueModel
  readonly blend: Blend
  readonly scheduler: Scheduler
  readonly pace: Pace
  readonly tally: DayTally | null
  readonly load: DueLoad
  /** FSRS-6 fitted to the learner's own answers; null until there are enough of them. */
  readonly fit: TraceFit | null
  /** Left out where every day is usual, as it is in states from before there were easy days. */
  readonly easyDays?: EasyDays
}

/** A learner's state as plain JSON: what crosses a wire, and what the database and a device keep. */
export type StoredLearner = Omit<LearnerState, 'model' | 'blend'> & {
  readonly model: StoredModel
  readonly blend: StoredBlend
}

export const storedLearner = (learner: LearnerState): StoredLearner => ({
  ...learner,
  model: storedModel(learner.model),
  blend: storedBlend(learner.blend),
})

/** @throws RangeError for a state that another model version stored */
export const restoredLearner = (stored: StoredLearner): LearnerState => ({
  ...stored,
  model: restoredModel(stored.model),
  blend: restoredBlend(stored.blend),
})

/** Desired retention in force: a deck's own outranks the learner's. */
export interface Retentions {
  readonly learner: number
  readonly decks: Readonly<Record<string, number>>
}

/** Seconds a stranger is given until their own pace is known. */
const STRANGER: Pace = { reviewSeconds: 8, reviews: 0, newSeconds: 14, news: 0 }
/** One answer counts a minute at most: somebody who walked away was not thinking. */
const LONGEST_SECONDS = 60
/** The running mean forgets at this rate once it has settled, so it follows a change of pace within weeks. */
const SETTLED_RATE = 0.02

export function newLearner(): LearnerState {
  return {
    model: initialModel(),
    blend: firstBlend,
    scheduler: 'value-function',
    pace: STRANGER,
    tally: null,
    load: noLoad,
    fit: null,
  }
}

/** The learner with these weekdays easy. */
export function withEasyDays(learner: LearnerState, easyDays: EasyDays): LearnerState {
  const { easyDays: _, ...rest } = learner
  return isEveryDayUsual(easyDays) ? rest : { ...rest, easyDays }
}

export const usualRetentions: Retentions = { learner: RETENTION.usual, decks: {} }

/** The desired retention for a card of a deck, 0.70 … 0.97. */
export function retentionFor(retentions: Retentions, deckId: string): number {
  return retentions.decks[deckId] ?? retentions.learner
}

/** Seconds of practice an answer counts for: from the question shown to the grade, a minute at most. */
export function practiceSeconds(shownAt: number, answeredAt: number): number {
  return Math.min(Math.max(0, (answeredAt - shownAt) / 1000), LONGEST_SECONDS)
}

/** The pace after one more answer. */
export function paced(pace: Pace, wasNew: boolean, seconds: number): Pace {
  if (wasNew) {
    return { ...pace, newSeconds: mean(pace.newSeconds, pace.news, seconds), news: pace.news + 1 }
  }
  return {
    ...pace,
    reviewSeconds: mean(pace.reviewSeconds, pace.reviews, seconds),
    reviews: pace.reviews + 1,
  }
}

/** The day's tally after one more answer. An answer from an earlier day, sent late, leaves today's tally alone. */
export function tallied(tally: DayTally | null, day: StudyDay, wasNew: boolean, seconds: number): DayTally {
  if (tally !== null && day < tally.day) return tally
  const sofar = tally !== null && tally.day === day ? tally : { day, seconds: 0, answers: 0, newCards: 0 }
  return {
    day,
    seconds: sofar.seconds + seconds,
    answers: sofar.answers + 1,
    newCards: sofar.newCards + (wasNew ? 1 : 0),
  }
}

/** The first answers count as if the stranger's figure had been seen five times before. */
function mean(current: number, count: number, next: number): number {
  return current + (next - current) * Math.max(1 / (count + 6), SETTLED_RATE)
}
