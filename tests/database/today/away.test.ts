import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { settings } from '@/lib/data/learners'
import { database } from '@/lib/data/pool'
import { NO_EASY_DAYS, studyDay, usualClock, weekdayOf, type Break } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { setAway } from '@/lib/usecases/away/set-away'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { chooseEasyDays } from '@/lib/usecases/dates/choose-easy-days'
import { chooseScheduler } from '@/lib/usecases/dates/choose-scheduler'
import { today } from '@/lib/usecases/today'
import { Device } from '../../support/device'
import { openLearner, openLearnerWithCards } from '../../support/learners'

const NOON = Date.parse('2026-11-22T12:00Z')
const TODAY = studyDay(NOON, usualClock('UTC'))
const DAY_MS = 86_400_000

/** A learner whose cards were answered ten days ago and fall due one after the other, from a day on. */
async function waitingFrom(day: number, cards: number): Promise<Viewer> {
  const { viewer, cardIds } = await openLearnerWithCards(cards)
  const device = new Device()
  const at = NOON - 10 * DAY_MS
  await acceptEvents(
    viewer,
    cardIds.map((cardId, index) => device.answer(cardId, at + index * 1000, 3)),
    NOON,
  )
  await database.query(
    `UPDATE card_states s SET due_day = $2 + (p.place % 10)::int, interval_days = 12 + (p.place % 10)::int FROM (
       SELECT card_id, row_number() OVER (ORDER BY card_id) - 1 AS place FROM card_states WHERE user_id = $1) p
     WHERE s.user_id = $1 AND s.card_id = p.card_id`,
    [viewer.userId, day],
  )
  return viewer
}

async function sittingOf(viewer: Viewer, now: number, minutes?: number) {
  const built = await buildSitting(viewer, minutes === undefined ? {} : { minutes }, now)
  if (!built.ok) throw new Error(built.error)
  return built.value
}

const keep = async (viewer: Viewer, away: Break | null, now = NOON) =>
  expect(await setAway(viewer, { away }, now)).toEqual({ ok: true, value: null })

describe('a planned break', () => {
  it('is kept, changed and ended; one that is over or too far ahead is not', async () => {
    const viewer = await openLearner()
    await keep(viewer, { from: TODAY + 3, until: TODAY + 9 })
    expect(await settings(viewer)).toMatchObject({ away: { from: TODAY + 3, until: TODAY + 9 } })
    await keep(viewer, { from: TODAY - 2, until: TODAY })
    const refused = { ok: false, error: { code: 'dates' } }
    expect(await setAway(viewer, { away: { from: TODAY - 5, until: TODAY - 1 } }, NOON)).toEqual(refused)
    expect(await setAway(viewer, { away: { from: TODAY + 366, until: TODAY + 367 } }, NOON)).toEqual(refused)
    expect(await settings(viewer)).toMatchObject({ away: { from: TODAY - 2, until: TODAY } })
    await keep(viewer, null)
    expect(await settings(viewer)).toMatchObject({ away: null })
  })

  it('brings cards early on the days before it, each once', async () => {
    const viewer = await waitingFrom(TODAY + 2, 40)
    // Spindle would learn from these answers that the other cards stay above their aim for weeks.
    await chooseScheduler(viewer, { scheduler: 'fsrs-6' }, NOON)
    expect((await sittingOf(viewer, NOON)).cards).toEqual([])
    await keep(viewer, { from: TODAY + 2, until: TODAY + 30 })
    const first = await sittingOf(viewer, NOON)
    expect(first.cards.length).toBeGreaterThan(8)
    expect(first.cards.length).toBeLessThan(32)
    const again = await sittingOf(viewer, NOON + 60_000)
    expect(again.cards.map(({ state }) => state.cardId)).toEqual(first.cards.map(({ state }) => state.cardId))

    const device = new Device()
    const answers = first.cards.map(({ state }, index) => device.answer(state.cardId, NOON + index * 1000, 3))
    expect(await acceptEvents(viewer, answers, NOON + DAY_MS / 24)).toMatchObject({ ok: true })
    expect((await sittingOf(viewer, NOON + DAY_MS / 24)).cards).toEqual([])
    // The last day before the break has all the others.
    const last = await sittingOf(viewer, NOON + DAY_MS)
    const ids = new Set([...first.cards, ...last.cards].map(({ state }) => state.cardId))
    expect(ids.size).toBe(40)
    expect(last.cards).toHaveLength(40 - first.cards.length)
  })

  it('asks nothing while it lasts, but what somebody takes minutes for', async () => {
    const viewer = await waitingFrom(TODAY, 30)
    await keep(viewer, { from: TODAY, until: TODAY + 5 })
    expect(await today(viewer, NOON)).toMatchObject({
      minutesToday: 0,
      away: { from: TODAY, until: TODAY + 5 },
      plan: { reviews: 0, newCards: 0, problems: 0 },
      week: [0, 1, 2, 3, 4, 5]
        .map((ahead) => ({ day: TODAY + ahead, minutes: 0 }))
        .concat([{ day: TODAY + 6, minutes: expect.any(Number) as number }]),
    })
    expect((await sittingOf(viewer, NOON)).cards).toEqual([])
    expect((await sittingOf(viewer, NOON, 10)).cards).toHaveLength(3)
    const back = await today(viewer, NOON + 6 * DAY_MS)
    expect(back).toMatchObject({ minutesToday: 20, away: null })
    expect(back.plan.reviews).toBe(21)
  })

  it('begins no new cards while it lasts', async () => {
    const { viewer } = await openLearnerWithCards(5)
    await keep(viewer, { from: TODAY, until: TODAY + 5 })
    expect((await sittingOf(viewer, NOON, 10)).cards).toEqual([])
    await keep(viewer, null)
    expect((await sittingOf(viewer, NOON, 10)).cards).toHaveLength(5)
  })
})

describe('easy days', () => {
  it('have half the minutes, or none', async () => {
    const viewer = await waitingFrom(TODAY - 20, 400)
    await chooseEasyDays(
      viewer,
      { easyDays: NO_EASY_DAYS.with(weekdayOf(TODAY), 'half').with(weekdayOf(TODAY + 1), 'none') },
      NOON,
    )
    const dto = await today(viewer, NOON)
    expect(dto).toMatchObject({ minutesToday: 10 })
    expect(dto.plan.reviewSeconds).toBeLessThanOrEqual(600)
    expect(dto.week.slice(1, 3).map(({ minutes }) => Math.round(minutes))).toEqual([0, 20])
    expect(await today(viewer, NOON + DAY_MS)).toMatchObject({ minutesToday: 0, plan: { reviews: 0 } })
    expect(await today(viewer, NOON + 2 * DAY_MS)).toMatchObject({ minutesToday: 20 })
    expect((await sittingOf(viewer, NOON)).ahead.minutesPerDay).toBe(0)
  })
})
