import { describe, expect, it } from 'vitest'
import { settings } from '@/lib/data/learners'
import { studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { saveSettings } from '@/lib/usecases/save-settings'
import { today } from '@/lib/usecases/today'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'
import { cardStates, expectReplayed, logRows } from '../../support/log-rows'

const at = (local: string): number => Date.parse(`${local}+01:00`)
/** A Wednesday morning in Berlin: half past one in the night in Los Angeles. */
const MORNING = at('2026-11-25T10:30')
const DAY = studyDay(MORNING, usualClock('Europe/Berlin'))

async function afterAnAnswer() {
  const { viewer, cardIds } = await openLearnerWithCards(4, 'Europe/Berlin')
  const device = new Device()
  const answer = (index: number, when: number) => device.answer(cardIds[index] ?? '', when)
  await acceptEvents(viewer, [answer(0, MORNING - 60_000), answer(1, MORNING - 30_000)], MORNING)
  return { viewer, answer }
}

describe.each([
  ['to the west', { zone: 'America/Los_Angeles' }, '2026-11-26T13:00'],
  ['to a later start of the day', { dayStartMinute: 720 }, '2026-11-26T12:00'],
])('a learner who moves %s in the middle of a day', (_, change, ends) => {
  it('is in the same day still, with what was practised in it', async () => {
    const { viewer } = await afterAnAnswer()
    const before = await today(viewer, MORNING)
    await saveSettings(viewer, change, MORNING)
    const after = await today(viewer, MORNING + 1000)
    expect(before).toMatchObject({ today: DAY, answersToday: 2 })
    expect(after).toMatchObject({
      today: DAY,
      answersToday: 2,
      practisedSeconds: before.practisedSeconds,
      plan: { reviews: before.plan.reviews, newCards: before.plan.newCards },
    })
    await expectReplayed(viewer)
  })

  it('has a sitting that knows its day and when it ends, for a device without a connection', async () => {
    const { viewer } = await afterAnAnswer()
    await saveSettings(viewer, change, MORNING)
    const sitting = await buildSitting(viewer, {}, MORNING + 1000)
    expect(sitting).toMatchObject({ ok: true, value: { today: DAY, dayEndsAt: at(ends) } })
  })

  it('has answers counted in that day until the next begins, and no date moved', async () => {
    const { viewer, answer } = await afterAnAnswer()
    const states = await cardStates(viewer)
    await saveSettings(viewer, change, MORNING)
    expect(await cardStates(viewer)).toEqual(states)
    await acceptEvents(viewer, [answer(2, MORNING + 60_000)], MORNING + 120_000)
    expect(await today(viewer, MORNING + 120_000)).toMatchObject({ answersToday: 3 })
    const clock = await settings(viewer)
    expect(
      [MORNING, at('2026-11-26T10:30'), at('2026-11-26T13:00')].map((now) => studyDay(now, clock)),
    ).toEqual([DAY, DAY, DAY + 1])
    expect((await logRows(viewer)).flatMap((row) => row['study_day'] ?? [])).toEqual([DAY, DAY, DAY])
    await expectReplayed(viewer)
  })
})

describe('a learner who moves the start of the day to midnight at one in the night', () => {
  it('is in the next day at once, and what was practised before stays in its own', async () => {
    const { viewer, answer } = await afterAnAnswer()
    const night = at('2026-11-26T01:00')
    expect((await today(viewer, night)).today).toBe(DAY)
    await saveSettings(viewer, { dayStartMinute: 0 }, night)
    expect(await today(viewer, night)).toMatchObject({ today: DAY + 1, answersToday: 0 })
    await acceptEvents(viewer, [answer(3, night + 1000)], night + 2000)
    expect((await logRows(viewer)).flatMap((row) => row['study_day'] ?? [])).toEqual([DAY, DAY, DAY + 1])
    await expectReplayed(viewer)
  })
})
