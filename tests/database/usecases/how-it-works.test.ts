import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, pool } from '@/lib/data/pool'
import type { AnswerEvent, Question } from '@/lib/scheduling'
import { workedAnswer, type WorkedAnswer } from '@/lib/scheduling/worked-answer'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { howItWorks } from '@/lib/usecases/how-it-works'
import { replayLog } from '@/lib/usecases/log/replayed'
import { startDemo } from '@/lib/usecases/start-demo'
import { writeStarterDecks } from '@/prisma/starter-decks'
import { Device } from '../../support/device'
import { openLearner, openLearnerWithCards } from '../../support/learners'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000

/** What replaying the whole log makes of one answer of it. */
async function replayed(viewer: Viewer, eventId: string): Promise<WorkedAnswer | null> {
  const found: { event: AnswerEvent; question: Question | null }[] = []
  await replayLog(viewer, false, database, undefined, (event, fold) => {
    if (event.eventId === eventId && event.kind === 'answer') {
      found.push({ event, question: fold.questionOf(event) })
    }
  })
  const [{ event, question } = { event: null, question: null }] = found
  return event === null || question === null ? null : workedAnswer(question, event.grade, event.at)
}

interface LoggedPrediction {
  readonly event_id: string
  readonly value: number
  readonly low: number
  readonly high: number
}

const predicted = async (viewer: Viewer): Promise<readonly LoggedPrediction[]> =>
  (
    await database.query<LoggedPrediction>(
      `SELECT event_id, value, value_low AS low, value_high AS high FROM events
        WHERE user_id = $1 AND value IS NOT NULL ORDER BY seq`,
      [viewer.userId],
    )
  ).rows

/** Three cards answered on four days; the last answer of all is taken back, and the first card asked twice on the last day. */
async function learnerWhoAnswered() {
  const { viewer, cardIds } = await openLearnerWithCards(3)
  const device = new Device()
  const answers = [-9, -5, -1].flatMap((days) =>
    cardIds.map((cardId, index) =>
      device.answer(cardId, NOON + days * DAY_MS + index * 10_000, index === 0 ? 1 : 3),
    ),
  )
  for (const answer of answers) await acceptEvents(viewer, [answer], NOON)
  const again = device.answer(cardIds[0] ?? '', NOON - DAY_MS + 60_000, 3)
  await acceptEvents(viewer, [again, device.takeBack(answers.at(-1)?.eventId ?? '', NOON - 3_600)], NOON)
  return { viewer, cardIds, last: answers.at(-2)?.eventId ?? '' }
}

describe('an answer worked through', () => {
  it('is the last first-of-its-day answer that stands, as replaying the log makes it', async () => {
    const { viewer, last } = await learnerWhoAnswered()
    const how = await howItWorks(viewer, NOON)
    const { title, ...worked } = how?.own ?? { title: '' }
    expect(title).toMatch(/^question \d+$/)
    expect(worked).toEqual(await replayed(viewer, last))
    const { value, low, high } = (await predicted(viewer)).find(({ event_id }) => event_id === last) ?? {}
    expect(how?.own?.prediction).toEqual({ value, low, high })
    expect(how?.own?.ledger.value).toBe(value)
    expect(how?.own?.step.value).toBe(value)
  })

  it('is the same where the journal is gone', async () => {
    const { viewer } = await learnerWhoAnswered()
    const before = await howItWorks(viewer, NOON)
    await database.query('DELETE FROM journal WHERE user_id = $1', [viewer.userId])
    const after = await howItWorks(viewer, NOON)
    expect(before?.own).not.toBeNull()
    expect(after).toEqual(before)
  })

  it('passes over a card whose note is deleted', async () => {
    const { viewer, cardIds, last } = await learnerWhoAnswered()
    await database.query(
      'UPDATE notes SET deleted_at = now() WHERE user_id = $1 AND id = (SELECT note_id FROM cards WHERE id = $2)',
      [viewer.userId, cardIds[1]],
    )
    const own = (await howItWorks(viewer, NOON))?.own
    const first = (await predicted(viewer)).find(({ value }) => value === own?.prediction.value)
    expect(own).not.toBeNull()
    expect(first?.event_id).not.toBe(last)
    expect(own).toMatchObject({ grade: 1 })
  })

  it('is not there before a card was asked on a second day', async () => {
    const nobody = await openLearner()
    expect(await howItWorks(nobody, NOON)).toMatchObject({ own: null, answers: 0 })
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const device = new Device()
    const first = device.answer(cardIds[0] ?? '', NOON - 60_000, 1)
    await acceptEvents(viewer, [first, device.answer(cardIds[0] ?? '', NOON, 3)], NOON)
    expect(await howItWorks(viewer, NOON)).toMatchObject({ own: null, answers: 0 })
  })
})

describe('of the demo', () => {
  beforeAll(async () => {
    const client = await pool().connect()
    try {
      await client.query('RESET ROLE')
      await writeStarterDecks(client)
    } finally {
      client.release(true)
    }
  })

  it('is what its log has of the last card that was asked again', async () => {
    const made = await startDemo('how-it-works', 'UTC', NOON)
    if (!made.ok) throw new Error('no demo')
    const own = (await howItWorks(made.value, NOON))?.own
    const served = (await predicted(made.value)).findLast(({ value }) => value === own?.prediction.value)
    if (served === undefined) throw new Error('the log has no such prediction')
    const { title, ...worked } = own ?? { title: '' }
    expect(title).not.toBe('')
    expect(worked).toEqual(await replayed(made.value, served.event_id))
    expect(own?.prediction).toEqual({ value: served.value, low: served.low, high: served.high })
  })
})
