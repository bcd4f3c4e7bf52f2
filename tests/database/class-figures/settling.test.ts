import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { deleteAccount } from '@/lib/usecases/account/delete-account'
import { joinClass, comeBack, leaveClass } from '@/lib/usecases/classes/join'
import { askBack, changeRole, removeMember } from '@/lib/usecases/classes/people'
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
  TODAY,
  type Assigned,
  type Copied,
} from '../../support/rolled-class'

const databases = new OwnDatabases()
let cast: Cast
let assigned: Assigned
let copied: Copied

beforeAll(async () => {
  await databases.ofThePool()
})
afterAll(() => databases.dropAll())
beforeEach(async () => {
  await database.query('UPDATE assignments SET ended_at = now()')
  cast = await openCast()
  assigned = await assignItems(cast.classId, 3, { wantedDays: 4, wantedRecall: null })
  copied = await startDeck({ viewer: cast.learner, memberId: cast.memberId.learner }, assigned)
})

const twoDays = async () => {
  for (const day of [0, 1]) await answerItems(copied, [0, 1, 2], NOON + day * DAY_MS)
}
const ONLY_CREDIT = {
  ...{ started_on: null, items: 0, items_begun: 0, answers: 0, recalled: 0, retrieval_days: [] },
  ...{ late_retrieval_days: [], minutes_ahead: [], recall_now: null, recall_due: null, recall_exam: null },
  ...{ recall_at_due: null, credit_days: null, credit_recall: null, credit_before: null },
}
const leave = (now: number) => leaveClass(cast.learner, { classId: cast.classId }, now)
const rejoin = (now: number) =>
  joinClass({ viewer: cast.learner, place: null }, { code: cast.code, yourName: 'Lou', agrees: true }, now)

it('settles the credit of the moment as a learner leaves, and keeps nothing else', async () => {
  await rollUpAll(NOON)
  await twoDays()
  // The job has not heard of the two days yet.
  expect((await leave(NOON + 2 * DAY_MS)).ok).toBe(true)
  expect(await standingRow(assigned, copied.memberId)).toMatchObject({
    ...ONLY_CREDIT,
    credit: 0.5,
    settled_at: new Date(NOON + 2 * DAY_MS),
  })
  expect(await learnerRows(assigned)).toEqual([])
})

it('has items forget who left', async () => {
  const other = await startDeck(await joinedLearner(cast), assigned)
  await answerItems(other, [0], NOON)
  await twoDays()
  await rollUpAll(NOON + DAY_MS)
  expect(await itemRow(assigned, 0)).toMatchObject({ learners: 2, answers: 3 })
  await leave(NOON + DAY_MS)
  await rollUpAll(NOON + DAY_MS)
  expect(await itemRow(assigned, 0)).toMatchObject({ learners: 1, answers: 1 })
  expect(await itemRow(assigned, 1)).toMatchObject({ learners: 0, answers: 0 })
})

it('sees nothing of what a former learner does afterwards', async () => {
  await twoDays()
  await leave(NOON + 2 * DAY_MS)
  const settled = await standingRow(assigned, copied.memberId)
  await answerItems(copied, [0, 1, 2], NOON + 3 * DAY_MS)
  await rollUpAll(NOON + 4 * DAY_MS)
  expect(await standingRow(assigned, copied.memberId)).toEqual(settled)
  expect(await learnerRows(assigned)).toEqual([])
})

it('settles whoever is removed as well, and what was different for them goes', async () => {
  await twoDays()
  await database.query(
    `INSERT INTO assignment_exceptions (assignment_id, member_id, wanted_days, is_excused) VALUES ($1, $2, 2, false)`,
    [assigned.assignmentId, copied.memberId],
  )
  const { classId } = cast
  await removeMember(cast.instructor, { classId, memberId: copied.memberId }, NOON + 2 * DAY_MS)
  expect(await standingRow(assigned, copied.memberId)).toMatchObject({ ...ONLY_CREDIT, credit: 1 })
  const { rows } = await database.query('SELECT FROM assignment_exceptions WHERE member_id = $1', [
    copied.memberId,
  ])
  expect(rows).toEqual([])
})

it('counts anew from the moment somebody comes back, and never less than was settled', async () => {
  await twoDays()
  await leave(NOON + 2 * DAY_MS)
  await answerItems(copied, [0, 1, 2], NOON + 3 * DAY_MS)
  expect((await rejoin(NOON + 4 * DAY_MS)).ok).toBe(true)
  await rollUpAll(NOON + 4 * DAY_MS)
  expect(await standingRow(assigned, copied.memberId)).toMatchObject({
    ...{ started_on: TODAY, answers: 0, retrieval_days: [], credit_days: 0 },
    ...{ credit: 0.5, credit_before: 0.5, settled_at: null },
  })
  for (const day of [4, 5, 6]) await answerItems(copied, [0, 1, 2], NOON + day * DAY_MS + 60_000)
  await rollUpAll(NOON + 7 * DAY_MS)
  expect(await standingRow(assigned, copied.memberId)).toMatchObject({
    ...{ retrieval_days: [TODAY + 4, TODAY + 5, TODAY + 6], credit_days: 0.75, credit: 0.75 },
  })
})

it('lets whoever was asked back go on as well', async () => {
  const { classId, instructor } = cast
  const { memberId } = copied
  await twoDays()
  await removeMember(instructor, { classId, memberId }, NOON + 2 * DAY_MS)
  await askBack(instructor, { classId, memberId }, NOON + 2 * DAY_MS)
  await comeBack(cast.learner, { classId, yourName: 'Lou', agrees: true }, NOON + 3 * DAY_MS)
  await rollUpAll(NOON + 3 * DAY_MS)
  expect(await standingRow(assigned, memberId)).toMatchObject({ credit: 0.5, settled_at: null, items: 3 })
})

it('keeps a settled credit of somebody who had not started', async () => {
  const other = await joinedLearner(cast)
  await rollUpAll(NOON)
  await leaveClass(other.viewer, { classId: cast.classId }, NOON)
  expect(await standingRow(assigned, other.memberId)).toMatchObject({ ...ONLY_CREDIT, credit: 0 })
})

it('leaves items right when an account is deleted', async () => {
  const other = await startDeck(await joinedLearner(cast), assigned)
  await answerItems(other, [0], NOON)
  await twoDays()
  await rollUpAll(NOON + DAY_MS)
  await deleteAccount(cast.learner, { email: '', password: '' }, NOON + DAY_MS)
  await rollUpAll(NOON + DAY_MS)
  expect(await standingRow(assigned, copied.memberId)).toBeUndefined()
  expect(await itemRow(assigned, 0)).toMatchObject({ learners: 1, answers: 1 })
  expect(await itemRow(assigned, 1)).toMatchObject({ learners: 0, answers: 0 })
})

it('leaves out of the items whoever is no learner any more', async () => {
  await twoDays()
  await rollUpAll(NOON + DAY_MS)
  const { classId, instructor } = cast
  await changeRole(instructor, { classId, memberId: copied.memberId, role: 'assistant' })
  await rollUpAll(NOON + DAY_MS)
  expect(await itemRow(assigned, 0)).toMatchObject({ learners: 0 })
})

it('settles while the job is at it', async () => {
  await twoDays()
  await Promise.all([leave(NOON + 2 * DAY_MS), rollUpAll(NOON + 2 * DAY_MS)])
  await rollUpAll(NOON + 2 * DAY_MS)
  expect(await standingRow(assigned, copied.memberId)).toMatchObject({ ...ONLY_CREDIT, credit: 0.5 })
  expect(await learnerRows(assigned)).toEqual([])
  expect((await itemRow(assigned, 0))?.learners ?? 0).toBe(0)
})
