import { v7 as uuidv7 } from 'uuid'
import type { AttemptReply, RoundDto } from '@/lib/contracts/practice'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { selectOptionalRound } from '@/lib/data/practice-rounds'
import { insertSet } from '@/lib/data/problem-sets'
import { insertProblems } from '@/lib/data/problems'
import type { Given } from '@/lib/practice/problem/given'
import type { Skill } from '@/lib/practice/problem/skill'
import { ownAnswer } from '@/lib/practice/template/own-answer'
import { attemptStep } from '@/lib/usecases/practice/attempt'
import { beginRound } from '@/lib/usecases/practice/begin'
import { sourceOf } from './problem-sources'

export const MINUTE = 60_000
export const DAY = 86_400_000
/** A Monday morning, UTC. */
export const MONDAY = Date.UTC(2026, 10, 2, 9)

/** What was done, where it had to be. */
export function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`not done: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A set of a learner's with published problems; their ids in order. */
export async function addSet(
  viewer: Viewer,
  sources: readonly unknown[],
  skills: readonly Skill[],
  name = `set ${uuidv7()}`,
): Promise<{ readonly setId: string; readonly problemIds: readonly string[] }> {
  const setId = uuidv7()
  await insertSet(database, viewer, { setId, name, description: '', skills }, MONDAY)
  const problems = sources.map((source) => ({
    problemId: uuidv7(),
    source: sourceOf(source),
    isPublished: true,
  }))
  await insertProblems(database, viewer, setId, problems, MONDAY)
  return { setId, problemIds: problems.map(({ problemId }) => problemId) }
}

/** Never at random. */
export const STEADY = [0.9, 0] as const

interface Wish {
  readonly setId?: string
  readonly problemId?: string
  readonly roundId?: string
  readonly random?: readonly [number, number]
}

/** Puts a problem on the screen. */
export async function begin(viewer: Viewer, at: number, wish: Wish = {}): Promise<RoundDto> {
  const { setId = null, problemId = null, roundId = uuidv7(), random = STEADY } = wish
  const { round } = done(await beginRound(viewer, { roundId, setId, problemId }, at, random))
  if (round === null) throw new Error('nothing to practise')
  return round
}

/** Answers the step on the screen. */
export async function answer(
  viewer: Viewer,
  round: RoundDto,
  given: Given | string,
  at: number,
): Promise<AttemptReply> {
  const input = {
    attemptId: uuidv7(),
    place: round.open?.place ?? -1,
    given: typeof given === 'string' ? { kind: 'text' as const, text: given } : given,
  }
  return done(await attemptStep(viewer, round.roundId, input, at))
}

/** What the author of the step on the screen would give. */
export async function rightAnswer(viewer: Viewer, { roundId, open }: RoundDto): Promise<Given> {
  const round = await selectOptionalRound(database, viewer, roundId)
  const spec = round?.state.problem.steps[open?.place ?? -1]?.answer
  const given = spec === undefined ? null : ownAnswer(spec)
  if (given === null) throw new Error('no step is on the screen')
  return given
}

/** Goes through a problem, every step right at the first attempt, a step each ten seconds. */
export async function solve(viewer: Viewer, begun: RoundDto, from: number): Promise<RoundDto> {
  let [round, at] = [begun, from]
  while (round.open !== null) {
    at += 10_000
    round = (await answer(viewer, round, await rightAnswer(viewer, round), at)).round
  }
  return round
}
