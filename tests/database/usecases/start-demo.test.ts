import { v4 as uuidv4 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEMO, take } from '@/lib/auth/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import { deckSummaries } from '@/lib/data/deck-summaries'
import { settings } from '@/lib/data/learners'
import { database, pool } from '@/lib/data/pool'
import { writeStarterDecks } from '@/prisma/starter-decks'
import { studyDay, studyDayStart, usualClock } from '@/lib/scheduling'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { startDemo } from '@/lib/usecases/start-demo'
import { today as showToday } from '@/lib/usecases/today'
import { expectCleanLog } from './clean-log'

/** The beginning of an hour, not long ago: counts of long ago are swept away. */
const now = Math.floor(Date.now() / 3_600_000) * 3_600_000
const zone = 'America/New_York'
const today = studyDay(now, usualClock(zone))

async function demo(address = `test-${uuidv4()}`): Promise<Viewer> {
  const made = await startDemo(address, zone, now)
  if (!made.ok) throw new Error('no demo')
  return made.value
}

interface Answer {
  readonly seq: number
  readonly at: Date
  readonly study_day: number
  readonly grade: number
  readonly delta: number | null
  readonly own_prediction: number | null
}

async function answersOf(viewer: Viewer): Promise<Answer[]> {
  const { rows } = await database.query<Answer & { seq: string }>(
    'SELECT seq::int, at, study_day, grade, delta, own_prediction FROM events WHERE user_id = $1 ORDER BY seq',
    [viewer.userId],
  )
  return rows
}

beforeAll(async () => {
  const client = await pool().connect()
  try {
    await client.query('RESET ROLE')
    await writeStarterDecks(client)
  } finally {
    client.release(true)
  }
})

describe('a demo', () => {
  it('is a fresh learner each time, labelled as demo, without e-mail and password', async () => {
    const [one, other] = [await demo(), await demo()]
    expect(one.userId).not.toBe(other.userId)
    const { rows } = await database.query('SELECT email, password_hash, is_demo FROM users WHERE id = $1', [
      one.userId,
    ])
    expect(rows).toEqual([{ email: null, password_hash: null, is_demo: true }])
    expect(await settings(one)).toMatchObject({ zone })
  })

  it('has decks with cards of every standing', async () => {
    const viewer = await demo()
    const decks = await deckSummaries(viewer, today)
    expect(decks.map(({ name }) => name)).toEqual(['Capitals of Europe', 'Learning How to Learn'])
    for (const deck of decks) expect(deck.newCards).toBeGreaterThan(0)
    const { rows } = await database.query<{ seen: number; days: number }>(
      `SELECT count(*)::int AS seen, count(DISTINCT due_day)::int AS days FROM card_states
       WHERE user_id = $1 AND stage <> 'new'`,
      [viewer.userId],
    )
    expect(rows[0]?.seen).toBeGreaterThanOrEqual(40)
    expect(rows[0]?.seen).toBeLessThanOrEqual(84)
    expect(rows[0]?.days).toBeGreaterThan(10)
  })

  it('has a sitting waiting for today that is neither empty nor long', async () => {
    for (let i = 0; i < 5; i++) {
      const sitting = await buildSitting(await demo(), {}, now)
      if (!sitting.ok) throw new Error(sitting.error)
      expect(sitting.value.cards.length).toBeGreaterThanOrEqual(8)
      expect(sitting.value.cards.length).toBeLessThanOrEqual(40)
      expect(sitting.value.cards.some(({ state }) => state.stage !== 'new')).toBe(true)
    }
  })

  it('has about six weeks of answers on most days, ending before today', async () => {
    const answers = await answersOf(await demo())
    const days = new Set(answers.map(({ study_day }) => study_day))
    expect(days.size).toBeGreaterThanOrEqual(20)
    expect(Math.min(...days)).toBeGreaterThanOrEqual(today - 42)
    expect(Math.max(...days)).toBeLessThan(today)
    expect(answers.map(({ seq }) => seq)).toEqual(answers.map((_, index) => index + 1))
    for (const [index, { at, study_day }] of answers.entries()) {
      expect(at.getTime()).toBeGreaterThanOrEqual(answers[index - 1]?.at.getTime() ?? 0)
      expect(at.getTime()).toBeGreaterThanOrEqual(studyDayStart(study_day, usualClock(zone)))
      expect(at.getTime()).toBeLessThan(studyDayStart(study_day + 1, usualClock(zone)))
    }
  })

  it('surprises in both directions, and its learner predicted now and then', async () => {
    const answers = await answersOf(await demo())
    const deltas = answers.flatMap(({ delta }) => delta ?? [])
    expect(deltas.some((delta) => delta < -0.5)).toBe(true)
    expect(deltas.some((delta) => delta > 0.05)).toBe(true)
    expect(new Set(answers.map(({ grade }) => grade))).toEqual(new Set([1, 2, 3, 4]))
    const own = answers.filter(({ own_prediction }) => own_prediction !== null).length
    expect(own / deltas.length).toBeGreaterThan(0.05)
    expect(own / deltas.length).toBeLessThan(0.35)
  })

  it('has rows that are what replaying its log gives, predictions included', async () => {
    await expectCleanLog(await demo())
  })

  it('starts today afresh', async () => {
    expect(await showToday(await demo(), now)).toMatchObject({ answersToday: 0, practisedSeconds: 0 })
  })

  it('takes UTC for a visitor whose browser names no zone that there is', async () => {
    for (const given of [null, 'Nowhere/At_All', '']) {
      const made = await startDemo(`test-${uuidv4()}`, given, now)
      if (!made.ok) throw new Error('no demo')
      expect(await settings(made.value)).toMatchObject({ zone: 'UTC' })
    }
  })

  it('is limited to a hundred in an hour from one place', async () => {
    const place = `test-${uuidv4()}`
    await demo(place)
    for (let i = 1; i < 100; i++) await take(DEMO, [place], now)
    expect(await startDemo(place, zone, now)).toEqual({
      ok: false,
      error: { code: 'too-many', retrySeconds: 3600 },
    })
    expect(await startDemo(`test-${uuidv4()}`, zone, now)).toMatchObject({ ok: true })
  })
})
