import { clampLogit } from '@/lib/learning'
import type { StudyDay } from '@/lib/scheduling/study-day'
import {
  positionAt,
  skillRate,
  successRate,
  type Chain,
  type ItemEvidence,
  type LearnerEvidence,
  type SkillEvidence,
} from './evidence'

/** Features of a step g, as it is shown. */
export const STEP_FEATURES = [
  'one',
  'learner rate',
  'error, fast',
  'error',
  'error, slow',
  'error today',
  'position in the sitting',
  'pause',
  'first step',
  'steps done',
  'previous right',
  'previous missed',
  'misses so far',
  'all right so far',
  'shares a skill',
  'shares a skill that was missed',
  'previous hinted',
  'times seen',
  'last time seen',
] as const

/** Features of a skill f; of a step, their mean over its skills. */
export const SKILL_FEATURES = [
  'never met',
  'rate',
  'right',
  'missed',
  'last',
  'before last',
  'right run',
  'miss run',
  'running error',
  'elapsed',
  'elapsed and last',
  'elapsed and rate',
  'new day',
  'days',
  'hint rate',
  'last hinted',
  'problems',
  'problems a time',
  'pace',
] as const

const L = (value: number): number => Math.log(1 + value)
/** Log-odds of a rate, centred on 77 %. */
const lg = (rate: number): number => clampLogit(rate) - 1.2
/** l = (ln Δ − 9)/3, Δ in seconds, one at least. */
export const elapsed = (from: number, to: number): number =>
  (Math.log(Math.max(1, (to - from) / 1000)) - 9) / 3
/** Pauses longer than this count as this, minutes: thirty days. */
const PAUSE_MOST = 43_200

/** A step as it is shown: nothing in it depends on the answer that follows. */
export interface Shown {
  readonly at: number
  readonly day: StudyDay
}

export function stepFeatures(
  learner: LearnerEvidence,
  chain: Chain,
  item: ItemEvidence | null,
  skills: readonly string[],
  { at, day }: Shown,
): number[] {
  const { previous, steps, misses } = chain
  const shares = previous !== null && previous.skills.some((skill) => skills.includes(skill))
  const flag = (is: boolean): number => (is ? 1 : 0)
  const today = learner.day === day ? learner.dayError / (learner.dayAttempts + 5) : 0
  const pause =
    learner.shownAt === null ? 0 : Math.min(PAUSE_MOST, Math.max(0, at - learner.shownAt) / 60_000)
  return [
    1,
    lg(successRate(learner)),
    ...learner.errors,
    today,
    L(positionAt(learner, at)) / 2 - 0.5,
    L(pause) / 4,
    flag(steps === 0),
    L(steps) / 2,
    flag(previous?.isRight === true),
    flag(previous?.isRight === false),
    L(misses),
    flag(steps > 0 && misses === 0),
    flag(shares),
    flag(shares && previous?.isRight === false),
    flag(previous?.isHinted === true),
    L(item?.seen ?? 0) / 2,
    item?.last ?? 0,
  ]
}

export function skillFeatures(skill: SkillEvidence | null, m: number, { at, day }: Shown): number[] {
  if (skill === null) return [1, lg(m), -0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -0.5, 0, 0]
  const { attempts, right, last, before, rightRun, missRun, error, days, problems, hinted, met } = skill
  const rate = skillRate(skill, m)
  const l = elapsed(skill.exercisedAt, at)
  return [
    attempts === 0 ? 1 : 0,
    lg(rate),
    L(right) / 2 - 0.5,
    L(attempts - right) / 2,
    last,
    before,
    L(rightRun) / 2,
    L(missRun),
    error,
    l,
    l * last,
    l * rate,
    day === skill.lastDay ? 0 : 1,
    L(Math.max(0, days - 1)) / 1.5,
    hinted / met,
    skill.wasHinted ? 1 : 0,
    L(problems) / 2 - 0.5,
    problems / met - 0.5,
    skill.pace,
  ]
}
