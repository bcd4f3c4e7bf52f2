import type { StudyDay } from '@/lib/scheduling/study-day'

/** The outcome of an attempt as a feature: 1 right, −1 missed; 0 where there was none. */
export type Outcome = -1 | 0 | 1

export const outcomeOf = (isRight: boolean): Outcome => (isRight ? 1 : -1)

/** What first attempts say of one skill of a learner's. */
export interface SkillEvidence {
  /** First attempts, those with help too. */
  readonly met: number
  /** Attempts that count, and how many of them were right. */
  readonly attempts: number
  readonly right: number
  /** The last outcome and the one before. */
  readonly last: Outcome
  readonly before: Outcome
  readonly rightRun: number
  readonly missRun: number
  /** ew, running mean of y − b. */
  readonly error: number
  /** When it was last exercised, as measured when the step was shown; milliseconds since the epoch. */
  readonly exercisedAt: number
  readonly lastDay: StudyDay
  readonly days: number
  /** Problems it was met in, each time it was another than before, and the last of them. */
  readonly problems: number
  readonly lastProblem: string
  /** First attempts with help, and whether the last was one. */
  readonly hinted: number
  readonly wasHinted: boolean
  /** Running mean of how much longer than the learner's mean right answers took, log-seconds. */
  readonly pace: number
}

/** What all of a learner's first attempts say together. */
export interface LearnerEvidence {
  /** m_s and m_n, fading: their ratio is m, the success rate. */
  readonly right: number
  readonly attempts: number
  /** Running means of y − V, the slowest last. */
  readonly errors: readonly [number, number, number]
  readonly day: StudyDay | null
  /** Σ(y − V) and the number of attempts of that day. */
  readonly dayError: number
  readonly dayAttempts: number
  /** Steps since the last pause, and when the last one was shown. */
  readonly position: number
  readonly shownAt: number | null
  /** Mean of log-seconds over `timed` first attempts. */
  readonly meanLogSeconds: number
  readonly timed: number
}

/** The problem that is gone through, as far as it has come. */
export interface Chain {
  /** Of this going through, not of the problem. */
  readonly key: string
  readonly steps: number
  readonly misses: number
  readonly previous: {
    readonly isRight: boolean
    readonly isHinted: boolean
    readonly skills: readonly string[]
  } | null
}

/** What is remembered of one step, by its name. */
export interface ItemEvidence {
  readonly seen: number
  readonly last: Outcome
}

/** A first attempt at a step, as evidence. */
export interface Evidence {
  readonly at: number
  readonly day: StudyDay
  readonly problemId: string
  readonly isRight: boolean
  readonly isHinted: boolean
  /** Whether it counts; a hinted attempt of the product's doesn't. */
  readonly counts: boolean
  readonly durationMs: number | null
  /** y − V. */
  readonly delta: number
}

/** m before anything is known, as attempts and right ones: 3.75 of 5. */
const RIGHT_BEFORE = 3.75
const ATTEMPTS_BEFORE = 5
const KEPT = 0.998
const ERROR_RATE = 0.3
const PACE_RATE = 0.3
const PACE_MOST = 3
const LEARNER_RATES = [0.2, 0.05, 0.01] as const
/** A gap this long begins a new sitting, milliseconds. */
const PAUSE_MS = 30 * 60_000

export const firstLearner: LearnerEvidence = {
  right: RIGHT_BEFORE,
  attempts: ATTEMPTS_BEFORE,
  errors: [0, 0, 0],
  day: null,
  dayError: 0,
  dayAttempts: 0,
  position: 0,
  shownAt: null,
  meanLogSeconds: 0,
  timed: 0,
}

export const noChain: Chain = { key: '', steps: 0, misses: 0, previous: null }

/** m, the success rate of the learner. */
export const successRate = ({ right, attempts }: LearnerEvidence): number => right / attempts

/** b, the success rate of a skill, drawn towards the learner's. */
export const skillRate = (skill: Pick<SkillEvidence, 'right' | 'attempts'>, m: number): number =>
  (skill.right + 2 * m) / (skill.attempts + 2)

/** Steps since the last pause, as of an instant. */
export const positionAt = ({ position, shownAt }: LearnerEvidence, at: number): number =>
  shownAt === null || at - shownAt > PAUSE_MS ? 0 : position

export function learnerAfter(learner: LearnerEvidence, evidence: Evidence): LearnerEvidence {
  const { at, day, isRight, counts, durationMs, delta } = evidence
  const position = { position: positionAt(learner, at) + 1, shownAt: at }
  if (!counts) return { ...learner, ...position }
  const sameDay = learner.day === day
  return {
    right: KEPT * learner.right + (isRight ? 1 : 0),
    attempts: KEPT * learner.attempts + 1,
    errors: [
      running(learner.errors[0], delta, LEARNER_RATES[0]),
      running(learner.errors[1], delta, LEARNER_RATES[1]),
      running(learner.errors[2], delta, LEARNER_RATES[2]),
    ],
    day,
    dayError: (sameDay ? learner.dayError : 0) + delta,
    dayAttempts: (sameDay ? learner.dayAttempts : 0) + 1,
    ...position,
    ...timingAfter(learner, durationMs),
  }
}

function timingAfter({ meanLogSeconds, timed }: LearnerEvidence, durationMs: number | null) {
  if (durationMs === null) return { meanLogSeconds, timed }
  const rate = Math.max(0.01, 1 / (timed + 1))
  return { meanLogSeconds: running(meanLogSeconds, logSeconds(durationMs), rate), timed: timed + 1 }
}

/** How much longer than the learner's mean an answer took, log-seconds, −3 … 3; 0 for the first and for none. */
export function paceOf({ meanLogSeconds, timed }: LearnerEvidence, durationMs: number | null): number {
  if (durationMs === null || timed === 0) return 0
  return Math.min(PACE_MOST, Math.max(-PACE_MOST, logSeconds(durationMs) - meanLogSeconds))
}

const logSeconds = (durationMs: number): number => Math.log(1 + Math.max(0, durationMs) / 1000)

/** @param learner before the attempt */
export function skillAfter(
  before: SkillEvidence | null,
  learner: LearnerEvidence,
  evidence: Evidence,
): SkillEvidence {
  const { at, day, problemId, isRight, isHinted, counts, durationMs } = evidence
  const skill = before ?? unmet(day)
  const meeting = {
    met: skill.met + 1,
    exercisedAt: at,
    lastDay: day,
    days: before === null || skill.lastDay !== day ? skill.days + 1 : skill.days,
    problems: skill.problems + (skill.lastProblem === problemId ? 0 : 1),
    lastProblem: problemId,
    hinted: skill.hinted + (isHinted ? 1 : 0),
    wasHinted: isHinted,
  }
  if (!counts) return { ...skill, ...meeting }
  const b = skillRate(skill, successRate(learner))
  return {
    ...meeting,
    attempts: skill.attempts + 1,
    right: skill.right + (isRight ? 1 : 0),
    last: outcomeOf(isRight),
    before: skill.last,
    rightRun: isRight ? skill.rightRun + 1 : 0,
    missRun: isRight ? 0 : skill.missRun + 1,
    error: running(skill.error, (isRight ? 1 : 0) - b, ERROR_RATE),
    pace: isRight ? running(skill.pace, paceOf(learner, durationMs), PACE_RATE) : skill.pace,
  }
}

const unmet = (day: StudyDay): SkillEvidence => ({
  met: 0,
  attempts: 0,
  right: 0,
  last: 0,
  before: 0,
  rightRun: 0,
  missRun: 0,
  error: 0,
  exercisedAt: 0,
  lastDay: day,
  days: 0,
  problems: 0,
  lastProblem: '',
  hinted: 0,
  wasHinted: false,
  pace: 0,
})

const running = (mean: number, value: number, rate: number): number => mean + rate * (value - mean)
