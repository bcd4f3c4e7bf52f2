import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { changeAssignment, removeException, setException } from '@/lib/usecases/assignments/settings'
import { ASSIGNED, CLASS_DAY, must, openAssigned } from '../../support/assignments'
import { NOON, openCast } from '../../support/classes'
import { OwnDatabases } from '../../support/own-database'
import { rollUpAll } from '../../support/rolled-class'

const DAY_MS = 86_400_000
const databases = new OwnDatabases()

beforeAll(async () => {
  await databases.ofThePool()
})
afterAll(() => databases.dropAll())

it('works a learner’s standing out anew as soon as the rules for them are others', async () => {
  const cast = await openCast()
  const { assignmentId } = await openAssigned(cast, { dueOn: CLASS_DAY + 2, examOn: null })
  const which = { classId: cast.classId, assignmentId }
  const memberId = cast.memberId.learner
  const standing = async () => {
    const { rows } = await database.query<Record<string, unknown>>(
      `SELECT started_on, items, recall_due, recall_at_due FROM assignment_standings
       WHERE assignment_id = $1 AND member_id = $2`,
      [assignmentId, memberId],
    )
    return rows[0]
  }
  const later = NOON + 5 * DAY_MS
  await rollUpAll(later)
  const over = { started_on: CLASS_DAY, items: 47, recall_due: null, recall_at_due: 0 }
  expect(await standing()).toMatchObject(over)

  const open = { recall_due: 0, recall_at_due: null }
  const exception = { ...which, memberId, dueOn: CLASS_DAY + 9, examOn: null, wantedDays: null }
  must(await setException(cast.instructor, { ...exception, isExcused: false }))
  await rollUpAll(later)
  expect(await standing()).toMatchObject(open)
  must(await removeException(cast.instructor, { ...which, memberId }))
  await rollUpAll(later)
  expect(await standing()).toMatchObject(over)
  const facts = { ...ASSIGNED, dueOn: CLASS_DAY + 9, examOn: null }
  must(await changeAssignment(cast.instructor, { ...which, ...facts }))
  await rollUpAll(later)
  expect(await standing()).toMatchObject(open)
})
