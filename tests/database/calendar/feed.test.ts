import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { setQuittingTime } from '@/lib/usecases/focus/set-quitting-time'
import { calendarSinceDay, changeCalendar, readCalendar } from '@/lib/usecases/calendar/feed'
import { saveNightHours } from '@/lib/usecases/sleep/settings'
import { studyDay, usualClock } from '@/lib/scheduling'
import { done, NINE } from '../../support/focus'
import { openLearner } from '../../support/learners'
import { prime } from '../../support/nights'

const SERVER = 'https://spindle.example.org'

async function makeFeed(viewer: Viewer): Promise<string> {
  const { address } = done(await changeCalendar(viewer, { feed: 'make' }, SERVER, NINE))
  return new URL(address ?? '').searchParams.get('token') ?? ''
}

/** The entries of a calendar as an app reads them: what each says, and when it comes on its first days. */
async function entriesOf(token: string, days = 2): Promise<[string, string[]][]> {
  const text = (await readCalendar(token, NINE)) ?? ''
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const iterator = event.iterator()
    const times = Array.from({ length: days }, () => iterator.next().toString())
    return [event.summary, times]
  })
}

describe('a calendar', () => {
  it('shows the hours that are set, by a wall clock without a zone, each day', async () => {
    const viewer = await openLearner('Europe/Berlin')
    await saveNightHours(viewer, { bedtime: 22 * 60 + 15, wake: 7 * 60 })
    await setQuittingTime(viewer, { minute: 21 * 60 })
    expect(await entriesOf(await makeFeed(viewer))).toEqual([
      ['A problem for the night?', ['2027-02-01T22:15:00', '2027-02-02T22:15:00']],
      ['What came to mind?', ['2027-02-01T07:00:00', '2027-02-02T07:00:00']],
      ['The day is done.', ['2027-02-01T21:00:00', '2027-02-02T21:00:00']],
    ])
  })

  it('keeps to the clock over the days on which daylight saving begins and ends', async () => {
    const viewer = await openLearner('Europe/Berlin')
    await saveNightHours(viewer, { bedtime: null, wake: 2 * 60 + 30 })
    const [[, times = []] = []] = await entriesOf(await makeFeed(viewer), 300)
    expect(new Set(times.map((time) => time.slice(11)))).toEqual(new Set(['02:30:00']))
    expect(times[0]).toBe('2027-02-02T02:30:00')
  })

  it('is empty where no hour is set', async () => {
    expect(await entriesOf(await makeFeed(await openLearner()))).toEqual([])
  })

  it('tells nothing of whose it is, nor what they sleep on', async () => {
    const viewer = await openLearner()
    await saveNightHours(viewer, { bedtime: 22 * 60, wake: 7 * 60 })
    await prime(viewer, NINE)
    const text = (await readCalendar(await makeFeed(viewer), NINE)) ?? ''
    for (const word of [viewer.userId, 'Why does it fail?', 'right here']) expect(text).not.toContain(word)
  })
})

describe('the address of a calendar', () => {
  it('ends with the next one, and with being revoked', async () => {
    const viewer = await openLearner()
    expect(await calendarSinceDay(viewer)).toBeNull()
    const first = await makeFeed(viewer)
    expect(await calendarSinceDay(viewer)).toBe(studyDay(NINE, usualClock('UTC')))
    const second = await makeFeed(viewer)
    expect(second).not.toBe(first)
    expect(await readCalendar(first, NINE)).toBeNull()
    expect(await readCalendar(second, NINE)).not.toBeNull()
    expect(done(await changeCalendar(viewer, { feed: 'revoke' }, SERVER, NINE))).toEqual({ address: null })
    expect(await readCalendar(second, NINE)).toBeNull()
    expect(await calendarSinceDay(viewer)).toBeNull()
  })

  it('is kept as a hash, and goes with the account', async () => {
    const viewer = await openLearner()
    const token = await makeFeed(viewer)
    const { rows } = await database.query<{ token_hash: string }>(
      'SELECT token_hash FROM calendar_feeds WHERE user_id = $1',
      [viewer.userId],
    )
    expect(rows[0]?.token_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(rows)).not.toContain(token)
    await database.query('DELETE FROM users WHERE id = $1', [viewer.userId])
    expect(await readCalendar(token, NINE)).toBeNull()
  })

  it('that was made up leads nowhere', async () => {
    expect(await readCalendar('a'.repeat(43), NINE)).toBeNull()
  })
})
