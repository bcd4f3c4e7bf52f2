import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { standAnew } from '@/lib/data/classes/standings'
import { database } from '@/lib/data/pool'
import { rollUpClasses } from '@/lib/usecases/classes/roll-up/roll-up-classes'
import { NOON, openCast, type Cast } from '../../support/classes'
import { OwnDatabases } from '../../support/own-database'
import {
  answerItems,
  assignItems,
  DAY_MS,
  itemRow,
  joinedLearner,
  learnerRows,
  rollUpAll,
  standingRow,
  startDeck,
  takeBack,
  TODAY,
  type Copied,
} from '../../support/rolled-class'

const databases = new OwnDatabases()
let cast: Cast

beforeAll(async () => {
  await databases.ofThePool()
})
afterAll(() => databases.dropAll())
beforeEach(async () => {
  // The job serves everybody: classes of other tests are not to be rolled up in between.
  await database.query('UPDATE assignments SET ended_at = now()')
  cast = await openCast()
})

const lou = () => ({ viewer: cast.learner, memberId: cast.memberId.learner })

it('gives every learner a standing, started or not, and nobody else', async () => {
  const assigned = await assignItems(cast.classId, 4)
  await rollUpAll(NOON)
  expect(await standingRow(assigned, cast.memberId.learner)).toMatchObject({
    ...{ started_on: null, items: 4, items_begun: 0, answers: 0, retrieval_days: [], minutes_ahead: [] },
    ...{ recall_now: null, credit_days: 0, credit_recall: 0, credit: 0, settled_at: null },
  })
  for (const other of ['instructor', 'assistant', 'former', 'removed'] as const)
    expect(await standingRow(assigned, cast.memberId[other])).toBeUndefined()
})

it('counts a learner’s answers by item, and their days', async () => {
  const assigned = await assignItems(cast.classId, 4)
  const copied = await startDeck(lou(), assigned)
  await answerItems(copied, [0, 1, 2], NOON)
  await answerItems(copied, [0], NOON + DAY_MS, { grade: 1, response: '  Answer  “nought” ' })
  await answerItems(copied, [0, 1], NOON + 2 * DAY_MS)
  await rollUpAll(NOON + 2 * DAY_MS)
  const rows = await learnerRows(assigned)
  expect(rows.map(({ answers, recalled, predicted }) => [answers, recalled, predicted])).toEqual([
    [3, 2, 2],
    [2, 2, 1],
    [1, 1, 0],
  ])
  expect(rows[0]).toMatchObject({
    retrieval_days: [TODAY, TODAY + 1, TODAY + 2],
    wrong_answers: ['answer "nought"'],
  })
  expect(await standingRow(assigned, copied.memberId)).toMatchObject({
    ...{ started_on: TODAY, items: 4, items_begun: 3, answers: 6, recalled: 5 },
    // On the second day one item was asked, and two make a day.
    ...{ retrieval_days: [TODAY, TODAY + 2], late_retrieval_days: [], credit_days: 0.5 },
  })
})

it('does nothing where nothing happened, and takes in what was taken back', async () => {
  const assigned = await assignItems(cast.classId, 2)
  const copied = await startDeck(lou(), assigned)
  const [first = ''] = await answerItems(copied, [0, 1], NOON)
  await rollUpAll(NOON)
  const rows = await learnerRows(assigned)
  expect(await rollUpClasses(NOON)).toEqual({ notStarted: 0, copies: 0, items: 0, failed: 0 })
  await takeBack(copied, first, NOON + 1000)
  expect(await rollUpClasses(NOON + 1000)).toMatchObject({ copies: 1, items: 1 })
  expect(await learnerRows(assigned)).toEqual(rows.slice(1))
  expect(await itemRow(assigned, 0)).toMatchObject({ learners: 0, answers: 0 })
})

it('expects recall of what was answered, and lets it fade by itself from day to day', async () => {
  const assigned = await assignItems(cast.classId, 4, { examOn: TODAY + 30 })
  const copied = await startDeck(lou(), assigned)
  await answerItems(copied, [0, 1, 2], NOON)
  await rollUpAll(NOON + 1000)
  const first = await standingRow(assigned, copied.memberId)
  // Of four items one was never answered.
  expect(first?.recall_now).toBeGreaterThan(0.7)
  expect(first?.recall_now).toBeLessThanOrEqual(0.75)
  expect(first?.recall_due).toBeLessThan(Number(first?.recall_now))
  expect(first?.recall_exam).toBeLessThan(Number(first?.recall_due))
  for (const [low, high] of [
    ['recall_due_low', 'recall_due_high'],
    ['recall_exam_low', 'recall_exam_high'],
  ] as const)
    expect(Number(first?.[low])).toBeLessThan(Number(first?.[high]))
  expect(first?.minutes_ahead).toHaveLength(14)
  await rollUpAll(NOON + 5 * DAY_MS)
  expect((await standingRow(assigned, copied.memberId))?.recall_now).toBeLessThan(Number(first?.recall_now))
})

it('keeps the expected recall as the due day ended, whatever is answered afterwards', async () => {
  const facts = { dueOn: TODAY + 3, wantedDays: null }
  const [onTime, late] = [
    await assignItems(cast.classId, 3, facts),
    await assignItems(cast.classId, 3, facts),
  ]
  const copied = await startDeck(lou(), onTime)
  const other = await joinedLearner(cast)
  const copiedLate = await startDeck(other, late)
  for (const copy of [copied, copiedLate]) await answerItems(copy, [0, 1, 2], NOON)
  await rollUpAll(NOON)
  const dueEnd = Date.parse('2026-12-01T03:00:00Z')
  await database.query('UPDATE assignments SET ended_at = now() WHERE assignment_id = $1', [
    late.assignmentId,
  ])
  await rollUpAll(dueEnd + 1000)
  const kept = await standingRow(onTime, copied.memberId)
  expect(kept?.recall_at_due).toBeGreaterThan(0.5)
  expect(kept?.recall_due).toBeNull()
  // The same work of another learner, of whom the job hears when they have gone on.
  for (const days of [5, 6]) await answerItems(copiedLate, [0, 1, 2], NOON + days * DAY_MS)
  await answerItems(copied, [0, 1, 2], NOON + 5 * DAY_MS)
  await database.query('UPDATE assignments SET ended_at = NULL WHERE assignment_id = $1', [late.assignmentId])
  await rollUpAll(NOON + 6 * DAY_MS)
  expect((await standingRow(onTime, copied.memberId))?.recall_at_due).toBe(kept?.recall_at_due)
  expect((await standingRow(late, copiedLate.memberId))?.recall_at_due).toBeCloseTo(
    Number(kept?.recall_at_due),
    2,
  )
  expect((await standingRow(late, copiedLate.memberId))?.credit).toBe(
    (await standingRow(late, copiedLate.memberId))?.credit_recall,
  )
})

it('says of an item what five learners found, and what three typed', async () => {
  const assigned = await assignItems(cast.classId, 3)
  const learners: Copied[] = []
  for (let made = 0; made < 5; made++) learners.push(await startDeck(await joinedLearner(cast), assigned))
  for (const copied of learners) await answerItems(copied, [0, 1, 2], NOON)
  for (const [place, copied] of learners.entries())
    await answerItems(copied, [0], NOON + DAY_MS, {
      grade: 1,
      response: place < 3 ? 'Bonn' : place === 3 ? 'Ulm' : 'ANSWER 0',
    })
  await rollUpAll(NOON + DAY_MS)
  const item = await itemRow(assigned, 0)
  expect(item).toMatchObject({
    ...{ learners: 5, answers: 10, recalled: 5, predicted: 5, surprise_learners: 5 },
    ...{ wrong_answers: [{ text: 'bonn', learners: 3 }], discrimination: null },
  })
  expect(item?.surprise_mean).toBeLessThan(-0.5)
  expect(Number(item?.surprise_low)).toBeLessThanOrEqual(Number(item?.surprise_high))
  // Nothing had been predicted of a first answer.
  expect(await itemRow(assigned, 1)).toMatchObject({ learners: 5, surprise_learners: 0, surprise_mean: null })
})

it('says nothing of surprises of four learners', async () => {
  const assigned = await assignItems(cast.classId, 1)
  for (let made = 0; made < 4; made++) {
    const copied = await startDeck(await joinedLearner(cast), assigned)
    await answerItems(copied, [0], NOON)
    await answerItems(copied, [0], NOON + DAY_MS)
  }
  await rollUpAll(NOON + DAY_MS)
  expect(await itemRow(assigned, 0)).toMatchObject({
    ...{ learners: 4, surprise_learners: 4, surprise_mean: null, surprise_low: null, surprise_high: null },
  })
})

it('says how hard an item tells ten learners apart', async () => {
  const assigned = await assignItems(cast.classId, 3)
  for (let made = 0; made < 10; made++) {
    const copied = await startDeck(await joinedLearner(cast), assigned)
    await answerItems(copied, [0, 1], NOON, { grade: made < 5 ? 1 : 3 })
    await answerItems(copied, [2], NOON + 3_600_000)
  }
  await rollUpAll(NOON + DAY_MS)
  expect((await itemRow(assigned, 0))?.discrimination).toBeCloseTo(1)
  // All of them recalled it: nothing is told apart.
  expect(await itemRow(assigned, 2)).toMatchObject({ learners: 10, discrimination: null })
})

it('is done once where two servers roll up at the same time', async () => {
  const assigned = await assignItems(cast.classId, 3)
  for (let made = 0; made < 6; made++)
    await answerItems(await startDeck(await joinedLearner(cast), assigned), [0, 1], NOON)
  const turns = await Promise.all([rollUpClasses(NOON), rollUpClasses(NOON), rollUpClasses(NOON)])
  expect(turns.reduce((sum, { copies }) => sum + copies, 0)).toBe(6)
  await rollUpAll(NOON)
  expect(await itemRow(assigned, 0)).toMatchObject({ learners: 6 })
})

it('works standings out anew once something else is asked', async () => {
  const assigned = await assignItems(cast.classId, 2, { dueOn: TODAY + 1, wantedDays: 2, wantedRecall: null })
  const copied = await startDeck(lou(), assigned)
  for (const day of [0, 3]) await answerItems(copied, [0, 1], NOON + day * DAY_MS)
  const now = NOON + 3 * DAY_MS + 3_600_000
  await rollUpAll(now)
  const first = await standingRow(assigned, copied.memberId)
  expect(first).toMatchObject({ retrieval_days: [TODAY], credit: 0.5 })
  await database.query('UPDATE assignments SET due_on = $2 WHERE assignment_id = $1', [
    assigned.assignmentId,
    TODAY + 10,
  ])
  await standAnew(database, assigned.assignmentId, null)
  await rollUpAll(now)
  expect(await standingRow(assigned, copied.memberId)).toMatchObject({
    ...{ retrieval_days: [TODAY, TODAY + 3], credit: 1, recall_at_due: null },
  })
  await database.query(
    `INSERT INTO assignment_exceptions (assignment_id, member_id, due_on, is_excused) VALUES ($1, $2, $3, false)`,
    [assigned.assignmentId, copied.memberId, TODAY + 1],
  )
  await standAnew(database, assigned.assignmentId, copied.memberId)
  await rollUpAll(now)
  const third = await standingRow(assigned, copied.memberId)
  expect(third).toMatchObject({ credit: 0.5, recall_at_due: first?.recall_at_due })
})

it('excuses a learner from all of it, started or not', async () => {
  const assigned = await assignItems(cast.classId, 2)
  const copied = await startDeck(lou(), assigned)
  const other = await joinedLearner(cast)
  for (const memberId of [copied.memberId, other.memberId])
    await database.query(
      `INSERT INTO assignment_exceptions (assignment_id, member_id, is_excused) VALUES ($1, $2, true)`,
      [assigned.assignmentId, memberId],
    )
  await rollUpAll(NOON)
  for (const memberId of [copied.memberId, other.memberId])
    expect(await standingRow(assigned, memberId)).toMatchObject({ credit_days: null, credit: null })
})
