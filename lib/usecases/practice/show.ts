import 'server-only'
import type { RoundRecord } from '@/lib/data/practice-rounds'
import { higher, shownAtOnce, startingLevel } from '@/lib/practice/mastery/hint-level'
import type { HintLevel, Step } from '@/lib/practice/problem/problem'
import { showStep } from '@/lib/practice/round/attempt'
import { nextPlace, type Round } from '@/lib/practice/round/round'
import { predictStep } from '@/lib/practice/skills/skill-model'
import { predictSteps, wholeProblem } from '@/lib/practice/skills/whole'
import { questionOf } from '@/lib/practice/state/practice-state'
import type { HeldPractice } from './held'

type RoundIds = Pick<RoundRecord, 'roundId' | 'problemId'>

/** Puts the next step on the screen, its prediction fixed; the round as it is when all are done. */
export function showNext(held: HeldPractice, ids: RoundIds, round: Round): Round {
  const place = nextPlace(round)
  const step = place === null ? undefined : round.problem.steps[place]
  if (place === null || step === undefined) return round
  return round.phase === 'whole' ? showWhole(held, ids, round, place) : showOne(held, ids, round, place, step)
}

function showWhole({ state, now, today }: HeldPractice, ids: RoundIds, round: Round, place: number): Round {
  const questions = round.problem.steps.map(({ id, skills }) => questionOf(ids, { stepId: id, skills }))
  const steps = predictSteps(state.model, questions, { at: now, day: today })
  // No help before the answer to the whole: what helps with one step says nothing of the others.
  return showStep(round, { place, at: now, prediction: wholeProblem(steps), level: 0, shown: 0 })
}

function showOne(
  { state, now, today }: HeldPractice,
  ids: RoundIds,
  round: Round,
  place: number,
  step: Step,
): Round {
  const question = questionOf(ids, { stepId: step.id, skills: step.skills })
  const prediction = predictStep(state.model, question, { at: now, day: today })
  const isPractice = round.phase === 'unfolded'
  const level = isPractice ? 3 : levelOf(levelsOf(state.standings, step), prediction.value)
  const shown = isPractice ? 0 : shownFirst(shownAtOnce(prediction.value, level), step, round, place)
  return showStep(round, { place, at: now, prediction, level, shown })
}

type Standings = HeldPractice['state']['standings']

/** Help the skills of a step still get; null for one never met. */
const levelsOf = (standings: Standings, { skills }: Step): (HintLevel | null)[] =>
  skills.map((skill) => standings[skill]?.fading.level ?? null)

const levelOf = (levels: readonly (HintLevel | null)[], value: number): HintLevel =>
  levels.reduce<HintLevel>((most, level) => higher(most, level ?? startingLevel(value)), 0)

/**
 * The help there is at once. A worked example is of another variant, for nothing of this one is revealed before an
 * attempt; where there is none, half the step is shown, and where that is missing the nudge.
 */
function shownFirst(level: HintLevel, { hints }: Step, { example }: Round, place: number): HintLevel {
  const worked = example?.steps[place]?.hints.worked ?? null
  if (level === 3 && worked !== null) return 3
  if (level >= 2 && hints.halfWorked !== null) return 2
  return level >= 1 && hints.prompt !== null ? 1 : 0
}
