import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { selectSkillModel } from '@/lib/data/skill-models'
import { selectPracticeEvents } from '@/lib/data/practice-events'
import { restoredPractice, storedPractice } from '@/lib/practice/state/practice-state'
import { attemptStep } from '@/lib/usecases/practice/attempt'
import { beginRound } from '@/lib/usecases/practice/begin'
import { auditSkills } from '@/lib/usecases/practice/audit'
import { lookStepUp, openStepHint } from '@/lib/usecases/practice/help'
import { leaveRound } from '@/lib/usecases/practice/leave'
import { openLearner } from '../../support/learners'
import { addSet, answer, begin, DAY, done, MINUTE, MONDAY, rightAnswer, solve } from '../../support/practice'
import { BRACKETS, BRACKETS_SKILLS } from '../../support/problem-sources'

const eventsOf = (viewer: Parameters<typeof selectPracticeEvents>[1]) =>
  selectPracticeEvents(database, viewer, { after: 0, most: 1000 })

describe('practising a problem', () => {
  it('begins at first contact with a worked example of other numbers, and nothing of its own revealed', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const round = await begin(viewer, MONDAY)
    expect(round.open?.example).toHaveLength(2)
    expect(round.open?.hints.map(({ standing }) => standing)).toEqual(['closed', 'closed', 'closed'])
    expect(JSON.stringify(round.open?.example?.[0])).not.toBe(JSON.stringify(round.statement))
    expect(round).toMatchObject({ phase: 'steps', total: 2, done: [], end: null, doneToday: 0 })
  })

  it('takes right steps one after another, and says what it came to', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const round = await solve(viewer, await begin(viewer, MONDAY), MONDAY)
    expect(round.done.map(({ outcome }) => outcome)).toEqual(['right', 'right'])
    expect(round.end).toMatchObject({ brokeAt: null, reason: 'value', isOverlearning: false })
    expect(round.doneToday).toBe(1)
    expect((await eventsOf(viewer)).map(({ kind }) => kind)).toEqual(['begin', 'attempt', 'attempt', 'end'])
  })

  it('is what replaying its log gives, bit for bit', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS, { ...BRACKETS, title: 'Another' }], BRACKETS_SKILLS)
    for (let problem = 0; problem < 6; problem++) {
      const at = MONDAY + problem * DAY
      const round = await begin(viewer, at)
      const missed = problem === 3 ? (await answer(viewer, round, 'x = 999', at + 5_000)).round : round
      await solve(viewer, missed, at + 10_000)
    }
    const row = await selectSkillModel(database, viewer)
    if (row === null) throw new Error('nothing was kept')
    expect(await auditSkills(viewer, false)).toEqual({
      events: row.nextSeq - 1,
      isSame: true,
      predictionDifferences: [],
    })
    expect(storedPractice(restoredPractice(row.state))).toEqual(row.state)
  })

  it('is mended from its log where what is kept of it is another', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    await solve(viewer, await begin(viewer, MONDAY), MONDAY)
    const row = await selectSkillModel(database, viewer)
    await database.query('UPDATE skill_models SET next_seq = 99 WHERE user_id = $1', [viewer.userId])
    expect((await auditSkills(viewer, false)).isSame).toBe(false)
    expect((await auditSkills(viewer, true)).isSame).toBe(false)
    expect((await auditSkills(viewer, false)).isSame).toBe(true)
    expect(await selectSkillModel(database, viewer)).toEqual(row)
  })

  it('of another version is made anew from the log when it is next needed', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    await solve(viewer, await begin(viewer, MONDAY), MONDAY)
    const row = await selectSkillModel(database, viewer)
    await database.query(`UPDATE skill_models SET model_version = 0, state = '{}' WHERE user_id = $1`, [
      viewer.userId,
    ])
    await solve(viewer, await begin(viewer, MONDAY + DAY), MONDAY + DAY)
    const after = await selectSkillModel(database, viewer)
    expect(after?.modelVersion).toBe(row?.modelVersion)
    expect((await auditSkills(viewer, false)).isSame).toBe(true)
  })

  it('counts neither what can’t be read nor a line that goes no further', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const round = await begin(viewer, MONDAY)
    const unread = await answer(viewer, round, '3(x + 2 = 7', MONDAY + MINUTE)
    expect(unread.verdict).toMatchObject({ kind: 'unread', problem: { code: 'bracket-missing' } })
    expect(unread.round.open?.attempts).toBe(0)
    expect((await eventsOf(viewer)).map(({ kind }) => kind)).toEqual(['begin'])
  })

  it('takes a miss down once, opens all help then, and lets the step be looked up', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const round = await begin(viewer, MONDAY)
    expect(done(await lookStepUp(viewer, round.roundId, 0, MONDAY)).done).toEqual([])
    const missed = await answer(viewer, round, 'x = 999', MONDAY + MINUTE)
    expect(missed.verdict).toMatchObject({ kind: 'not-yet', reason: { code: 'not-the-same-as-above' } })
    const told = done(await lookStepUp(viewer, round.roundId, 0, MONDAY + 2 * MINUTE))
    expect(told.done).toMatchObject([{ outcome: 'told', points: null }])
    expect(told.open?.place).toBe(1)
  })

  it('learns nothing from a step that was helped, and shows no surprise for it', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const round = await begin(viewer, MONDAY)
    const helped = done(await openStepHint(viewer, round.roundId, { place: 0, level: 1 }, MONDAY))
    const { round: after } = await answer(viewer, helped, await rightAnswer(viewer, helped), MONDAY + MINUTE)
    expect(after.done).toMatchObject([{ outcome: 'right', isUnaided: false, points: null }])
    const [, , attempt] = await eventsOf(viewer)
    expect(attempt).toMatchObject({ kind: 'attempt', isRight: true, opened: 1, served: { delta: null } })
  })

  it('counts an answer that is sent twice once', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const round = await begin(viewer, MONDAY)
    const input = { attemptId: uuidv7(), place: 0, given: { kind: 'text' as const, text: 'x = 999' } }
    const both = await Promise.all([
      attemptStep(viewer, round.roundId, input, MONDAY + MINUTE),
      attemptStep(viewer, round.roundId, input, MONDAY + MINUTE),
    ])
    expect(both.map((reply) => done(reply).verdict.kind).sort()).toEqual(['not-yet', 'seen'])
    expect(await eventsOf(viewer)).toHaveLength(2)
  })

  it('fades help: from the worked example to none, in three problems right', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS, { ...BRACKETS, title: 'Another' }], BRACKETS_SKILLS)
    const shown: unknown[] = []
    for (let problem = 0; problem < 4; problem++) {
      const round = await begin(viewer, MONDAY + problem * MINUTE)
      const { open } = round
      shown.push(
        open?.example
          ? 'example'
          : (open?.hints.find(({ standing }) => standing === 'open')?.level ?? 'none'),
      )
      await solve(viewer, round, MONDAY + problem * MINUTE)
    }
    expect(shown).toEqual(['example', 2, 1, 'none'])
  })

  it('calls a skill chunked on the second day at the earliest, and after a miss no longer', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS, { ...BRACKETS, title: 'Another' }], BRACKETS_SKILLS)
    let round = await begin(viewer, MONDAY)
    for (let problem = 0; problem < 10; problem++) {
      round = await solve(viewer, round, MONDAY + problem * MINUTE)
      expect(round.end?.skills.some(({ isChunked }) => isChunked)).toBe(false)
      round = await begin(viewer, MONDAY + (problem + 1) * MINUTE)
    }
    round = await solve(viewer, round, MONDAY + 11 * MINUTE)
    const tuesday = MONDAY + DAY
    const chunked: boolean[] = []
    for (let problem = 0; problem < 6; problem++) {
      round = await solve(viewer, await begin(viewer, tuesday + problem * MINUTE), tuesday + problem * MINUTE)
      chunked.push(round.end?.skills.every(({ isChunked }) => isChunked) ?? false)
    }
    expect(chunked.at(-1)).toBe(true)
    const again = await begin(viewer, tuesday + 10 * MINUTE)
    const { round: missed } = await answer(viewer, again, 'x = 999', tuesday + 11 * MINUTE)
    const end = await solve(viewer, missed, tuesday + 12 * MINUTE)
    expect(end.end?.brokeAt).toMatchObject({ place: 0, skill: 'Expand brackets' })
    expect(end.end?.skills.find(({ name }) => name === 'Expand brackets')?.isChunked).toBe(false)
  })

  it('parked waits as it is and comes back; another begun meanwhile does not lose it', async () => {
    const viewer = await openLearner()
    const { problemIds } = await addSet(
      viewer,
      [BRACKETS, { ...BRACKETS, title: 'Another' }],
      BRACKETS_SKILLS,
    )
    const round = await begin(viewer, MONDAY, { problemId: problemIds[0] ?? '' })
    const { round: half } = await answer(viewer, round, await rightAnswer(viewer, round), MONDAY + MINUTE)
    done(await leaveRound(viewer, round.roundId, 'parked', MONDAY + 2 * MINUTE))
    const other = await begin(viewer, MONDAY + 3 * MINUTE, { problemId: problemIds[1] ?? '' })
    expect(other.roundId).not.toBe(round.roundId)
    const back = await begin(viewer, MONDAY + DAY, { roundId: round.roundId })
    expect(back.done).toEqual(half.done)
    expect(back.statement).toEqual(half.statement)
    expect(back.open?.place).toBe(1)
  })

  it('is nobody else’s', async () => {
    const [viewer, stranger] = [await openLearner(), await openLearner()]
    const { setId } = await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const round = await begin(viewer, MONDAY)
    const given = { kind: 'text' as const, text: 'x = 1' }
    expect(
      await attemptStep(stranger, round.roundId, { attemptId: uuidv7(), place: 0, given }, MONDAY),
    ).toEqual({ ok: false, error: { code: 'not-found' } })
    const begun = await beginRound(stranger, { roundId: uuidv7(), setId, problemId: null }, MONDAY)
    expect(done(begun).round).toBeNull()
  })
})
