import type { Grade } from '@/lib/learning'
import type { AnkiCollection, AnkiReview } from '../collection'

/** An answer that was given in Anki. */
export interface PastAnswer {
  /** Of its row in the review log: when it was given, milliseconds since the epoch. */
  readonly id: number
  readonly cardId: number
  readonly shownAt: number
  readonly answeredAt: number
  readonly grade: Grade
}

/** A date that was set by hand or worked out anew: no answer, and nothing to learn from. */
export interface PastRescheduling {
  readonly id: number
  readonly cardId: number
  readonly by: 'hand' | 'scheduler'
  /** Days to the new date as Anki kept them; below 0 seconds. */
  readonly interval: number
}

/** Why rows of a review log are neither. */
export type LeftOutReview =
  /** It says that it is an answer and has no rating. */
  | 'no-rating'
  /** Of a kind that no version of Anki known here writes. */
  | 'unknown-kind'
  /** Before there was an Anki, or after now. */
  | 'no-such-time'

/** A review log, read. Answers and reschedulings are in order of time. */
export interface PastAnswers {
  readonly answers: readonly PastAnswer[]
  readonly reschedulings: readonly PastRescheduling[]
  readonly leftOut: Readonly<Record<LeftOutReview, number>>
}

/** Anki was first released in October 2006. */
const FIRST_MS = Date.UTC(2006, 0, 1)
/** An answer that took longer was not looked at for most of that time; Anki itself stops at a minute unless told. */
const LONGEST_MS = 3_600_000

const LEARNING = 0
const RELEARNING = 2
const LAST_ANSWER_KIND = 3
const BY_HAND = 4
const RESCHEDULED = 5

/**
 * What the review log of a collection says.
 *
 * In the first scheduler a card being learned had three buttons, so that its second meant good and its third easy; Anki
 * rewrites these rows when a collection goes over to the second scheduler (kinds 0 and 2, ratings 2 and 3), and so does
 * this where that has not happened yet.
 *
 * @param now milliseconds since the epoch
 */
export function pastAnswers(
  { reviews, schedulerVersion }: Pick<AnkiCollection, 'reviews' | 'schedulerVersion'>,
  now: number,
): PastAnswers {
  const answers: PastAnswer[] = []
  const reschedulings: PastRescheduling[] = []
  const leftOut = { 'no-rating': 0, 'unknown-kind': 0, 'no-such-time': 0 }
  for (const review of reviews.toSorted((a, b) => a.id - b.id)) {
    const { id, cardId, type, interval } = review
    if (id < FIRST_MS || id > now) leftOut['no-such-time'] += 1
    else if (type === BY_HAND || type === RESCHEDULED)
      reschedulings.push({ id, cardId, by: type === BY_HAND ? 'hand' : 'scheduler', interval })
    else if (type < 0 || type > LAST_ANSWER_KIND) leftOut['unknown-kind'] += 1
    else {
      const grade = gradeOf(review, schedulerVersion)
      if (grade === null) leftOut['no-rating'] += 1
      else answers.push({ id, cardId, ...timesOf(review), grade })
    }
  }
  return { answers, reschedulings, leftOut }
}

function gradeOf(
  { ease, type }: AnkiReview,
  schedulerVersion: AnkiCollection['schedulerVersion'],
): Grade | null {
  if (ease !== 1 && ease !== 2 && ease !== 3 && ease !== 4) return null
  const hadThree = schedulerVersion === 1 && (type === LEARNING || type === RELEARNING)
  return hadThree && (ease === 2 || ease === 3) ? ((ease + 1) as Grade) : ease
}

const timesOf = ({ id, takenMs }: AnkiReview) => ({
  shownAt: id - Math.min(Math.max(takenMs, 0), LONGEST_MS),
  answeredAt: id,
})
