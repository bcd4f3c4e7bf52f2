import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Again, StuckAbout } from '@/lib/contracts/stuck'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { readFocus } from '@/lib/usecases/focus/read-focus'
import { readMorning } from '@/lib/usecases/sleep/read-morning'
import { readTonight } from '@/lib/usecases/sleep/read-tonight'
import { parkStuck, parkStuckAgain, settleStuck } from '@/lib/usecases/stuck/park'
import { readStuck, stuckToday } from '@/lib/usecases/stuck/read'
import { stuckSubject } from '@/lib/usecases/stuck/subject'
import { begin, done, MINUTE, NINE } from '../../support/focus'
import { openLearner, openLearnerWithCards } from '../../support/learners'
import { addQuestion, prime, stateOf, triedQuestion } from '../../support/nights'

const HOUR = 60 * MINUTE
const TEN_AT_NIGHT = NINE + 13 * HOUR
const own: StuckAbout = { kind: 'own', title: 'The proof' }

async function park(viewer: Viewer, at: number, about = own, again: Again = 20): Promise<string> {
  const stuckId = uuidv7()
  done(await parkStuck(viewer, { stuckId, about, stuck: 'the second line', again }, at))
  return stuckId
}

const dueIds = async (viewer: Viewer, at: number): Promise<string[]> =>
  (await stuckToday(viewer, at)).due.map(({ stuckId }) => stuckId)

describe('being stuck', () => {
  it('on a card names the card, keeps where it sticks, and offers it again after the minutes chosen', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const about = { kind: 'card', cardId: cardIds[0] ?? '' } as const
    const stuckId = await park(viewer, NINE, about)
    expect(await dueIds(viewer, NINE + 19 * MINUTE)).toEqual([])
    expect(await dueIds(viewer, NINE + 20 * MINUTE)).toEqual([stuckId])
    const point = await readStuck(viewer, stuckId)
    expect(point).toMatchObject({ stuck: 'the second line', isSettled: false, questionId: null })
    expect(point?.card?.title).toBe(point?.title)
  })

  it('in a block stops it there, and its break begins', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    const subject = await stuckSubject(viewer, {}, NINE + MINUTE)
    expect(subject).toEqual({ about: { kind: 'block', blockId }, title: 'Work on chapter 5' })
    const about = subject?.about ?? own
    const given = { stuckId: uuidv7(), about, stuck: 'here', again: 40 } as const
    expect(done(await parkStuck(viewer, given, NINE + 7 * MINUTE))).toMatchObject({
      isBreak: true,
      againAt: NINE + 47 * MINUTE,
    })
    const focus = await readFocus(viewer, NINE + 8 * MINUTE)
    expect(focus).toMatchObject({ block: null, rest: { from: NINE + 7 * MINUTE, until: NINE + 12 * MINUTE } })
    expect(done(await parkStuck(viewer, given, NINE + 9 * MINUTE)).isBreak).toBe(false)
    expect(await dueIds(viewer, NINE + 50 * MINUTE)).toHaveLength(1)
  })

  it('without a block is about what the learner says', async () => {
    const viewer = await openLearner()
    expect(await stuckSubject(viewer, {}, NINE)).toBeNull()
    const stuckId = await park(viewer, NINE)
    expect(await readStuck(viewer, stuckId)).toMatchObject({ title: 'The proof', card: null })
  })

  it('until tonight is what Tonight offers, and the day after is due again', async () => {
    const viewer = await openLearner()
    const stuckId = await park(viewer, TEN_AT_NIGHT - HOUR, own, 'tonight')
    expect(await dueIds(viewer, TEN_AT_NIGHT)).toEqual([])
    const { chosen } = stateOf(await readTonight(viewer, TEN_AT_NIGHT), 'offer')
    expect(chosen).toMatchObject({ subject: { kind: 'parked', stuckId }, stuck: 'the second line' })
    expect(await dueIds(viewer, TEN_AT_NIGHT + 12 * HOUR)).toEqual([stuckId])
  })

  it('is over once it is slept on, and the morning compares with the answer of its card', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const about = { kind: 'card', cardId: cardIds[0] ?? '' } as const
    const stuckId = await park(viewer, TEN_AT_NIGHT - HOUR, about)
    const problemId = await prime(viewer, TEN_AT_NIGHT, { kind: 'parked', stuckId })
    expect(await dueIds(viewer, TEN_AT_NIGHT + 12 * HOUR)).toEqual([])
    expect((await readMorning(viewer, TEN_AT_NIGHT + 12 * HOUR, problemId)).question).not.toBeNull()
  })

  it('on a question that was tried is offered once', async () => {
    const viewer = await openLearner()
    const noteId = await triedQuestion(viewer, TEN_AT_NIGHT - 2 * HOUR)
    await park(viewer, TEN_AT_NIGHT - HOUR, { kind: 'question', noteId })
    expect(stateOf(await readTonight(viewer, TEN_AT_NIGHT), 'offer').others).toEqual([])
  })

  it('can be parked again, settled, and that taken back', async () => {
    const viewer = await openLearner()
    const stuckId = await park(viewer, NINE)
    done(await parkStuckAgain(viewer, { stuckId, again: 60 }, NINE + 30 * MINUTE))
    expect(await dueIds(viewer, NINE + 89 * MINUTE)).toEqual([])
    expect(await dueIds(viewer, NINE + 90 * MINUTE)).toEqual([stuckId])
    done(await settleStuck(viewer, { stuckId, isSettled: true }, NINE + 95 * MINUTE))
    expect(await dueIds(viewer, NINE + 99 * MINUTE)).toEqual([])
    done(await settleStuck(viewer, { stuckId, isSettled: false }, NINE + 96 * MINUTE))
    expect(await dueIds(viewer, NINE + 99 * MINUTE)).toEqual([stuckId])
  })

  it('is nobody else’s business, and goes with the account', async () => {
    const [viewer, intruder] = [await openLearner(), await openLearner()]
    const stuckId = await park(viewer, NINE)
    const { noteId } = await addQuestion(viewer)
    const notFound = { ok: false, error: { code: 'not-found' } }
    expect(await readStuck(intruder, stuckId)).toBeNull()
    expect(await parkStuckAgain(intruder, { stuckId, again: 20 }, NINE)).toEqual(notFound)
    expect(await settleStuck(intruder, { stuckId, isSettled: true }, NINE)).toEqual(notFound)
    const about = { kind: 'question', noteId } as const
    expect(await parkStuck(intruder, { stuckId: uuidv7(), about, stuck: 'x', again: 20 }, NINE)).toEqual(
      notFound,
    )
    await database.query('DELETE FROM users WHERE id = $1', [viewer.userId])
    const { rows } = await database.query('SELECT 1 FROM stuck_points WHERE user_id = $1', [viewer.userId])
    expect(rows).toEqual([])
  })
})
