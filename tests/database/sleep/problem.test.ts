import { describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { RoundDto } from '@/lib/contracts/practice'
import type { Viewer } from '@/lib/contracts/viewer'
import { lookStepUp } from '@/lib/usecases/practice/help'
import { leaveRound } from '@/lib/usecases/practice/leave'
import { captureProblem } from '@/lib/usecases/sleep/capture-problem'
import { drawTonight } from '@/lib/usecases/sleep/draw-tonight'
import { primeProblem } from '@/lib/usecases/sleep/prime-problem'
import { readMorning } from '@/lib/usecases/sleep/read-morning'
import { readTonight } from '@/lib/usecases/sleep/read-tonight'
import { setSleepExperiment } from '@/lib/usecases/sleep/settings'
import { parkStuck } from '@/lib/usecases/stuck/park'
import { stuckToday } from '@/lib/usecases/stuck/read'
import { openLearner } from '../../support/learners'
import { nightRows, prime, stateOf, triedQuestion } from '../../support/nights'
import { addSet, answer, begin, DAY, done, MINUTE, MONDAY, rightAnswer, solve } from '../../support/practice'
import { BRACKETS, BRACKETS_SKILLS, oneStep } from '../../support/problem-sources'

const HOUR = 60 * MINUTE
const TEN = MONDAY + 13 * HOUR
const SEVEN = TEN + 9 * HOUR

/** A problem with its second step missed once and then parked in the afternoon, with where it sticks. */
async function openStuck(): Promise<{ viewer: Viewer; round: RoundDto }> {
  const viewer = await openLearner()
  await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
  const begun = await begin(viewer, MONDAY)
  const second = (await answer(viewer, begun, await rightAnswer(viewer, begun), MONDAY + MINUTE)).round
  const { round } = await answer(viewer, second, '999', MONDAY + 2 * MINUTE)
  const about = { kind: 'round', roundId: round.roundId } as const
  done(
    await parkStuck(viewer, { stuckId: uuidv7(), about, stuck: 'the sum', again: 'tonight' }, MONDAY + HOUR),
  )
  return { viewer, round }
}

const goOn = (viewer: Viewer, { roundId }: RoundDto, at: number) => begin(viewer, at, { roundId })
const subjectOf = ({ roundId }: RoundDto) => ({ kind: 'round', roundId }) as const

describe('a problem that was parked', () => {
  it('is what Tonight prefers, whatever was tried after it', async () => {
    const { viewer, round } = await openStuck()
    await triedQuestion(viewer, TEN - HOUR)
    const { chosen, others } = stateOf(await readTonight(viewer, TEN), 'offer')
    expect(chosen).toMatchObject({ subject: subjectOf(round), stuck: 'the sum', isToday: true })
    expect(chosen?.title).toMatch(/^Solve \d \(x \+ \d\) = \d+ for x\.$/)
    expect(others.map(({ subject }) => subject.kind)).toEqual(['question'])
  })

  it('on an earlier day can be chosen, and is not chosen by the app', async () => {
    const { viewer, round } = await openStuck()
    const { chosen, others } = stateOf(await readTonight(viewer, TEN + DAY), 'offer')
    expect(chosen).toBeNull()
    expect(others).toMatchObject([{ subject: subjectOf(round), isToday: false }])
  })

  it('is kept as a problem with its round, asked about nowhere else, and gone on with in the morning', async () => {
    const { viewer, round } = await openStuck()
    const problemId = await prime(viewer, TEN, subjectOf(round))
    expect(await nightRows(viewer)).toMatchObject([{ source: 'problem', events: ['offered', 'primed'] }])
    expect((await stuckToday(viewer, SEVEN)).due).toEqual([])
    const { problem } = await readMorning(viewer, SEVEN, problemId)
    expect(problem).toMatchObject({ status: 'slept', roundId: round.roundId, stuck: 'right here' })
    const back = await goOn(viewer, round, SEVEN)
    expect(back).toMatchObject({ stuck: 'the sum', open: { place: 1, attempts: 1 } })
  })

  it('is no choice while its morning waits, and one again once it was tried', async () => {
    const { viewer, round } = await openStuck()
    await prime(viewer, TEN, subjectOf(round))
    expect(stateOf(await readTonight(viewer, TEN + DAY), 'offer')).toMatchObject({ chosen: null, others: [] })
    const back = await goOn(viewer, round, SEVEN)
    await answer(viewer, back, '998', SEVEN + MINUTE)
    done(await leaveRound(viewer, round.roundId, 'parked', SEVEN + 2 * MINUTE))
    const { chosen } = stateOf(await readTonight(viewer, TEN + DAY), 'offer')
    expect(chosen).toMatchObject({ subject: subjectOf(round), stuck: 'right here' })
  })

  it.each([
    ['right at once', [] as string[], false, 4],
    ['right later', ['998'], false, 3],
    ['looked up', ['998'], true, 1],
  ])('counts as the attempt after its night, %s', async (_, misses, isTold, grade) => {
    const { viewer, round } = await openStuck()
    const problemId = await prime(viewer, TEN, subjectOf(round))
    done(await captureProblem(viewer, { problemId, capture: 'nothing', text: '' }, SEVEN))
    let back = await goOn(viewer, round, SEVEN)
    for (const miss of misses) back = (await answer(viewer, back, miss, SEVEN + MINUTE)).round
    const ended = isTold
      ? done(await lookStepUp(viewer, round.roundId, 1, SEVEN + 2 * MINUTE))
      : await solve(viewer, back, SEVEN + 2 * MINUTE)
    expect(ended.end?.nightId).toBe(problemId)
    const { problem } = await readMorning(viewer, SEVEN + HOUR, problemId)
    expect(problem?.attempts).toMatchObject([{ grade }])
    expect(problem).toMatchObject({ status: grade >= 3 ? 'solved' : 'open', roundId: null })
  })

  it('that is done before its night says nothing of it', async () => {
    const { viewer, round } = await openStuck()
    const problemId = await prime(viewer, TEN, subjectOf(round))
    const back = await goOn(viewer, round, TEN + MINUTE)
    expect((await solve(viewer, back, TEN + 2 * MINUTE)).end?.nightId).toBeNull()
    expect((await readMorning(viewer, SEVEN, problemId)).problem).toMatchObject({
      attempts: [],
      roundId: null,
    })
  })

  it('is let go with its nights', async () => {
    const { viewer, round } = await openStuck()
    const problemId = await prime(viewer, TEN, subjectOf(round))
    done(await leaveRound(viewer, round.roundId, 'left', SEVEN))
    expect((await readMorning(viewer, SEVEN, problemId)).problem).toMatchObject({ status: 'let-go' })
  })

  it('is drawn by the learner’s own experiment like anything else, and named after the capture', async () => {
    const { viewer, round } = await openStuck()
    await setSleepExperiment(viewer, { isOn: true })
    await triedQuestion(viewer, TEN - HOUR)
    const drawn = stateOf(done(await drawTonight(viewer, TEN, () => 0.1)), 'drawn')
    expect(drawn).toMatchObject({ stuck: 'the sum' })
    const { problemId } = drawn
    const words = { restated: 'mine', stuck: 'the sum' }
    done(await primeProblem(viewer, { problemId, subject: { kind: 'drawn' }, ...words }, TEN))
    const before = (await readMorning(viewer, SEVEN, problemId)).problem
    expect(before).toMatchObject({ title: null, roundId: null })
    done(await captureProblem(viewer, { problemId, capture: 'nothing', text: '' }, SEVEN))
    expect((await readMorning(viewer, SEVEN, problemId)).problem).toMatchObject({ roundId: round.roundId })
  })

  it('is nobody else’s to sleep on', async () => {
    const { round } = await openStuck()
    const intruder = await openLearner()
    const given = { problemId: uuidv7(), subject: subjectOf(round), restated: 'x', stuck: 'x' }
    expect(await primeProblem(intruder, given, TEN)).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(stateOf(await readTonight(intruder, TEN), 'offer')).toMatchObject({ chosen: null, others: [] })
  })
})

describe('a problem that is still on the screen', () => {
  it('is eligible once a step of it was answered, after what was tried later, and is put down with the night', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [BRACKETS], BRACKETS_SKILLS)
    const round = await begin(viewer, MONDAY)
    expect(stateOf(await readTonight(viewer, TEN), 'offer').chosen).toBeNull()
    await answer(viewer, round, 'x = 999', MONDAY + MINUTE)
    await triedQuestion(viewer, MONDAY + HOUR)
    const { chosen, others } = stateOf(await readTonight(viewer, TEN), 'offer')
    expect(chosen?.subject.kind).toBe('question')
    expect(others).toMatchObject([{ subject: subjectOf(round), isToday: true }])
    await prime(viewer, TEN, subjectOf(round))
    const other = await begin(viewer, SEVEN)
    expect(other.roundId).not.toBe(round.roundId)
  })

  it('with a single step is a fact like any other', async () => {
    const viewer = await openLearner()
    await addSet(viewer, [oneStep({ type: 'number', value: '4' })], BRACKETS_SKILLS)
    const round = await begin(viewer, MONDAY)
    await answer(viewer, round, '999', MONDAY + MINUTE)
    expect(stateOf(await readTonight(viewer, TEN), 'offer').chosen).toBeNull()
  })
})
