import { describe, expect, it } from 'vitest'
import { settings } from '@/lib/data/learners'
import { database } from '@/lib/data/pool'
import { setQuittingTime } from '@/lib/usecases/focus/set-quitting-time'
import { recordEvents } from '@/lib/usecases/record-events'
import { saveSettings } from '@/lib/usecases/save-settings'
import { openLearner, openLearnerWithCards } from '../../support/learners'
import { expectCleanLog } from './clean-log'

const now = Date.UTC(2026, 2, 1, 12)
const wanted = {
  name: 'Ada',
  writing: 'de',
  dayStartMinute: 330,
  zone: 'Asia/Tokyo',
  desiredRetention: 0.8,
  minutesPerDay: 45,
  newPerDay: 0,
  ownPrediction: 'always',
  largeSurprise: 101,
  singleKeyShortcuts: false,
  decimalSign: 'comma',
  problemShare: 0.75,
} as const

async function eventsOf(userId: string): Promise<unknown[]> {
  const { rows } = await database.query('SELECT kind, data FROM events WHERE user_id = $1 ORDER BY seq', [
    userId,
  ])
  return rows
}

describe('saving settings', () => {
  it('keeps them all, and records those that a date depends on', async () => {
    const viewer = await openLearner('Europe/Berlin')
    expect(await saveSettings(viewer, wanted, now)).toEqual({ ok: true, value: null })
    expect(await settings(viewer)).toEqual({ ...wanted, away: null, heldDay: null, heldFrom: null })
    expect(await eventsOf(viewer.userId)).toEqual([
      { kind: 'zone', data: { zone: 'Asia/Tokyo', dayStartMinute: 330, heldDay: null } },
      { kind: 'retention', data: { deckId: null, retention: 0.8 } },
    ])
    await expectCleanLog(viewer)
  })

  it('records nothing when no date depends on what changed', async () => {
    const viewer = await openLearner('Asia/Tokyo')
    await saveSettings(viewer, { ...wanted, desiredRetention: 0.9, dayStartMinute: 240 }, now)
    await saveSettings(viewer, { newPerDay: 5 }, now)
    expect(await eventsOf(viewer.userId)).toEqual([])
    expect(await settings(viewer)).toMatchObject({ newPerDay: 5 })
  })

  it('refuses a zone that doesn’t exist, and saves nothing', async () => {
    const viewer = await openLearner('Europe/Berlin')
    const before = await settings(viewer)
    expect(await saveSettings(viewer, { ...wanted, zone: 'Moon/Tranquility' }, now)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: ['zone'] },
    })
    expect(await settings(viewer)).toEqual(before)
    expect(await eventsOf(viewer.userId)).toEqual([])
  })

  it('leaves alone what is not named', async () => {
    const viewer = await openLearner('Europe/Berlin')
    await saveSettings(viewer, wanted, now)
    await saveSettings(viewer, { name: null }, now)
    await saveSettings(viewer, { minutesPerDay: 12 }, now)
    expect(await settings(viewer)).toMatchObject({ ...wanted, name: null, minutesPerDay: 12 })
  })

  it('keeps both of two that are saved at once', async () => {
    const viewer = await openLearner('Europe/Berlin')
    await Promise.all([
      saveSettings(viewer, { zone: 'Asia/Tokyo' }, now),
      saveSettings(viewer, { dayStartMinute: 330 }, now),
      saveSettings(viewer, { writing: 'fr' }, now),
    ])
    expect(await settings(viewer)).toMatchObject({
      zone: 'Asia/Tokyo',
      dayStartMinute: 330,
      writing: 'fr',
    })
    await expectCleanLog(viewer)
  })

  it('and the targets of decks at the same moment never wait for each other in a ring', async () => {
    const { viewer, deckId } = await openLearnerWithCards(1)
    const targets = Array.from({ length: 12 }, (_, place) => 0.75 + place / 100)
    // Of so many at once some are told that it is busy; a ring would be Postgres's to break, with another word.
    await Promise.all(
      targets.flatMap((target) => [
        saveSettings(viewer, { desiredRetention: target }, now).catch((error: unknown) => {
          expect(String(error)).toContain('busy')
        }),
        recordEvents(viewer, [{ kind: 'retention', deckId, retention: target }], now),
      ]),
    )
    await expectCleanLog(viewer)
  })

  it('refuses a start of the day at the quitting time, and a quitting time at the start of the day', async () => {
    const viewer = await openLearner('Europe/Berlin')
    await setQuittingTime(viewer, { minute: 330 })
    expect(await saveSettings(viewer, { dayStartMinute: 330, minutesPerDay: 9 }, now)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: ['dayStartMinute'] },
    })
    expect(await settings(viewer)).toMatchObject({ dayStartMinute: 240, minutesPerDay: 20 })
    expect(await setQuittingTime(viewer, { minute: 240 })).toEqual({
      ok: false,
      error: { code: 'malformed' },
    })
  })

  it('leaves other learners alone', async () => {
    const [viewer, other] = [await openLearner('Europe/Berlin'), await openLearner('Europe/Berlin')]
    const before = await settings(other)
    await saveSettings(viewer, wanted, now)
    expect(await settings(other)).toEqual(before)
  })
})
