import { describe, expect, it } from 'vitest'
import { NO_SETTINGS, writeLog, type LogWrite } from '@/lib/data/log-write'
import { database } from '@/lib/data/pool'
import { MODEL_VERSION } from '@/lib/learning'
import { newLearner, storedLearner, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'
import { caches, cardStates, expectReplayed, learnerRow, logRows } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')
const NO_RIGHT = { code: '42501' }

async function learnerWithOneAnswer() {
  const { viewer, cardIds } = await openLearnerWithCards(1)
  const [cardId = ''] = cardIds
  await acceptEvents(viewer, [new Device().answer(cardId, NOON)], NOON)
  return { viewer, cardId }
}

describe('the log', () => {
  it('is written and read as a role that can do nothing else to it', async () => {
    const { rows } = await database.query('SELECT current_user AS role')
    expect(rows).toEqual([{ role: 'spindle_app' }])
  })

  it.each([
    ['changed', 'UPDATE events SET grade = 4 WHERE user_id = $1'],
    ['deleted', 'DELETE FROM events WHERE user_id = $1'],
    ['locked for a change', 'SELECT FROM events WHERE user_id = $1 FOR UPDATE'],
  ])('can not be %s by the application', async (_, statement) => {
    const { viewer } = await learnerWithOneAnswer()
    const before = await logRows(viewer)
    await expect(database.query(statement, [viewer.userId])).rejects.toMatchObject(NO_RIGHT)
    expect(await logRows(viewer)).toEqual(before)
  })

  it.each(['TRUNCATE events', 'ALTER TABLE events DISABLE TRIGGER ALL', 'DROP TABLE events'])(
    'is safe from %s',
    async (statement) => {
      await expect(database.query(statement)).rejects.toMatchObject(NO_RIGHT)
    },
  )

  it('takes no second event with the same number or id', async () => {
    const { viewer } = await learnerWithOneAnswer()
    const [row] = await logRows(viewer)
    const again = (seq: number, id: unknown) =>
      database.query(
        `INSERT INTO events (user_id, seq, event_id, kind, at) VALUES ($1, $2, $3, 'import', now())`,
        [viewer.userId, seq, id],
      )
    await expect(again(1, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: '23505' })
    await expect(again(2, row?.['event_id'])).rejects.toMatchObject({ code: '23505' })
  })
})

const certain = {
  prediction: { value: 1, low: 1, high: 1 },
  delta: 0,
  traceBefore: { stability: 1, difficulty: 5 },
  fsrs: 1,
  dawn: null,
  blend: null,
}

describe('a write', () => {
  const write = (rowVersion: number, grade: 1 | 3): Omit<LogWrite, 'cards'> => ({
    seenRowVersion: rowVersion,
    modelVersion: MODEL_VERSION,
    learner: { ...storedLearner(newLearner()), tally: { day: 1, seconds: 2, answers: 3, newCards: 4 } },
    nextSeq: 3,
    events: [
      {
        event: {
          kind: 'answer',
          seq: 2,
          eventId: '01a20000-0000-7000-8000-000000000001',
          cardId: '01a20000-0000-7000-8000-000000000002',
          at: NOON,
          shownAt: NOON,
          studyDay: 20779,
          grade,
          ownPrediction: null,
          sawPrediction: false,
          modelVersion: MODEL_VERSION,
          served: null,
        },
        acceptedAt: NOON,
        clockCut: false,
      },
    ],
    journal: null,
    settings: NO_SETTINGS,
  })

  it('that fails in one part changes nothing in the others', async () => {
    const { viewer, cardId } = await learnerWithOneAnswer()
    const { model } = await learnerRow(viewer)
    const card = (await cardStates(viewer)).get(cardId)
    if (model === null || card === undefined) throw new Error('the learner has no state')
    const before = await caches(viewer)
    const good = write(model.rowVersion, 3)
    const broken = {
      ...good,
      // No prediction is certain, and the log takes in none that is.
      events: good.events.map((record) => ({ ...record, event: { ...record.event, served: certain } })),
      cards: [{ ...card, buriedUntil: 30_000 }],
    }
    await expect(writeLog(viewer, broken, database)).rejects.toMatchObject({ code: '23514' })
    expect(await caches(viewer)).toEqual(before)
    expect((await learnerRow(viewer)).model).toEqual(model)
    expect(await logRows(viewer)).toHaveLength(1)
    await expectReplayed(viewer)
  })

  it('that was worked out from an older moment changes nothing', async () => {
    const { viewer, cardId } = await learnerWithOneAnswer()
    const { model } = await learnerRow(viewer)
    const card = (await cardStates(viewer)).get(cardId)
    if (model === null || card === undefined) throw new Error('the learner has no state')
    const before = await caches(viewer)
    const late = {
      ...write(model.rowVersion - 1, 3),
      cards: [{ ...card, buriedUntil: 30_000 }],
      settings: {
        clock: usualClock('Asia/Tokyo'),
        retention: 0.8,
        decks: [{ deckId: card.deckId, retention: 0.7 }],
      },
    }
    expect(await writeLog(viewer, late, database)).toBe(false)
    expect(await caches(viewer)).toEqual(before)
    expect(await logRows(viewer)).toHaveLength(1)
  })
})
