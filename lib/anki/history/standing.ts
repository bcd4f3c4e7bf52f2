import { studyDay, type StudyClock, type StudyDay } from '@/lib/scheduling/study-day'
import type { AnkiCard, AnkiCollection } from '../collection'

/** Where a card stands in Anki, whatever its past answers say. */
export interface AnkiStanding {
  /** `new`: never answered, or made new again by hand. */
  readonly stage: 'new' | 'learning' | 'review'
  /** When it is due; null for a new card. */
  readonly dueDay: StudyDay | null
  /** Place among new cards, the lowest first; null for others. */
  readonly position: number | null
  readonly isSuspended: boolean
  /** Anki gives back what is buried when its next day begins. */
  readonly isBuried: boolean
  /** 0 none, 1 … 7. */
  readonly flag: number
}

const SUSPENDED = -1
const BURIED: readonly number[] = [-2, -3]
const REVIEW = 2
/** Anki counts days in whole numbers; a due number beyond is a time of day, in seconds since the epoch. */
const DAYS_MOST = 1_000_000
/** Dates beyond a century are damage: some tools wrote seconds where days belong. */
const AHEAD_MOST = 36_500
/** 1 January 2500. */
const LAST_SECOND = Date.UTC(2500, 0, 1) / 1000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const FLAGS = 7

/**
 * Where a card stands. One that is in a filtered deck stands as it would at home.
 *
 * @param today study day of the learner
 */
export function standingOf(
  card: AnkiCard,
  collection: Pick<AnkiCollection, 'createdAt' | 'creationOffsetMinutes'>,
  { clock, today }: { readonly clock: StudyClock; readonly today: StudyDay },
): AnkiStanding {
  const due = card.homeDeckId !== 0 && card.homeDue !== 0 ? card.homeDue : card.due
  const marks = {
    isSuspended: card.queue === SUSPENDED,
    isBuried: BURIED.includes(card.queue),
    flag: card.flag >= 0 && card.flag <= FLAGS ? card.flag : 0,
  }
  if (card.type === 0) return { stage: 'new', dueDay: null, position: due, ...marks }
  const dueDay = dayOf(due, firstDay(collection, clock), clock)
  const isReview = card.type === REVIEW
  return {
    stage: isReview ? 'review' : 'learning',
    dueDay: Math.min(Math.max(dueDay, 0), today + AHEAD_MOST),
    position: null,
    ...marks,
  }
}

function dayOf(due: number, first: StudyDay, clock: StudyClock): StudyDay {
  return Math.abs(due) > DAYS_MOST ? dayOfSecond(due, clock) : first + due
}

/**
 * The study day that a collection counts its days from. Collections keep when they were made, at the hour their day begins, and newer ones
 * how far their clock was from UTC then; for older ones the learner's own zone stands in.
 */
function firstDay(
  { createdAt, creationOffsetMinutes }: Pick<AnkiCollection, 'createdAt' | 'creationOffsetMinutes'>,
  clock: StudyClock,
): StudyDay {
  if (creationOffsetMinutes === null) return dayOfSecond(createdAt, clock)
  return Math.floor((createdAt * 1000 - creationOffsetMinutes * MINUTE_MS) / DAY_MS)
}

/** A damaged instant may lie where no calendar reaches: it is as good as the last that one does. */
const dayOfSecond = (second: number, clock: StudyClock): StudyDay =>
  studyDay(Math.min(Math.max(second, 0), LAST_SECOND) * 1000, clock)
