import { beforeEach, describe, expect, it } from 'vitest'
import type { SittingRequest } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import { studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { planDay, type DayPlan } from '@/lib/usecases/day/plan'
import { examsAhead } from '@/lib/usecases/personal-exams/today'
import { Device } from '../../support/device'
import { addDeck, addNote, openLearner, openLearnerWithCards } from '../../support/learners'
import { examFor } from '../../support/personal-exams'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000
const TODAY = studyDay(NOON, usualClock('UTC'))

async function planOf(viewer: Viewer, at = NOON, request: SittingRequest = {}): Promise<DayPlan> {
  const planned = await planDay(viewer, request, at, database)
  if (!planned.ok) throw new Error(planned.error)
  return planned.value
}

/** Answers cards so many days before noon. */
async function practise(viewer: Viewer, cardIds: readonly string[], daysAgo: number): Promise<void> {
  const device = new Device()
  const answers = cardIds.map((cardId, place) =>
    device.answer(cardId, NOON - daysAgo * DAY_MS - place * 10_000, 3),
  )
  await acceptEvents(viewer, answers, NOON)
}

/** Gives cards a date of their own, and a memory that lasts. */
async function dated(cardIds: readonly string[], dueDay: number, stability = 8): Promise<void> {
  await database.query(
    'UPDATE card_states SET due_day = $2, stability = $3 WHERE card_id = ANY ($1::uuid[])',
    [cardIds, dueDay, stability],
  )
}

const aimOf = async (deckId: string): Promise<number | null> => {
  const { rows } = await database.query<{ aim: number | null }>(
    'SELECT desired_retention AS aim FROM decks WHERE id = $1',
    [deckId],
  )
  return rows[0]?.aim ?? null
}

const idsOf = ({ plan }: DayPlan): string[] => plan.cards.map(({ cardId }) => cardId)

describe('a day with an exam of one’s own near', () => {
  let viewer: Viewer, deckId: string, cardIds: string[], others: string[]

  beforeEach(async () => {
    ;({ viewer, deckId, cardIds } = await openLearnerWithCards(20))
    const other = await addDeck(viewer)
    others = []
    for (let made = 0; made < 6; made++) others.push(...(await addNote(viewer, other)).cardIds)
    await practise(viewer, [...cardIds, ...others], 9)
    // All the exam's cards are dated after it, and the others are due.
    await dated(cardIds, TODAY + 30)
    await dated(others, TODAY - 1)
  })

  it('asks an even share of its cards before their dates, beside the others', async () => {
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    const day = await planOf(viewer)
    const asked = idsOf(day)
    const early = asked.filter((cardId) => cardIds.includes(cardId))
    expect(early).toHaveLength(5)
    expect(asked.slice(0, 5)).toEqual(early)
    expect(asked.filter((cardId) => others.includes(cardId))).toHaveLength(6)
    expect(new Set(asked).size).toBe(asked.length)
    expect(day.left.due).toBe(0)
    expect(examsAhead(day)).toMatchObject([{ asked: 5, newCards: 0, cards: 20, met: 20, isNear: true }])
  })

  it('brings them by what they gain, whatever their dates: those that can wait do', async () => {
    await dated(cardIds, TODAY)
    expect(idsOf(await planOf(viewer)).length).toBe(26)
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    const day = await planOf(viewer)
    expect(idsOf(day).filter((cardId) => cardIds.includes(cardId))).toHaveLength(5)
    expect(day.left.due).toBe(0)
  })

  it('asks no more after its share was practised, and the rest on the days after', async () => {
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    const first = idsOf(await planOf(viewer)).slice(0, 5)
    const device = new Device()
    await acceptEvents(
      viewer,
      first.map((cardId, place) => device.answer(cardId, NOON + place * 1000, 3)),
      NOON + 60_000,
    )
    const later = idsOf(await planOf(viewer, NOON + 60_000))
    expect(later.filter((cardId) => cardIds.includes(cardId))).toEqual([])
    const next = idsOf(await planOf(viewer, NOON + DAY_MS)).filter((cardId) => cardIds.includes(cardId))
    expect(next.length).toBeGreaterThanOrEqual(4)
    expect(next.some((cardId) => first.includes(cardId))).toBe(false)
  })

  it('is as ever on its day and after it, and before its last ten days', async () => {
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    for (const daysOn of [4, 5])
      expect(idsOf(await planOf(viewer, NOON + daysOn * DAY_MS)).sort()).toEqual([...others].sort())
    await database.query('UPDATE personal_exams SET exam_day = $2 WHERE user_id = $1', [
      viewer.userId,
      TODAY + 11,
    ])
    expect(idsOf(await planOf(viewer)).sort()).toEqual([...others].sort())
  })

  it('keeps its cards within the minutes given to it, and gives a day those minutes', async () => {
    await examFor(viewer, { examDay: TODAY + 1, deckIds: [deckId], minutesPerDay: 1, target: 0.97 }, NOON)
    const within = idsOf(await planOf(viewer)).filter((cardId) => cardIds.includes(cardId))
    // A minute at eight seconds each, with the repeats of missed ones.
    expect(within.length).toBeGreaterThan(3)
    expect(within.length).toBeLessThanOrEqual(7)
    expect((await planOf(viewer)).settings.minutesPerDay).toBe(20)
    await database.query('UPDATE personal_exams SET minutes_per_day = 45 WHERE user_id = $1', [viewer.userId])
    const day = await planOf(viewer)
    expect(day.settings.minutesPerDay).toBe(45)
    expect(idsOf(day).filter((cardId) => cardIds.includes(cardId))).toHaveLength(20)
  })

  it('comes before the rest where the minutes hold only so much', async () => {
    await examFor(viewer, { examDay: TODAY + 1, deckIds: [deckId] }, NOON)
    const asked = idsOf(await planOf(viewer, NOON, { minutes: 1 }))
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.every((cardId) => cardIds.includes(cardId))).toBe(true)
  })

  it('asks a card of two exams once, and none that is put off or set aside', async () => {
    await database.query('UPDATE card_states SET buried_until = $2 WHERE card_id = $1', [
      cardIds[0],
      TODAY + 2,
    ])
    await database.query("UPDATE card_states SET shelf = 'suspended' WHERE card_id = $1", [cardIds[1]])
    await examFor(viewer, { examDay: TODAY + 1, deckIds: [deckId], target: 0.97 }, NOON)
    await examFor(viewer, { examDay: TODAY + 2, deckIds: [deckId], name: 'Orals', target: 0.97 }, NOON)
    const asked = idsOf(await planOf(viewer))
    expect(asked.filter((cardId) => cardIds.includes(cardId)).sort()).toEqual(cardIds.slice(2).sort())
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('is about the notes with a tag, or one below it, in whatever deck', async () => {
    await database.query(
      `UPDATE notes SET tags = '{Heart::valves}' WHERE id IN
         (SELECT note_id FROM card_states WHERE card_id = ANY ($1::uuid[]))`,
      [cardIds.slice(0, 3)],
    )
    await examFor(viewer, { examDay: TODAY + 1, tags: ['heart'] }, NOON)
    const asked = idsOf(await planOf(viewer)).filter((cardId) => cardIds.includes(cardId))
    expect(asked.sort()).toEqual(cardIds.slice(0, 3).sort())
  })

  it('knows the days off until then: today has what they cannot hold', async () => {
    await examFor(viewer, { examDay: TODAY + 4, deckIds: [deckId] }, NOON)
    await database.query('UPDATE learners SET away_from = $2, away_until = $3 WHERE user_id = $1', [
      viewer.userId,
      TODAY + 1,
      TODAY + 2,
    ])
    const asked = idsOf(await planOf(viewer)).filter((cardId) => cardIds.includes(cardId))
    expect(asked).toHaveLength(10)
  })

  it('goes by the study day: late in the night the last day is not over', async () => {
    await examFor(viewer, { examDay: TODAY + 1, deckIds: [deckId] }, NOON)
    const isAsked = async (at: string) =>
      idsOf(await planOf(viewer, Date.parse(at))).some((cardId) => cardIds.includes(cardId))
    expect(await isAsked('2026-11-23T03:00Z')).toBe(true)
    expect(await isAsked('2026-11-23T05:00Z')).toBe(false)
  })

  it('is about nothing where its deck is paused or deleted', async () => {
    const examId = await examFor(viewer, { examDay: TODAY + 1, deckIds: [deckId] }, NOON)
    await database.query('UPDATE decks SET deleted_at = now() WHERE id = $1', [deckId])
    const day = await planOf(viewer)
    expect(idsOf(day).sort()).toEqual([...others].sort())
    expect(examsAhead(day)).toMatchObject([{ examId, cards: 0 }])
  })

  it('has nothing to do with anybody else’s', async () => {
    const stranger = await openLearnerWithCards(3)
    await examFor(viewer, { examDay: TODAY + 1, deckIds: [deckId] }, NOON)
    expect((await planOf(stranger.viewer)).exams.exams).toEqual([])
  })
})

describe('new cards of an exam', () => {
  it('are spread evenly over the days before it, beyond the number wished for, and before others', async () => {
    const { viewer } = await openLearnerWithCards(10)
    const deckId = await addDeck(viewer, 'Anatomy')
    const inner = await addDeck(viewer, 'Anatomy::Heart')
    const own: string[] = []
    for (let made = 0; made < 24; made++)
      own.push(...(await addNote(viewer, made % 2 === 0 ? deckId : inner)).cardIds)
    await database.query('UPDATE learners SET new_per_day = 2 WHERE user_id = $1', [viewer.userId])
    // Nine days, of which the last three are kept free.
    await examFor(viewer, { examDay: TODAY + 9, deckIds: [deckId] }, NOON)
    const asked = idsOf(await planOf(viewer))
    expect(asked).toEqual(own.slice(0, 4))
  })

  it('of which there are too many for the minutes are said', async () => {
    const { viewer, deckId } = await openLearnerWithCards(40)
    await examFor(viewer, { examDay: TODAY + 2, deckIds: [deckId], minutesPerDay: 2 }, NOON)
    const day = await planOf(viewer)
    // Twice two minutes at 14 seconds each hold 17.
    expect(examsAhead(day)).toMatchObject([{ newCards: 8, unmet: 23 }])
  })
})

describe('what decks aim at before an exam', () => {
  it('is held down as long as the exam is far, and put back once it is near', async () => {
    const { viewer, deckId } = await openLearnerWithCards(2)
    const other = await addDeck(viewer)
    await examFor(viewer, { examDay: TODAY + 30, deckIds: [deckId], target: 0.95 }, NOON)
    expect((await planOf(viewer)).retentions.decks).toEqual({ [deckId]: 0.8 })
    await planOf(viewer, NOON + 19 * DAY_MS)
    expect([await aimOf(deckId), await aimOf(other)]).toEqual([0.8, null])
    expect((await planOf(viewer, NOON + 20 * DAY_MS)).retentions.decks).toEqual({})
    expect((await planOf(viewer, NOON + 31 * DAY_MS)).retentions.decks).toEqual({})
    expect(await aimOf(deckId)).toBeNull()
    const { rows } = await database.query(
      "SELECT data FROM events WHERE user_id = $1 AND kind = 'retention' ORDER BY seq",
      [viewer.userId],
    )
    expect(rows).toHaveLength(2)
  })

  it('stays what it is where it is no higher, or where nothing shall hold it down', async () => {
    const { viewer, deckId } = await openLearnerWithCards(2)
    const low = await addDeck(viewer)
    // The first plan makes the caches of a new learner by the log, which knows of no such change.
    await planOf(viewer)
    await database.query('UPDATE decks SET desired_retention = 0.75 WHERE id = $1', [low])
    await examFor(viewer, { examDay: TODAY + 30, deckIds: [low] }, NOON)
    await examFor(viewer, { examDay: TODAY + 30, deckIds: [deckId], earlyAim: null }, NOON)
    await planOf(viewer)
    expect([await aimOf(deckId), await aimOf(low)]).toEqual([null, 0.75])
  })

  it('goes back where it had been raised for an exam by the rule there was before', async () => {
    const { viewer, deckId } = await openLearnerWithCards(2)
    await planOf(viewer)
    await examFor(viewer, { examDay: TODAY + 5, deckIds: [deckId] }, NOON)
    await database.query('UPDATE decks SET desired_retention = 0.95 WHERE id = $1', [deckId])
    await database.query(
      'INSERT INTO personal_exam_raises (user_id, deck_id, retention_raised) VALUES ($1, $2, 0.95)',
      [viewer.userId, deckId],
    )
    await planOf(viewer)
    expect(await aimOf(deckId)).toBeNull()
  })

  it('is put back when the exam is removed, and stays as changed by hand', async () => {
    const { viewer, deckId } = await openLearnerWithCards(2)
    const second = await addDeck(viewer)
    await examFor(viewer, { examDay: TODAY + 25, deckIds: [deckId, second] }, NOON)
    await planOf(viewer)
    expect([await aimOf(deckId), await aimOf(second)]).toEqual([0.8, 0.8])
    await database.query('UPDATE decks SET desired_retention = 0.93 WHERE id = $1', [second])
    await planOf(viewer)
    expect(await aimOf(second)).toBe(0.93)
    await database.query('DELETE FROM personal_exams WHERE user_id = $1', [viewer.userId])
    await planOf(viewer)
    expect([await aimOf(deckId), await aimOf(second)]).toEqual([null, 0.93])
  })

  it('is what the exam that asks most leaves it, of several', async () => {
    const { viewer, deckId } = await openLearnerWithCards(2)
    await examFor(viewer, { examDay: TODAY + 40, deckIds: [deckId] }, NOON)
    await examFor(viewer, { examDay: TODAY + 20, deckIds: [deckId], earlyAim: 0.85 }, NOON)
    await planOf(viewer)
    expect(await aimOf(deckId)).toBe(0.85)
    // The sooner one is near: nothing holds its cards down any more.
    await planOf(viewer, NOON + 12 * DAY_MS)
    expect(await aimOf(deckId)).toBeNull()
    await planOf(viewer, NOON + 21 * DAY_MS)
    expect(await aimOf(deckId)).toBe(0.8)
  })
})

it('nobody who never set an exam is asked about any', async () => {
  const viewer = await openLearner()
  const asked: string[] = []
  const listening: Database = {
    query: (statement, values) => {
      asked.push(typeof statement === 'string' ? statement : '')
      return database.query(statement, values)
    },
  }
  await planDay(viewer, {}, NOON, listening)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((statement) => statement.includes('exam_day'))).toEqual([])
})
