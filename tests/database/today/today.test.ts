import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { today } from '@/lib/usecases/today'
import { Device } from '../../support/device'
import { addDeck, addNote, openLearner, openLearnerWithCards } from '../../support/learners'

const NOON = Date.parse('2026-11-22T12:00Z')
const TODAY = studyDay(NOON, usualClock('UTC'))
const DAY_MS = 86_400_000

/** Answers cards so many days before noon, each taking five seconds. */
async function practise(viewer: Viewer, cardIds: readonly string[], daysAgo: number): Promise<void> {
  const device = new Device()
  const answers = cardIds.map((cardId, index) => {
    const at = NOON - daysAgo * DAY_MS - index * 10_000
    return device.answer(cardId, at, 3, { shownAt: at - 5000 })
  })
  await acceptEvents(viewer, answers, NOON)
}

async function settings(viewer: Viewer, columns: string): Promise<void> {
  await database.query(`UPDATE learners SET ${columns} WHERE user_id = $1`, [viewer.userId])
}

describe('today', () => {
  it('of somebody with nothing yet is empty', async () => {
    const viewer = await openLearner('Europe/Berlin')
    expect(await today(viewer, NOON)).toEqual({
      now: NOON,
      zone: 'Europe/Berlin',
      dayStartMinute: 240,
      name: null,
      today: TODAY,
      minutesToday: 20,
      away: null,
      practisedSeconds: 0,
      answersToday: 0,
      problemsToday: 0,
      plan: {
        reviews: 0,
        reviewSeconds: 0,
        newCards: 0,
        newSeconds: 0,
        reviewDecks: [],
        newDecks: [],
        problems: 0,
        problemSeconds: 0,
      },
      moreWaiting: false,
      newWaiting: 0,
      newWithoutTime: 0,
      newCardsWait: false,
      nextDueDay: null,
      week: [0, 1, 2, 3, 4, 5, 6].map((ahead) => ({ day: TODAY + ahead, minutes: 0 })),
      daysAway: null,
      hasDecks: false,
      hasCards: false,
      fromClasses: [],
      exams: [],
    })
  })

  it('plans reviews and new cards by the learner’s own pace, and names the decks', async () => {
    const viewer = await openLearner()
    const [small, large, fresh] = [
      await addDeck(viewer, 'Small'),
      await addDeck(viewer, 'Large'),
      await addDeck(viewer, 'Fresh'),
    ]
    const reviewed: string[] = []
    for (const deckId of [small, large, large]) reviewed.push(...(await addNote(viewer, deckId)).cardIds)
    for (let made = 0; made < 4; made++) await addNote(viewer, fresh)
    await practise(viewer, reviewed, 60)
    await settings(viewer, 'new_per_day = 3')
    const dto = await today(viewer, NOON)
    // Three new answers of 5 s pull a stranger's 14 s to 14 − 9 (1/6 + 5/6 (1/7 + 6/7 · 1/8)) s.
    const newSeconds = 14 - 9 * (1 / 6 + (5 / 6) * (1 / 7 + (6 / 7) * (1 / 8)))
    expect(dto.plan).toMatchObject({
      reviews: 3,
      newCards: 3,
      reviewDecks: ['Large', 'Small'],
      newDecks: ['Fresh'],
    })
    expect(dto.plan.reviewSeconds).toBeCloseTo(3 * 8 * 1.1, 9)
    expect(dto.plan.newSeconds).toBeCloseTo(3 * newSeconds, 9)
    expect(dto).toMatchObject({
      newWaiting: 1,
      moreWaiting: false,
      daysAway: 59,
      hasDecks: true,
      hasCards: true,
    })
  })

  it('counts what was practised, in this study day alone', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(6)
    await practise(viewer, cardIds.slice(0, 2), 1)
    expect(await today(viewer, NOON)).toMatchObject({ practisedSeconds: 0, answersToday: 0, daysAway: 0 })
    await practise(viewer, cardIds.slice(2, 5), 0)
    expect(await today(viewer, NOON)).toMatchObject({ practisedSeconds: 15, answersToday: 3, daysAway: 0 })
    expect(await today(viewer, NOON + 4 * DAY_MS)).toMatchObject({ practisedSeconds: 0, daysAway: 3 })
  })

  it('says when more is waiting than the minutes hold, without saying how much', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(30)
    await settings(viewer, 'minutes_per_day = 2, new_per_day = 0')
    await practise(viewer, cardIds, 60)
    const dto = await today(viewer, NOON)
    expect(dto.moreWaiting).toBe(true)
    expect(dto.plan.reviews).toBeLessThan(30)
    expect(dto.plan.reviewSeconds).toBeLessThanOrEqual(120)
    expect(dto.week.slice(0, 3).map(({ minutes }) => Math.round(minutes))).toEqual([2, 2, 0])
  })

  it('says how many of the new cards wished for find no time', async () => {
    const { viewer } = await openLearnerWithCards(10)
    await settings(viewer, 'minutes_per_day = 1')
    // A stranger's new card takes 14 seconds.
    expect(await today(viewer, NOON)).toMatchObject({ plan: { newCards: 4 }, newWithoutTime: 6 })
  })

  it('lets new cards wait while too many of the cards due this week would be missed', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(28)
    await practise(viewer, cardIds.slice(0, 24), 90)
    const waiting = await today(viewer, NOON)
    expect(waiting).toMatchObject({ plan: { reviews: 24, newCards: 0 }, newWaiting: 4, newCardsWait: true })
    const asked = await buildSitting(viewer, { minutes: 10, extraNew: 3 }, NOON)
    if (!asked.ok) throw new Error(asked.error)
    expect(asked.value.cards.filter(({ state }) => state.stage === 'new')).toHaveLength(3)

    await practise(viewer, cardIds.slice(0, 24), 0)
    const again = await today(viewer, NOON)
    expect(again).toMatchObject({ plan: { newCards: 4 }, newCardsWait: false })
  })

  it('names the next day when nothing is due', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    await practise(viewer, cardIds, 0)
    const { rows } = await database.query<{ next: number }>(
      'SELECT min(due_day) AS next FROM card_states WHERE user_id = $1',
      [viewer.userId],
    )
    expect(await today(viewer, NOON)).toMatchObject({ nextDueDay: rows[0]?.next, plan: { reviews: 0 } })
  })

  it('looks further than a week for the next day', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    await practise(viewer, cardIds, 0)
    await database.query('UPDATE card_states SET due_day = $2 WHERE user_id = $1', [
      viewer.userId,
      TODAY + 40,
    ])
    expect((await today(viewer, NOON)).nextDueDay).toBe(TODAY + 40)
  })

  it('spreads a week over what falls due and the new cards still wished', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(12)
    await practise(viewer, cardIds.slice(0, 6), 0)
    await settings(viewer, 'new_per_day = 2, minutes_per_day = 60')
    for (const [index, ahead] of [1, 1, 1, 4, 6, 7].entries()) {
      await database.query('UPDATE card_states SET due_day = $3 WHERE user_id = $1 AND card_id = $2', [
        viewer.userId,
        cardIds[index],
        TODAY + ahead,
      ])
    }
    const dto = await today(viewer, NOON)
    const review = (8 * 1.1) / 60
    const { rows } = await database.query<{ seconds: number }>(
      `SELECT (state #>> '{pace,newSeconds}')::float8 AS seconds FROM learner_models WHERE user_id = $1`,
      [viewer.userId],
    )
    const fresh = (rows[0]?.seconds ?? 0) / 60
    // Six were new today, more than the wish of two, so today brings none; six are left for three days.
    const expected = [0, 3 * review + 2 * fresh, 2 * fresh, 2 * fresh, review, 0, review]
    for (const [index, minutes] of expected.entries())
      expect(dto.week[index]?.minutes).toBeCloseTo(minutes, 9)
  })

  it('throws for an account that is gone', async () => {
    const nobody = { userId: '01a20000-0000-7000-8000-00000000feed', isDemo: false }
    await expect(today(nobody, NOON)).rejects.toThrow('no-learner')
  })
})
