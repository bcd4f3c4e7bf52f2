import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { RoundDto } from '@/lib/contracts/practice'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { selectPracticeOutlook } from '@/lib/data/practice-outlook'
import { studyDay, usualClock } from '@/lib/scheduling'
import { leaveRound } from '@/lib/usecases/practice/leave'
import { isRoundThere, readRound } from '@/lib/usecases/practice/read'
import { skillMap } from '@/lib/usecases/practice/skill-map'
import { parkStuck } from '@/lib/usecases/stuck/park'
import { readStuck, stuckToday } from '@/lib/usecases/stuck/read'
import { stuckSubject } from '@/lib/usecases/stuck/subject'
import { openLearner } from '../../support/learners'
import { addSet, answer, begin, DAY, done, MINUTE, MONDAY, rightAnswer, solve } from '../../support/practice'
import { BRACKETS, BRACKETS_SKILLS } from '../../support/problem-sources'

const NOT_FOUND = { ok: false, error: { code: 'not-found' } }

/** A problem whose first step is done, parked at the second with where it sticks. */
async function parkAtSecond(viewer: Viewer): Promise<{ round: RoundDto; stuckId: string }> {
  await addSet(viewer, [BRACKETS, { ...BRACKETS, title: 'Another' }], BRACKETS_SKILLS)
  const begun = await begin(viewer, MONDAY)
  const { round } = await answer(viewer, begun, await rightAnswer(viewer, begun), MONDAY + MINUTE)
  return { round, stuckId: await sayWhere(viewer, round, MONDAY + 2 * MINUTE) }
}

async function sayWhere(
  viewer: Viewer,
  { roundId }: RoundDto,
  at: number,
  stuck = 'the sum',
): Promise<string> {
  const stuckId = uuidv7()
  const about = { kind: 'round', roundId } as const
  done(await parkStuck(viewer, { stuckId, about, stuck, again: 20 }, at))
  return stuckId
}

describe('being stuck in a problem', () => {
  it('names the problem and its step, takes it off the screen, and leads back into it', async () => {
    const viewer = await openLearner()
    const { round, stuckId } = await parkAtSecond(viewer)
    const { roundId } = round
    expect(await stuckSubject(viewer, { round: roundId }, MONDAY)).toEqual({
      about: { kind: 'round', roundId },
      title: `${round.title}, step 2`,
    })
    expect(await readRound(viewer, { setId: null, problemId: null, roundId }, MONDAY)).toBeNull()
    expect(await readStuck(viewer, stuckId)).toMatchObject({ roundId, stuck: 'the sum', card: null })
    expect((await stuckToday(viewer, MONDAY + 30 * MINUTE)).due).toHaveLength(1)
  })

  it('says where it stuck above that step when it is gone on with, and no longer above the next', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const begun = await begin(viewer, MONDAY)
    expect(begun.stuck).toBeNull()
    await sayWhere(viewer, begun, MONDAY + MINUTE, 'the first line')
    const back = await begin(viewer, MONDAY + 30 * MINUTE, { roundId: begun.roundId })
    expect(back).toMatchObject({ roundId: begun.roundId, stuck: 'the first line', open: { place: 0 } })
    const { round } = await answer(viewer, back, await rightAnswer(viewer, back), MONDAY + 31 * MINUTE)
    expect(round).toMatchObject({ stuck: null, open: { place: 1 } })
  })

  it('is over once the problem is done', async () => {
    const viewer = await openLearner()
    const { round, stuckId } = await parkAtSecond(viewer)
    const back = await begin(viewer, MONDAY + 30 * MINUTE, { roundId: round.roundId })
    expect((await solve(viewer, back, MONDAY + 31 * MINUTE)).end).not.toBeNull()
    expect(await readStuck(viewer, stuckId)).toMatchObject({ isSettled: true, roundId: null })
    expect((await stuckToday(viewer, MONDAY + 60 * MINUTE)).due).toEqual([])
  })

  it('counts for the day on which it is done, and not the night between', async () => {
    const viewer = await openLearner()
    const { round } = await parkAtSecond(viewer)
    const back = await begin(viewer, MONDAY + DAY, { roundId: round.roundId })
    expect(back.doneToday).toBe(0)
    expect((await solve(viewer, back, MONDAY + DAY)).doneToday).toBe(1)
    const today = studyDay(MONDAY + DAY, usualClock('UTC'))
    const outlook = await selectPracticeOutlook(database, viewer, today)
    expect(outlook).toMatchObject({ doneToday: 1, secondsToday: 10 })
  })

  it('is in one place: saying it anew settles what was said before, and the same press twice does not', async () => {
    const viewer = await openLearner()
    const { round, stuckId } = await parkAtSecond(viewer)
    const about = { kind: 'round', roundId: round.roundId } as const
    const again = { stuckId, about, stuck: 'the sum', again: 20 } as const
    done(await parkStuck(viewer, again, MONDAY + 3 * MINUTE))
    expect(await readStuck(viewer, stuckId)).toMatchObject({ isSettled: false })
    const latest = await sayWhere(viewer, round, MONDAY + 9 * MINUTE)
    const { due } = await stuckToday(viewer, MONDAY + 60 * MINUTE)
    expect(due.map((point) => point.stuckId)).toEqual([latest])
  })

  it('is parked again, and not over, where another problem takes its place on the screen', async () => {
    const viewer = await openLearner()
    const { round } = await parkAtSecond(viewer)
    await begin(viewer, MONDAY + 30 * MINUTE, { roundId: round.roundId })
    const { setId } = await addSet(viewer, [{ ...BRACKETS, title: 'Elsewhere' }], BRACKETS_SKILLS)
    expect((await begin(viewer, MONDAY + 31 * MINUTE, { setId })).title).toBe('Elsewhere')
    const back = await begin(viewer, MONDAY + 40 * MINUTE, { roundId: round.roundId })
    expect((await solve(viewer, back, MONDAY + 41 * MINUTE)).end).not.toBeNull()
  })

  it('is listed with the skills until it is gone on with or let go', async () => {
    const viewer = await openLearner()
    const { round, stuckId } = await parkAtSecond(viewer)
    const other = await begin(viewer, MONDAY + 10 * MINUTE)
    done(await leaveRound(viewer, other.roundId, 'parked', MONDAY + 11 * MINUTE))
    const { parked } = await skillMap(viewer, MONDAY + 12 * MINUTE)
    expect(parked).toMatchObject([
      { roundId: other.roundId, step: 1, stuck: null },
      { roundId: round.roundId, step: 2, stuck: 'the sum', title: round.title },
    ])
    done(await leaveRound(viewer, round.roundId, 'left', MONDAY + 13 * MINUTE))
    expect((await skillMap(viewer, MONDAY + 14 * MINUTE)).parked).toHaveLength(1)
    expect(await readStuck(viewer, stuckId)).toMatchObject({ isSettled: true, roundId: null })
    expect(await isRoundThere(viewer, round.roundId)).toBe(false)
    const about = { kind: 'round', roundId: round.roundId } as const
    expect(await parkStuck(viewer, { stuckId: uuidv7(), about, stuck: 'x', again: 20 }, MONDAY)).toEqual(
      NOT_FOUND,
    )
  })

  it('is nobody else’s business', async () => {
    const [viewer, intruder] = [await openLearner(), await openLearner()]
    const { round } = await parkAtSecond(viewer)
    const about = { kind: 'round', roundId: round.roundId } as const
    expect(await stuckSubject(intruder, { round: round.roundId }, MONDAY)).toBeNull()
    expect(await isRoundThere(intruder, round.roundId)).toBe(false)
    expect(await parkStuck(intruder, { stuckId: uuidv7(), about, stuck: 'x', again: 20 }, MONDAY)).toEqual(
      NOT_FOUND,
    )
    expect((await skillMap(intruder, MONDAY)).parked).toEqual([])
  })
})
