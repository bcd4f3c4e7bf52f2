import type { Grade } from '@/lib/learning'
import type { GradeShares } from './collection'

/** So many answers of a stranger's are counted in with the learner's own. */
const STRANGER_ANSWERS = 30
/** Grades of a stranger: half of the new cards are not known yet, and most of what is recalled is good. */
const STRANGER: GradeShares = { first: [0.45, 0.1, 0.35, 0.1], recalled: [0.1, 0.8, 0.1] }

/** Grades that were given, and how often. */
export interface GradesGiven {
  readonly grade: Grade
  readonly isFirst: boolean
  readonly answers: number
}

/** How a learner grades, by answers they gave; with few of them, nearly as a stranger would. */
export function gradeShares(given: readonly GradesGiven[]): GradeShares {
  const counted = (grade: Grade, isFirst: boolean): number =>
    given.reduce(
      (sum, each) => sum + (each.grade === grade && each.isFirst === isFirst ? each.answers : 0),
      0,
    )
  const [missed, hard, good, easy] = STRANGER.first.map(
    (share, place) => share * STRANGER_ANSWERS + counted((place + 1) as Grade, true),
  ) as [number, number, number, number]
  const all = missed + hard + good + easy
  const [recalledHard, recalledGood, recalledEasy] = STRANGER.recalled.map(
    (share, place) => share * STRANGER_ANSWERS + counted((place + 2) as Grade, false),
  ) as [number, number, number]
  const recalls = recalledHard + recalledGood + recalledEasy
  return {
    first: [missed / all, hard / all, good / all, easy / all],
    recalled: [recalledHard / recalls, recalledGood / recalls, recalledEasy / recalls],
  }
}
