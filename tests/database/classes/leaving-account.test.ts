import { expect, it } from 'vitest'
import { deleteAccount } from '@/lib/usecases/account/delete-account'
import { changeRole, readPeople } from '@/lib/usecases/classes/people'
import { readClass, readClasses, readVisits } from '@/lib/usecases/classes/read'
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
