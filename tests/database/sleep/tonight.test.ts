import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { studyDay, usualClock } from '@/lib/scheduling'
import { attemptProblem } from '@/lib/usecases/sleep/attempt-problem'
import { letProblemGo } from '@/lib/usecases/sleep/let-problem-go'
import { primeProblem } from '@/lib/usecases/sleep/prime-problem'
import { readTonight } from '@/lib/usecases/sleep/read-tonight'
import { done, MINUTE } from '../../support/focus'
import { openLearner, openLearnerWithCards } from '../../support/learners'
import { nightRows, own, prime, stateOf, triedQuestion } from '../../support/nights'

const HOUR = 60 * MINUTE
/** Ten in the evening, UTC, of study day 20,850. */
const TEN = Date.UTC(2027, 1, 1, 22)
const NIGHT = studyDay(TEN, usualClock('UTC'))

describe('what Tonight offers', () => {
  it('is the question that was tried last today and not solved; the others can be chosen instead', async () => {
    const viewer = await openLearner()
    await triedQuestion(viewer, TEN - 9 * HOUR, { front: 'Tried first' })
    await triedQuestion(viewer, TEN - HOUR, { front: 'Tried last' })
    await triedQuestion(viewer, TEN - 2 * MINUTE, { grade: 3, front: 'Most of it' })
    const { chosen, others } = stateOf(await readTonight(viewer, TEN), 'offer')
    expect(chosen).toMatchObject({ title: 'Tried last', triedAt: TEN - HOUR, isToday: true })
    expect(others.map(({ title }) => title)).toEqual(['Tried first'])
  })

  it('is nothing where only cards were practised, or a question on an earlier day', async () => {
    const { viewer } = await openLearnerWithCards(3)
    await triedQuestion(viewer, TEN - 24 * HOUR)
    expect(await readTonight(viewer, TEN)).toMatchObject({
      state: { kind: 'offer', chosen: null, others: [] },
    })
  })

  it('holds a problem of an earlier night that is still open as the learner’s own choice', async () => {
    const viewer = await openLearner()
    const problemId = await prime(viewer, TEN - 24 * HOUR)
    done(await attemptProblem(viewer, { problemId, text: 'no', grade: 2 }, TEN - 30 * HOUR + 24 * HOUR))
    const { chosen } = stateOf(await readTonight(viewer, TEN), 'offer')
    expect(chosen).toMatchObject({ subject: { kind: 'again', problemId }, stuck: 'right here' })
    const later = stateOf(await readTonight(viewer, TEN + 24 * HOUR), 'offer')
    expect(later).toMatchObject({
      chosen: null,
      others: [{ subject: { kind: 'again', problemId }, isToday: false }],
    })
  })
})

describe('setting a problem for the night', () => {
  it('keeps what was offered, then that it was looked at, with the words of the learner', async () => {
    const viewer = await openLearner()
    const noteId = await triedQuestion(viewer, TEN - HOUR)
    await prime(viewer, TEN, { kind: 'question', noteId })
    expect(await nightRows(viewer)).toEqual([
      {
        night: NIGHT,
        source: 'question',
        drawn_primed: null,
        title: 'Why two terms, not one?',
        events: ['offered', 'primed'],
      },
    ])
    expect(await readTonight(viewer, TEN)).toMatchObject({ state: { kind: 'primed', stuck: 'right here' } })
  })

  it('twice by the same press sets it once, and on two devices at once one of the two', async () => {
    const viewer = await openLearner()
    const problemId = uuidv7()
    await prime(viewer, TEN, own, problemId)
    await prime(viewer, TEN + 1, own, problemId)
    expect(await nightRows(viewer)).toHaveLength(1)
    const other = await openLearner()
    const both = await Promise.all(
      [uuidv7(), uuidv7()].map((id) =>
        primeProblem(other, { problemId: id, subject: own, restated: 'a', stuck: 'b' }, TEN),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'one-a-night' } })
    expect(await nightRows(other)).toHaveLength(1)
  })

  it('is possible again once the first was let go', async () => {
    const viewer = await openLearner()
    const first = await prime(viewer, TEN)
    done(await letProblemGo(viewer, first, TEN + MINUTE))
    done(await letProblemGo(viewer, first, TEN + MINUTE))
    await prime(viewer, TEN + 2 * MINUTE)
    expect((await nightRows(viewer)).map(({ events }) => events)).toEqual([
      ['offered', 'primed', 'let-go'],
      ['offered', 'primed'],
    ])
  })

  it('after midnight belongs to the evening before, and after four to the next', async () => {
    const viewer = await openLearner('Europe/Berlin')
    await prime(viewer, Date.UTC(2027, 1, 2, 2, 59))
    await prime(viewer, Date.UTC(2027, 1, 2, 3))
    expect((await nightRows(viewer)).map(({ night }) => night)).toEqual([NIGHT, NIGHT + 1])
  })

  it('refuses what is not the learner’s own', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    const noteId = await triedQuestion(other, TEN - HOUR)
    const theirs = await prime(other, TEN)
    for (const subject of [
      { kind: 'question', noteId },
      { kind: 'again', problemId: theirs },
      { kind: 'parked', stuckId: uuidv7() },
    ] as const) {
      const given = { problemId: uuidv7(), subject, restated: 'a', stuck: 'b' }
      expect(await primeProblem(viewer, given, TEN)).toEqual({ ok: false, error: { code: 'not-found' } })
    }
    const drawn = { problemId: theirs, subject: { kind: 'drawn' }, restated: 'a', stuck: 'b' } as const
    expect(await primeProblem(viewer, drawn, TEN)).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(await nightRows(viewer)).toEqual([])
  })
})
