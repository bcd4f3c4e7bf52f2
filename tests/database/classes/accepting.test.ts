import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClassRole } from '@/lib/classes'
import type { InvitationProblem } from '@/lib/contracts/invitations'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { deleteAccount } from '@/lib/usecases/account/delete-account'
import { archiveClass } from '@/lib/usecases/classes/change'
import { acceptInvitation, lookAtInvitation } from '@/lib/usecases/classes/invitations/accept'
import { readInvitations } from '@/lib/usecases/classes/invitations/read'
import { dropInvitation, sendInvitations } from '@/lib/usecases/classes/invitations/send'
import { changeRole, readPeople } from '@/lib/usecases/classes/people'
import { joinClass, leaveClass } from '@/lib/usecases/classes/join'
import { NOON, openCast, type Cast } from '../../support/classes'
import { inDatabase } from '../../support/in-database'
import { freshAddress, linkTo, openWithAddress } from '../../support/invitations'
import { openLearner } from '../../support/learners'

const DAY = 86_400_000
const nothing = { email: '', password: '' }

let cast: Cast
let email: string
let secret: string
beforeEach(async () => {
  cast = await openCast()
  email = freshAddress()
  secret = await inviteAs('learner')
})

async function inviteAs(role: ClassRole): Promise<string> {
  if (role !== 'learner') email = freshAddress()
  const people = [{ email, name: 'Ada', role }]
  await sendInvitations(cast.instructor, { classId: cast.classId, people }, { sendsMail: true, now: NOON })
  return linkTo(email, NOON)
}

const look = (viewer: Viewer, given = secret, now = NOON) =>
  lookAtInvitation({ viewer, place: null }, { secret: given }, now)
const accept = (viewer: Viewer, given = secret, now = NOON) =>
  acceptInvitation({ viewer, place: null }, { secret: given, yourName: 'Ada B', agrees: true }, now)
const codeOf = (done: Result<unknown, InvitationProblem>) => (done.ok ? 'done' : done.error.code)
const bothSay = async (viewer: Viewer, code: string, given = secret, now = NOON) => {
  expect(codeOf(await look(viewer, given, now))).toBe(code)
  expect(codeOf(await accept(viewer, given, now))).toBe(code)
}
const people = async () => {
  const read = await readPeople(cast.instructor, cast.classId, NOON)
  return read.ok ? read.value : []
}

describe('an invitation', () => {
  it('shows which class it is for, as what, and what its list calls one', async () => {
    expect(await look(await openLearner())).toEqual({
      ok: true,
      value: {
        found: { classId: cast.classId, name: 'Stats 101', term: 'Autumn', instructors: ['Ines'] },
        role: 'learner',
        name: 'Ada',
      },
    })
  })

  it('lets whoever holds its link in once, as a learner who has agreed', async () => {
    const viewer = await openLearner()
    expect(await accept(viewer)).toEqual({ ok: true, value: { classId: cast.classId } })
    expect((await people()).find(({ name }) => name === 'Ada B')).toMatchObject({
      role: 'learner',
      state: 'active',
    })
    await bothSay(await openLearner(), 'no-invitation')
    await bothSay(viewer, 'no-invitation')
  })

  it('lets nobody learn in the class who has not agreed to what instructors see', async () => {
    const viewer = await openLearner()
    const given = { secret, yourName: 'Ada B', agrees: false }
    expect(await acceptInvitation({ viewer, place: null }, given, NOON)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: ['agrees'] },
    })
    expect((await people()).some(({ name }) => name === 'Ada B')).toBe(false)
  })

  it('lets in one of two who come at once', async () => {
    const viewers = await Promise.all([openLearner(), openLearner(), openLearner()])
    const codes = await Promise.all(viewers.map(async (viewer) => codeOf(await accept(viewer))))
    expect(codes.toSorted()).toEqual(['done', 'no-invitation', 'no-invitation'])
  })

  it('that was forged, taken back or has run out leads nowhere', async () => {
    const viewer = await openLearner()
    await bothSay(viewer, 'no-invitation', randomBytes(32).toString('base64url'))
    await bothSay(viewer, 'no-invitation', `${secret}a`)
    await bothSay(viewer, 'expired', secret, NOON + 14 * DAY)
    const read = await readInvitations(cast.instructor, cast.classId, NOON)
    const invitationId = (read.ok && read.value[0]?.invitationId) || ''
    await dropInvitation(cast.instructor, { classId: cast.classId, invitationId }, NOON)
    await bothSay(viewer, 'no-invitation')
  })

  it('leads into no archived class, and is good once that is taken up again', async () => {
    const { classId, instructor } = cast
    await archiveClass(instructor, { classId, isArchived: true }, NOON)
    await bothSay(await openLearner(), 'archived')
    await archiveClass(instructor, { classId, isArchived: false }, NOON)
    expect(codeOf(await accept(await openLearner()))).toBe('done')
  })

  it('lets nobody back who was removed, and is not used up by them or by those who are in the class', async () => {
    await bothSay(cast.removed, 'removed')
    for (const who of ['instructor', 'assistant', 'learner'] as const) await bothSay(cast[who], 'already-in')
    expect(codeOf(await accept(cast.former))).toBe('done')
  })

  it('leads into no full class', async () => {
    await inDatabase(process.env.DATABASE_URL ?? '', (owner) =>
      owner.query(
        `WITH made AS (INSERT INTO users (id) SELECT gen_random_uuid() FROM generate_series(1, 2000) RETURNING id)
         INSERT INTO class_members (class_id, user_id, member_id, role, state, since)
         SELECT $1, id, gen_random_uuid(), 'learner', 'left', now() FROM made`,
        [cast.classId],
      ),
    )
    expect(codeOf(await accept(await openLearner()))).toBe('full')
  })

  it('of the confirmed address of somebody who joins by the code is used up by that', async () => {
    const viewer = await openWithAddress(email)
    const typed = { code: cast.code, yourName: 'Ada', agrees: true } as const
    expect(await joinClass({ viewer, place: null }, typed, NOON)).toMatchObject({ ok: true })
    await bothSay(await openLearner(), 'no-invitation')
  })

  it('cannot be guessed for long', async () => {
    const viewer = await openLearner()
    for (let guess = 0; guess < 20; guess++) await look(viewer, uuidv7())
    await bothSay(viewer, 'too-many')
  })
})

describe('an invitation to teach', () => {
  it('is for the account of its address, and only once that is confirmed', async () => {
    const secretOfTeacher = await inviteAs('instructor')
    await bothSay(await openLearner(), 'other-address', secretOfTeacher)
    await bothSay(await openWithAddress(freshAddress()), 'other-address', secretOfTeacher)
    const teacher = await openWithAddress(email, null)
    await bothSay(teacher, 'other-address', secretOfTeacher)
    await database.query('UPDATE users SET email_confirmed_at = now() WHERE id = $1', [teacher.userId])
    expect(codeOf(await accept(teacher, secretOfTeacher))).toBe('done')
    expect((await people()).find(({ name }) => name === 'Ada B')).toMatchObject({ role: 'instructor' })
  })

  it('needs no consent, as an assistant is no learner', async () => {
    const secretOfAssistant = await inviteAs('assistant')
    const viewer = await openWithAddress(email)
    const given = { secret: secretOfAssistant, yourName: 'Bo', agrees: false }
    expect(codeOf(await acceptInvitation({ viewer, place: null }, given, NOON))).toBe('done')
    expect((await people()).find(({ name }) => name === 'Bo')).toMatchObject({ role: 'assistant' })
  })

  it('ends when whoever sent it teaches the class no more', async () => {
    const { classId, instructor, memberId } = cast
    const secretOfAssistant = await inviteAs('assistant')
    const viewer = await openWithAddress(email)
    await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'instructor' })
    await leaveClass(instructor, { classId }, NOON)
    await bothSay(viewer, 'no-invitation', secretOfAssistant)
    expect(codeOf(await accept(viewer))).toBe('done')
  })
})

describe('the invitations of a class', () => {
  it('go with it, and stay when the account of whoever sent them goes', async () => {
    const { classId, instructor, assistant, memberId } = cast
    const left = async () =>
      (await database.query('SELECT by_member_id FROM class_invitations WHERE class_id = $1', [classId])).rows
    expect(await left()).toEqual([{ by_member_id: memberId.instructor }])
    await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'instructor' })
    await deleteAccount(instructor, nothing, NOON)
    expect(await left()).toEqual([{ by_member_id: null }])
    await deleteAccount(assistant, nothing, NOON)
    expect(await left()).toEqual([])
  })
})
