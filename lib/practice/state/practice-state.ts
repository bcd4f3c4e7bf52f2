import type { StudyDay } from '@/lib/scheduling/study-day'
import { startingLevel } from '../mastery/hint-level'
import { chunkedBy, standingAfter, type SkillStanding } from '../mastery/standing'
import type { Met } from '../mastery/overlearning'
import { REMEMBERED } from '../next/run'
import type { RecentRound } from '../next/candidate'
import { paceOf } from '../skills/evidence'
import { refreshed } from '../skills/prerequisites'
import {
  initialSkillModel,
  learnStep,
  predictStep,
  restoredSkillModel,
  storedSkillModel,
  type SkillModel,
  type StepQuestion,
  type StoredSkillModel,
} from '../skills/skill-model'
import { learnWhole } from '../skills/whole'
import type { AttemptEvent, BeginEvent, PracticeEvent, ServedStep, ShownStep } from './event'

/** All that the log of practice determines. */
export interface PracticeState {
  readonly model: SkillModel
  /** By slug. */
  readonly standings: Readonly<Record<string, SkillStanding>>
  /** Problems begun so far, and of each how often and when last, as a number of these. */
  readonly problems: number
  readonly begun: Readonly<Record<string, { readonly times: number; readonly last: number }>>
  /** The last of them, newest last. */
  readonly recent: readonly RecentRound[]
  /** The last first attempts that were learned from, newest last, on the day of the last of them. */
  readonly met: readonly Met[]
  readonly metDay: StudyDay | null
}

/** Predictions that are remembered to see whether they were met. */
const MET = 5
const DAY_MS = 86_400_000

export const newPractice = (): PracticeState => ({
  model: initialSkillModel(),
  standings: {},
  problems: 0,
  begun: {},
  recent: [],
  met: [],
  metDay: null,
})

/** What an event does, and what is served for an attempt. */
export interface Applied {
  readonly state: PracticeState
  readonly served: ServedStep | null
  /** Of a whole problem: what each step carried of the surprise. */
  readonly deltas: readonly number[]
}

/** Takes the next event of a log in. */
export function applyPractice(state: PracticeState, event: PracticeEvent): Applied {
  const nothing = { state, served: null, deltas: [] }
  if (event.kind === 'begin') return { ...nothing, state: begun(state, event) }
  if (event.kind !== 'attempt' || !event.isFirst || event.isPractice) return nothing
  return event.isWhole ? wholeAttempted(state, event) : stepAttempted(state, event)
}

/** Folds a whole log. */
export const replayPractice = (events: readonly PracticeEvent[]): PracticeState =>
  events.reduce((state, event) => applyPractice(state, event).state, newPractice())

function begun(state: PracticeState, { problemId, skills, method }: BeginEvent): PracticeState {
  const problems = state.problems + 1
  const before = state.begun[problemId]
  const [skill = ''] = skills
  return {
    ...state,
    problems,
    begun: { ...state.begun, [problemId]: { times: (before?.times ?? 0) + 1, last: problems } },
    recent: [...state.recent, { problemId, skill, method }].slice(-REMEMBERED),
  }
}

/** A step as the value function is asked about it. */
export const questionOf = (
  { roundId, problemId }: { readonly roundId: string; readonly problemId: string },
  { stepId, skills }: Pick<ShownStep, 'stepId' | 'skills'>,
): StepQuestion => ({ itemId: `${problemId}/${stepId}`, problemId, chain: roundId, skills })

function stepAttempted(state: PracticeState, event: AttemptEvent): Applied {
  const [step] = event.steps
  if (step === undefined) return { state, served: null, deltas: [] }
  const { isRight, shown, opened, at, shownAt, shownDay } = event
  const unaided = shown === 0 && opened === 0
  const question = questionOf(event, step)
  const durationMs = Math.max(0, at - shownAt)
  const learned = learnStep(
    state.model,
    question,
    { at: shownAt, day: shownDay },
    { isRight, isHinted: !unaided, counts: unaided, durationMs },
  )
  const model = refreshed(learned.model, step.refreshes, shownAt)
  const delta = unaided ? learned.delta : null
  const pace = paceOf(state.model.learner, durationMs)
  return {
    state: {
      ...state,
      model,
      standings: standingsAfter(state, model, event, [step], learned.prediction.value, pace),
      ...metAfter(
        state,
        shownDay,
        delta === null ? null : { value: learned.prediction.value, right: isRight },
      ),
    },
    served: { prediction: learned.prediction, delta },
    deltas: [],
  }
}

function wholeAttempted(state: PracticeState, event: AttemptEvent): Applied {
  const { isRight, shownAt, shownDay, steps } = event
  const questions = steps.map((step) => questionOf(event, step))
  const learned = learnWhole(
    state.model,
    questions,
    { at: shownAt, day: shownDay },
    { isRight, counts: true },
  )
  const model = refreshed(
    learned.model,
    steps.flatMap(({ refreshes }) => refreshes),
    shownAt,
  )
  const value = learned.prediction.value
  return {
    state: {
      ...state,
      model,
      // A missed whole says of no skill that it was missed.
      standings: isRight ? standingsAfter(state, model, event, steps, value, 0) : state.standings,
      ...metAfter(state, shownDay, { value, right: isRight }),
    },
    served: { prediction: learned.prediction, delta: (isRight ? 1 : 0) - value },
    deltas: learned.deltas,
  }
}

/** Where the skills of some steps stand after an attempt at them. */
function standingsAfter(
  { standings }: PracticeState,
  model: SkillModel,
  { problemId, isRight, shown, opened, shownDay, shownAt }: AttemptEvent,
  steps: readonly ShownStep[],
  value: number,
  pace: number,
): PracticeState['standings'] {
  const after = { ...standings }
  for (const skill of new Set(steps.flatMap(({ skills }) => skills))) {
    const attempt = { day: shownDay, problemId, right: isRight, shown, opened, pace }
    const standing = standingAfter(standings[skill] ?? null, attempt, startingLevel(value))
    after[skill] = chunkedBy(standing, skillTomorrow(model, skill, { at: shownAt, day: shownDay }), shownDay)
  }
  return after
}

/** V of a skill by itself, at a step never seen, at the beginning of a problem. */
export const skillValue = (
  model: SkillModel,
  skill: string,
  shown: { readonly at: number; readonly day: StudyDay },
) => predictStep(model, { itemId: '', problemId: '', chain: '', skills: [skill] }, shown)

const skillTomorrow = (
  model: SkillModel,
  skill: string,
  { at, day }: { readonly at: number; readonly day: StudyDay },
) => {
  const { value, low } = skillValue(model, skill, { at: at + DAY_MS, day: day + 1 })
  return { value, low }
}

function metAfter(
  { met, metDay }: PracticeState,
  day: StudyDay,
  last: Met | null,
): Pick<PracticeState, 'met' | 'metDay'> {
  if (last === null) return { met, metDay }
  return { met: [...(metDay === day ? met : []), last].slice(-MET), metDay: day }
}

/** A state as plain JSON, bit for bit the same once restored. */
export type StoredPractice = Omit<PracticeState, 'model'> & { readonly model: StoredSkillModel }

export const storedPractice = (state: PracticeState): StoredPractice => ({
  ...state,
  model: storedSkillModel(state.model),
})

/** @throws RangeError for a state that another version stored */
export const restoredPractice = (stored: StoredPractice): PracticeState => ({
  ...stored,
  model: restoredSkillModel(stored.model),
})
