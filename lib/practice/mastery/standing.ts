import type { StudyDay } from '@/lib/scheduling/study-day'
import type { HintLevel } from '../problem/problem'
import { levelAfter, type Fading } from './hint-level'

/** Where a learner stands with a skill, as far as first attempts say. Values are the value function's; these are facts. */
export interface SkillStanding {
  readonly fading: Fading
  /** Unaided right first attempts, the latest of each problem and day, newest last. */
  readonly rights: readonly UnaidedRight[]
  /** Whether the last first attempt was right; null before the first. */
  readonly lastRight: boolean | null
  /** Since when it is chunked; null: it isn't. */
  readonly chunkedOn: StudyDay | null
  /** The last unaided first attempts, newest last. */
  readonly recent: readonly Attempted[]
  /** First attempts, aided ones too. */
  readonly attempts: number
  readonly lastDay: StudyDay
}

interface UnaidedRight {
  readonly day: StudyDay
  readonly problemId: string
}

/** An attempt as automaticity sees it. */
export interface Attempted {
  readonly right: boolean
  /** Log-seconds it took, less the learner's own mean; 0 where it was not timed. */
  readonly pace: number
}

/** The first attempt at a step, as far as one of its skills is concerned. */
export interface FirstAttempt {
  readonly day: StudyDay
  readonly problemId: string
  readonly right: boolean
  /** Help that was on the screen from the beginning, and the most that was opened beside it. */
  readonly shown: HintLevel
  readonly opened: HintLevel
  readonly pace: number
}

/** What the value function expects of the skill on the next study day. */
export interface Tomorrow {
  readonly value: number
  readonly low: number
}

/** How many right attempts and how many attempts are remembered. */
const RIGHTS = 6
const RECENT = 5
/** V for tomorrow, and the lower edge of its band, from which a skill may be chunked. */
export const CHUNKED_VALUE = 0.85
export const CHUNKED_LOW = 0.75

/** Whether nothing helped: only then is an attempt evidence of mastery. */
export const isUnaided = ({ shown, opened }: Pick<FirstAttempt, 'shown' | 'opened'>): boolean =>
  shown === 0 && opened === 0

/**
 * Where a learner stands after a first attempt.
 *
 * @param before null at first contact
 * @param startingLevel help that there was at first contact
 */
export function standingAfter(
  before: SkillStanding | null,
  attempt: FirstAttempt,
  startingLevel: HintLevel,
): SkillStanding {
  const was = before ?? firstStanding(attempt.day, startingLevel)
  const { day, problemId, right, pace } = attempt
  const unaided = isUnaided(attempt)
  const others = was.rights.filter((known) => known.day !== day || known.problemId !== problemId)
  return {
    fading: levelAfter(was.fading, attempt),
    rights: right && unaided ? remembered([...others, { day, problemId }]) : was.rights,
    lastRight: right,
    // A miss un-chunks; whether it is chunked now is asked of the value function after it has learned.
    chunkedOn: right ? was.chunkedOn : null,
    recent: unaided ? [...was.recent, { right, pace }].slice(-RECENT) : was.recent,
    attempts: was.attempts + 1,
    lastDay: day,
  }
}

/**
 * Not more of them than are remembered: the oldest goes without which they are of two problems and two days as before.
 * Many on one day would else push out the one of another.
 */
function remembered(rights: readonly UnaidedRight[]): readonly UnaidedRight[] {
  if (rights.length <= RIGHTS) return rights
  const spaced = isSpaced(rights)
  const leaving = rights.findIndex((_, index) => isSpaced(rights.toSpliced(index, 1)) === spaced)
  return rights.toSpliced(leaving, 1)
}

const firstStanding = (day: StudyDay, level: HintLevel): SkillStanding => ({
  fading: { level, misses: 0 },
  rights: [],
  lastRight: null,
  chunkedOn: null,
  recent: [],
  attempts: 0,
  lastDay: day,
})

/**
 * The standing with what the value function expects of tomorrow: a skill is chunked by two unaided right attempts at
 * different problems on two days, the last attempt right, V for tomorrow of .85 and more and its lower edge of .75.
 * What is chunked stays so until a miss. (On tutor logs V ≥ .85 held in .878 of cases, two days alone in .663.)
 */
export function chunkedBy(standing: SkillStanding, tomorrow: Tomorrow, day: StudyDay): SkillStanding {
  if (standing.chunkedOn !== null || standing.lastRight !== true) return standing
  const isExpected = tomorrow.value >= CHUNKED_VALUE && tomorrow.low >= CHUNKED_LOW
  return isExpected && isSpaced(standing.rights) ? { ...standing, chunkedOn: day } : standing
}

/** Whether two of them are of different problems and of different days. */
export const isSpaced = (rights: readonly UnaidedRight[]): boolean =>
  rights.some((one) => rights.some((other) => one.day !== other.day && one.problemId !== other.problemId))

/** Whether a chunked skill is to be practised again: V has come down to where it would not be called chunked. */
export const isDue = ({ chunkedOn }: SkillStanding, value: number): boolean =>
  chunkedOn !== null && value < CHUNKED_VALUE
