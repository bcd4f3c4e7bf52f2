import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { leaveClass } from '@/lib/usecases/classes/join'
import { recordEvents } from '@/lib/usecases/record-events'
import { today } from '@/lib/usecases/today'
import { assign, endAssignment, except, moveAssignment, start } from '../../support/assigned-learner'
import { NOON, openCast } from '../../support/classes'
import { Device } from '../../support/device'
import { expectReplayed } from '../../support/log-rows'

const DAY_MS = 86_400_000
const TODAY = studyDay(NOON, usualClock('Europe/Berlin'))

/** What the deck aims at in a sitting built so many days from now; null: what its learner does. */
async function aim(viewer: Viewer, deckId: string, ahead: number): Promise<number | null> {
  const built = await buildSitting(viewer, {}, NOON + ahead * DAY_MS)
  if (!built.ok) throw new Error(built.error)
  return built.value.retentions.decks[deckId] ?? null
}

async function retentionEvents(viewer: Viewer): Promise<(number | null)[]> {
  const { rows } = await database.query<{ retention: number | null }>(
    `SELECT (data->>'retention')::float8 AS retention FROM events
     WHERE user_id = $1 AND kind = 'retention' ORDER BY seq`,
    [viewer.userId],
  )
  return rows.map(({ retention }) => retention)
}

async function noted(viewer: Viewer): Promise<unknown> {
  const { rows } = await database.query(
    'SELECT retention_before AS before, retention_raised AS raised FROM assigned_copies WHERE user_id = $1',
    [viewer.userId],
  )
  return rows[0]
}

/** A learner with a deck of a class whose exam is so many days ahead. */
async function beforeExam(examIn: number, { cards = 2, target = 0.95 } = {}) {
  const cast = await openCast()
  const examOn = TODAY + examIn
  const assignmentId = await assign(cast.classId, { startsOn: TODAY, dueOn: examOn, examOn, target })
  const { deckId, cardIds } = await start(cast.learner, assignmentId, { cards, at: NOON })
  return { ...cast, assignmentId, deckId, cardIds }
}

describe('the desired retention of a deck with an exam ahead', () => {
  it('rises by steps towards the target, one event for each, and is put back after the exam', async () => {
    const { learner, deckId } = await beforeExam(16)
    const aims: (number | null)[] = []
    for (let ahead = 0; ahead <= 16; ahead++) {
      aims.push(await aim(learner, deckId, ahead))
      // Looking again on the same day changes nothing.
      await today(learner, NOON + ahead * DAY_MS + 3_600_000)
    }
    expect(aims.slice(0, 4)).toEqual([null, null, null, null])
    expect([...new Set(aims)]).toEqual([null, 0.91, 0.92, 0.93, 0.94, 0.95])
    expect(await retentionEvents(learner)).toEqual([0.91, 0.92, 0.93, 0.94, 0.95])
    expect(await noted(learner)).toEqual({ before: null, raised: 0.95 })
    await expectReplayed(learner)
    expect(await aim(learner, deckId, 17)).toBeNull()
    expect(await retentionEvents(learner)).toEqual([0.91, 0.92, 0.93, 0.94, 0.95, null])
    expect(await noted(learner)).toEqual({ before: null, raised: null })
    await expectReplayed(learner)
  })

  it('is left alone without a target, and where the learner aims as high', async () => {
    const low = await beforeExam(1, { target: 0.85 })
    expect(await aim(low.learner, low.deckId, 0)).toBeNull()
    const none = await openCast()
    const examOn = TODAY + 1
    const assignmentId = await assign(none.classId, { startsOn: TODAY, dueOn: examOn, examOn })
    const { deckId } = await start(none.learner, assignmentId, { cards: 1, at: NOON })
    expect(await aim(none.learner, deckId, 0)).toBeNull()
    expect(await retentionEvents(none.learner)).toEqual([])
  })

  it('goes by the due day where there is a target and no exam', async () => {
    const { classId, learner } = await openCast()
    const assignmentId = await assign(classId, { startsOn: TODAY, dueOn: TODAY + 2, target: 0.93 })
    const { deckId } = await start(learner, assignmentId, { cards: 1, at: NOON })
    expect(await aim(learner, deckId, 0)).toBe(0.93)
  })

  it('is put back to the deck’s own when the class has no more to ask', async () => {
    for (const end of ['ended', 'excused', 'left', 'put off'] as const) {
      const { classId, learner, assignmentId, deckId, memberId } = await beforeExam(3)
      await recordEvents(learner, [{ kind: 'retention', deckId, retention: 0.8 }], NOON)
      expect(await aim(learner, deckId, 0)).toBe(0.95)
      if (end === 'ended') await endAssignment(assignmentId, NOON)
      if (end === 'excused') await except(assignmentId, memberId.learner, { isExcused: true })
      if (end === 'left') await leaveClass(learner, { classId }, NOON)
      if (end === 'put off') await moveAssignment(assignmentId, { dueOn: TODAY + 60, examOn: TODAY + 60 })
      expect(await aim(learner, deckId, 0)).toBe(0.8)
      expect(await noted(learner)).toEqual({ before: null, raised: null })
      expect(await retentionEvents(learner)).toEqual([0.8, 0.95, 0.8])
      await expectReplayed(learner)
    }
  })

  it('stays as the learner has set it by hand, until after the exam', async () => {
    for (const own of [0.75, 0.97, null]) {
      const { learner, deckId } = await beforeExam(12)
      await aim(learner, deckId, 0)
      await recordEvents(learner, [{ kind: 'retention', deckId, retention: own }], NOON)
      for (const ahead of [0, 1, 8, 12, 13]) expect(await aim(learner, deckId, ahead)).toBe(own)
      expect(await retentionEvents(learner)).toEqual([0.91, own])
      expect(await noted(learner)).toEqual({ before: null, raised: null })
    }
  })

  it('is raised once by plans made at the same moment', async () => {
    const { learner, deckId } = await beforeExam(20)
    expect(await aim(learner, deckId, 0)).toBeNull()
    const aims = await Promise.all(Array.from({ length: 4 }, () => aim(learner, deckId, 18)))
    expect(aims).toEqual([0.95, 0.95, 0.95, 0.95])
    expect(await retentionEvents(learner)).toEqual([0.95])
  })

  it('is not raised for a deck that is paused, and put back even then', async () => {
    const { learner, deckId } = await beforeExam(10)
    const pause = (at: string) => database.query(`UPDATE decks SET paused_at = ${at} WHERE id = $1`, [deckId])
    expect(await aim(learner, deckId, 0)).toBe(0.92)
    await pause('now()')
    await today(learner, NOON + 9 * DAY_MS)
    expect(await retentionEvents(learner)).toEqual([0.92])
    await today(learner, NOON + 11 * DAY_MS)
    expect(await retentionEvents(learner)).toEqual([0.92, null])
  })
})

describe('the days before an exam', () => {
  /** Recalls cards so many days from now. */
  async function practise(viewer: Viewer, cardIds: readonly string[], ahead: number, grade: 2 | 3 | 4) {
    const device = new Device()
    const at = NOON + ahead * DAY_MS
    const answers = cardIds.map((cardId, index) => device.answer(cardId, at + index * 10_000, grade))
    await acceptEvents(viewer, answers, at + cardIds.length * 10_000)
  }

  const farDates = (viewer: Viewer) =>
    database.query('UPDATE card_states SET due_day = $2 WHERE user_id = $1', [viewer.userId, TODAY + 30])

  it('bring cards whose date lies beyond it, before that date, the lowest first, spread over the days', async () => {
    const { learner, deckId, cardIds } = await beforeExam(6, { cards: 8 })
    const [hard, good] = [cardIds.slice(0, 2), cardIds.slice(2)]
    await practise(learner, good, 0, 3)
    await practise(learner, hard, 0, 2)
    await farDates(learner)
    const now = NOON + DAY_MS
    const built = await buildSitting(learner, {}, now)
    if (!built.ok) throw new Error(built.error)
    const asked = built.value.cards.map(({ state }) => state.cardId)
    expect(asked.toSorted()).toEqual(hard.toSorted())
    const dto = await today(learner, now)
    expect(dto).toMatchObject({ moreWaiting: false, plan: { reviews: 2 } })
    expect(dto.fromClasses[0]?.deck).toMatchObject({ newToday: 0, earlyToday: 2, fresh: 0 })
    await practise(learner, asked, 1, 3)
    expect((await today(learner, now + 3_600_000)).plan.reviews).toBe(0)
    expect(await aim(learner, deckId, 1)).toBe(0.94)
  })

  it('bring none where recall will be as wanted, nor on its day', async () => {
    const low = await beforeExam(3, { cards: 4, target: 0.6 })
    await practise(low.learner, low.cardIds, 0, 4)
    expect((await today(low.learner, NOON + DAY_MS)).plan.reviews).toBe(0)
    const high = await beforeExam(3, { cards: 4, target: 0.97 })
    await practise(high.learner, high.cardIds, 0, 3)
    await farDates(high.learner)
    expect((await today(high.learner, NOON + 2 * DAY_MS)).plan.reviews).toBe(4)
    expect((await today(high.learner, NOON + 3 * DAY_MS)).plan.reviews).toBe(0)
  })

  it('say what recall the minutes come to, and what it would take', async () => {
    const { learner, cardIds } = await beforeExam(3, { cards: 30, target: 0.97 })
    await practise(learner, cardIds, 0, 3)
    await farDates(learner)
    await database.query('UPDATE learners SET minutes_per_day = 1 WHERE user_id = $1', [learner.userId])
    const short = (await today(learner, NOON + DAY_MS)).fromClasses[0]?.deck?.short
    expect(short).toMatchObject({ minutesPerDay: 1, by: TODAY + 3, what: { kind: 'recall', target: 0.97 } })
    expect(short?.minutesNeeded).toBeGreaterThan(1)
    // On the day itself nothing can be done about it any more.
    expect((await today(learner, NOON + 3 * DAY_MS)).fromClasses[0]?.deck?.short).toBeNull()
  })
})
