import 'server-only'
import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { BeginRoundInput, RoundDto } from '@/lib/contracts/practice'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { problemOutlines, selectPublishedProblem, type ProblemOutline } from '@/lib/data/practice-problems'
import {
  insertRound,
  isWantedAgain,
  parkOpenRound,
  resumeRound,
  selectOpenRound,
  selectOptionalRound,
  updateRound,
  type RoundRecord,
} from '@/lib/data/practice-rounds'
import type { Reason } from '@/lib/practice/next/candidate'
import { nextProblem } from '@/lib/practice/next/next-problem'
import { layoutsOf } from '@/lib/practice/round/layout'
import { newRound } from '@/lib/practice/round/round'
import { variantSeed } from '@/lib/practice/template/seed'
import type { ProblemSource } from '@/lib/practice/template/template'
import { readTemplate, variantOf } from '@/lib/practice/template/variant'
import { candidatesOf, contextOf } from './choose'
import { ended } from './end-round'
import { holdPractice, keep, take, type HeldPractice } from './held'
import { roundDto } from './round-dto'
import { showNext } from './show'

/** Chance as two numbers from 0 to 1: whether the next problem is drawn, and which. */
export type Chance = readonly [number, number]

const DRAWS = 2 ** 30
const chance = (): Chance => [randomInt(DRAWS) / DRAWS, randomInt(DRAWS) / DRAWS]

/**
 * Puts a problem on the screen: the one that is there already, one that was parked, the one asked for, or the next by
 * the rules of lib/practice. Null when there is nothing to practise. The same id twice begins one.
 */
export function beginRound(
  viewer: Viewer,
  input: BeginRoundInput,
  now: number,
  random: Chance = chance(),
): Promise<Result<{ readonly round: RoundDto | null }, never>> {
  return holdPractice(viewer, now, async (held) => {
    const known = await selectOptionalRound(held.connection, viewer, input.roundId)
    if (known !== null) return ok({ round: await goneOn(held, known) })
    const open = await selectOpenRound(held.connection, viewer)
    const outlines = await problemOutlines(held.connection, viewer, input)
    if (open !== null && outlines.some(({ problemId }) => problemId === open.problemId)) {
      return ok({ round: await roundDto(held, open) })
    }
    const cleared = open === null ? held : await left(held, open)
    const begun = await beginNext(cleared, input, outlines, random)
    return ok({ round: begun })
  })
}

/** A round that is there: one that was parked comes back, and what is predicted of its step is fixed anew. */
async function goneOn(held: HeldPractice, round: RoundRecord): Promise<RoundDto> {
  if (round.standing !== 'parked') return roundDto(held, round)
  const open = await selectOpenRound(held.connection, held.viewer)
  const cleared = open === null ? held : await left(held, open)
  const { open: step } = round.state
  const state = step?.attempts === 0 ? showNext(cleared, round, { ...round.state, open: null }) : round.state
  const back = { ...round, state, standing: 'open', startedAt: held.now, studyDay: held.today } as const
  await resumeRound(held.connection, held.viewer, back)
  await keep(cleared)
  return roundDto(cleared, back)
}

/** The problem on the screen makes room for another: one that stuck is parked again, any other is over. */
async function left(held: HeldPractice, round: RoundRecord): Promise<HeldPractice> {
  if (await isWantedAgain(held.connection, held.viewer, round.roundId)) {
    await parkOpenRound(held.connection, held.viewer, round.roundId)
    return held
  }
  await updateRound(held.connection, held.viewer, { ...round, standing: 'left' }, held.now)
  return ended(held, round, 'left')
}

async function beginNext(
  held: HeldPractice,
  { roundId, problemId: asked }: BeginRoundInput,
  outlines: readonly ProblemOutline[],
  random: Chance,
): Promise<RoundDto | null> {
  const candidates = candidatesOf(held, outlines)
  const next = nextProblem(candidates, contextOf(held), random)
  if (next === null) {
    await keep(held)
    return null
  }
  const { problemId } = next
  const reason: Reason = asked === null ? next.reason : 'asked'
  const published = await selectPublishedProblem(held.connection, held.viewer, problemId)
  if (published === null) throw new Error('a published problem is gone')
  const skills = candidates.find((candidate) => candidate.problemId === problemId)?.skills ?? []
  const count = held.state.begun[problemId]?.times ?? 0
  const seed = variantSeed(held.viewer.userId, problemId, count)
  const begun = take(held, {
    ...({
      kind: 'begin',
      eventId: uuidv7(),
      roundId,
      problemId,
      at: held.now,
      studyDay: held.today,
    } as const),
    ...{ seed, reason, skills, method: published.source.method },
  })
  const state = showNext(
    begun.held,
    { roundId, problemId },
    firstState(begun.held, published.source, { seed, reason, skills, problemId, count }),
  )
  const round: RoundRecord = {
    ...{ roundId, problemId, seed, startedAt: held.now, studyDay: held.today, state },
    standing: 'open',
  }
  await insertRound(held.connection, held.viewer, round)
  await keep(begun.held)
  return roundDto(begun.held, round)
}

interface Beginning {
  readonly seed: number
  readonly reason: Reason
  readonly skills: readonly string[]
  readonly problemId: string
  readonly count: number
}

function firstState(held: HeldPractice, source: ProblemSource, begin: Beginning) {
  const { decimalSign } = held.learner
  const template = readTemplate(source)
  if (!template.ok) throw new Error('a published problem cannot be read')
  const variant = variantOf(template.value, begin.seed, decimalSign)
  if (!variant.ok) throw new Error(`a published problem has no variant: ${variant.error.code}`)
  // The example is another variant: one that the learner's own counting never comes to.
  const other = variantSeed(held.viewer.userId, begin.problemId, -1 - begin.count)
  const example = source.variables.length === 0 ? null : variantOf(template.value, other, decimalSign)
  return newRound({
    problem: variant.value.problem,
    reason: begin.reason,
    decimalSign,
    chunkedBefore: begin.skills.filter((skill) => (held.state.standings[skill]?.chunkedOn ?? null) !== null),
    example: example?.ok ? example.value.problem : null,
    layouts: layoutsOf(variant.value.problem, begin.seed),
  })
}
