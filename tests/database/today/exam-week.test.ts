import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { today } from '@/lib/usecases/today'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'
import { examFor } from '../../support/personal-exams'

const NOON = Date.parse('2026-11-22T12:00Z')
const TODAY = studyDay(NOON, usualClock('UTC'))
const DAY_MS = 86_400_000

describe('the next seven days with an exam near', () => {
  let viewer: Viewer, deckId: string, cardIds: string[]

  beforeEach(async () => {
    ;({ viewer, deckId, cardIds } = await openLearnerWithCards(24))
    const device = new Device()
    await acceptEvents(
      viewer,
      cardIds.map((cardId, place) => device.answer(cardId, NOON - 9 * DAY_MS - place * 10_000, 3)),
      NOON,
    )
    await dated(TODAY + 2)
  })

  const dated = (day: number) =>
    database.query('UPDATE card_states SET due_day = $2, stability = 8 WHERE user_id = $1', [
      viewer.userId,
      day,
    ])
  const weekOf = async (now = NOON) => (await today(viewer, now)).week.map(({ minutes }) => minutes)

  it('has an even share of its cards on each day until then, whatever their dates', async () => {
    const byDates = await weekOf()
    expect(byDates.map((minutes) => minutes > 0)).toEqual([false, false, true, false, false, false, false])
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    const week = await weekOf()
    for (const minutes of week.slice(1, 4)) expect(minutes / (week[0] ?? 0)).toBeCloseTo(1, 0)
    // What it has not chosen comes by its date again, on the exam's day; what it asks gets dates behind these.
    expect(week[4]).toBeLessThan(0.5 * (week[0] ?? 0))
    expect(week.slice(5)).toEqual([0, 0])
  })

  it('says of tomorrow what tomorrow brings to whoever practises today', async () => {
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId], target: 0.97 }, NOON)
    const [, tomorrow = 0] = await weekOf()
    const sitting = await buildSitting(viewer, {}, NOON)
    const cards = sitting.ok ? sitting.value.cards : []
    expect(cards).toHaveLength(6)
    const device = new Device()
    const answers = cards.map(({ state }, place) => device.answer(state.cardId, NOON + place * 8000, 3))
    await acceptEvents(viewer, answers, NOON + 60_000)
    const [then = 0] = await weekOf(NOON + DAY_MS)
    expect(tomorrow).toBeGreaterThan(0.5)
    // Within a card of six, and what the pace has learned since.
    expect(Math.abs(then / tomorrow - 1)).toBeLessThan(0.25)
  })

  it('has none on a day off, and more on those beside it', async () => {
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    await database.query('UPDATE learners SET away_from = $2, away_until = $2 WHERE user_id = $1', [
      viewer.userId,
      TODAY + 2,
    ])
    const [first = 0, second = 0, off, fourth = 0] = await weekOf()
    expect(off).toBe(0)
    expect(second / first).toBeCloseTo(1, 0)
    expect(fourth / first).toBeCloseTo(1, 0)
  })

  it('has a card that loses nothing by waiting on the exam’s day, by its date', async () => {
    await database.query('UPDATE card_states SET stability = 5000 WHERE user_id = $1', [viewer.userId])
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    expect((await weekOf()).map((minutes) => minutes > 0)).toEqual([
      ...[false, false, false, false, true, false, false],
    ])
  })

  it('has the new cards that a far exam asks for, beyond the number wished', async () => {
    const other = await openLearnerWithCards(60)
    await database.query('UPDATE learners SET new_per_day = 1 WHERE user_id = $1', [other.viewer.userId])
    const minutesOf = async () => (await today(other.viewer, NOON)).week.map(({ minutes }) => minutes)
    const before = await minutesOf()
    await examFor(other.viewer, { examDay: TODAY + 23, deckIds: [other.deckId] }, NOON)
    const after = await minutesOf()
    // Twenty days for new cards: three on each.
    for (const [day, minutes] of after.entries()) expect(minutes / (before[day] ?? 0)).toBeCloseTo(3, 1)
  })
})
