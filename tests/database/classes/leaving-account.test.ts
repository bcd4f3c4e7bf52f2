import { expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { deleteAccount } from '@/lib/usecases/account/delete-account'
import { readAssignment } from '@/lib/usecases/assignments/read'
import { startAssignment } from '@/lib/usecases/assignments/start'
import { changeRole, readPeople } from '@/lib/usecases/classes/people'
import { readClass, readClasses, readVisits } from '@/lib/usecases/classes/read'
import { assignDeck, openAssigned, writeDeck } from '../../support/assignments'
import { NOON, openCast } from '../../support/classes'

const nothing = { email: '', password: '' }

it('a class goes with the account of the last who teaches it, and learners keep theirs', async () => {
  const { classId, instructor, learner, elsewhere } = await openCast()
  await deleteAccount(instructor, nothing, NOON)
  expect(await readClass(learner, classId, NOON)).toBeNull()
  expect(await readClasses(learner, NOON)).toEqual([])
  expect(await readClasses(elsewhere, NOON)).toHaveLength(1)
})

it('a class stays while somebody else teaches it, and does not tell who looked at it once they are gone', async () => {
  const { classId, instructor, assistant, learner, memberId } = await openCast()
  await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'instructor' })
  await deleteAccount(instructor, nothing, NOON)
  expect(await readClass(learner, classId, NOON)).toMatchObject({ staff: [{ name: 'Asa' }] })
  expect((await readVisits(learner, classId))?.map(({ by }) => by)).toEqual([null])
  const people = await readPeople(assistant, classId, NOON)
  expect(people.ok && people.value.map(({ name }) => name)).not.toContain('Ines')
})

it('what was published stays with a class that somebody else teaches, and does not tell who published it', async () => {
  const cast = await openCast()
  const { classId, instructor, assistant, learner, memberId } = cast
  const sourceId = await writeDeck(instructor, [{ front: 'one' }, { front: 'two' }])
  const which = { classId, assignmentId: await assignDeck(cast, sourceId) }
  await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'instructor' })
  await deleteAccount(instructor, nothing, NOON)
  expect(await readAssignment(assistant, which, NOON)).toMatchObject({ versions: [{ number: 1, by: null }] })
  expect(await startAssignment(learner, which, NOON)).toMatchObject({ ok: true })
})

it('a learner’s copies go with their account, and what the class assigned stays', async () => {
  const cast = await openCast()
  const { assignmentId } = await openAssigned(cast)
  await deleteAccount(cast.learner, nothing, NOON)
  expect(await readAssignment(cast.instructor, { ...cast, assignmentId }, NOON)).toMatchObject({ copy: null })
  const { rows } = await database.query('SELECT FROM copied_items WHERE user_id = $1', [cast.learner.userId])
  expect(rows).toEqual([])
})
