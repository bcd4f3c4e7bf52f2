import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { InvitationProblem, Invited } from '@/lib/contracts/invitations'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { archiveClass } from '@/lib/usecases/classes/change'
import { previewInvitations } from '@/lib/usecases/classes/invitations/preview'
import { readInvitations } from '@/lib/usecases/classes/invitations/read'
import { dropInvitation, resendInvitation, sendInvitations } from '@/lib/usecases/classes/invitations/send'
import { askBack, changeRole } from '@/lib/usecases/classes/people'
import { NOON, openCast, type Cast } from '../../support/classes'
import { freshAddress } from '../../support/invitations'

const sending = { sendsMail: true, now: NOON }

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})

const person = (email: string, role: Invited['role'] = 'learner'): Invited => ({ email, name: null, role })
const invite = (viewer: Viewer, ...people: Invited[]) =>
  sendInvitations(viewer, { classId: cast.classId, people }, sending)
const codeOf = (done: Result<unknown, InvitationProblem>) => (done.ok ? 'done' : done.error.code)
const pending = async (viewer = cast.instructor, now = NOON) => {
  const read = await readInvitations(viewer, cast.classId, now)
  return read.ok ? read.value : []
}

const emailsInvited = async () => (await pending()).map(({ email }) => email)

const WHO = ['instructor', 'assistant', 'learner', 'former', 'removed', 'elsewhere'] as const

describe('inviting into a class', () => {
  it.each([
    [
      'look what would be sent',
      (viewer: Viewer, at: Cast) =>
        previewInvitations(
          viewer,
          { classId: at.classId, source: { kind: 'typed', text: 'a@x.org', role: 'learner' } },
          NOON,
        ),
    ],
    [
      'invite a learner',
      (viewer: Viewer, at: Cast) =>
        sendInvitations(viewer, { classId: at.classId, people: [person(freshAddress())] }, sending),
    ],
    ['see who is invited', (viewer: Viewer, at: Cast) => readInvitations(viewer, at.classId, NOON)],
  ])(
    'lets those who admit learners %s, and of nobody outside know that there is a class',
    async (_what, deed) => {
      const outcomes = []
      for (const who of WHO) outcomes.push(codeOf(await deed(cast[who], cast)))
      expect(outcomes).toEqual(['done', 'done', 'not-allowed', 'not-found', 'not-found', 'not-found'])
    },
  )

  it.each([
    [
      'take it back',
      (viewer: Viewer, at: Cast, invitationId: string) =>
        dropInvitation(viewer, { classId: at.classId, invitationId }, NOON),
    ],
    [
      'send it again',
      (viewer: Viewer, at: Cast, invitationId: string) =>
        resendInvitation(viewer, { classId: at.classId, invitationId }, sending),
    ],
  ])('lets the same %s', async (_what, deed) => {
    await invite(cast.instructor, person(freshAddress()))
    const [invitation] = await pending()
    const outcomes = []
    for (const who of [...WHO].reverse())
      outcomes.push(codeOf(await deed(cast[who], cast, invitation?.invitationId ?? '')))
    expect(outcomes.slice(0, 5)).toEqual(['not-found', 'not-found', 'not-found', 'not-allowed', 'done'])
  })

  it('to teach is for instructors alone', async () => {
    expect(codeOf(await invite(cast.assistant, person(freshAddress(), 'assistant')))).toBe('not-allowed')
    expect(codeOf(await invite(cast.instructor, person(freshAddress(), 'instructor')))).toBe('done')
    const [{ invitationId = '', isYours } = {}] = await pending(cast.assistant)
    expect(isYours).toBe(false)
    expect(codeOf(await dropInvitation(cast.assistant, { classId: cast.classId, invitationId }, NOON))).toBe(
      'not-allowed',
    )
    expect(
      codeOf(await resendInvitation(cast.assistant, { classId: cast.classId, invitationId }, sending)),
    ).toBe('not-allowed')
  })

  it('reaches no invitation of another class', async () => {
    await invite(cast.instructor, person(freshAddress()))
    const [{ invitationId = '' } = {}] = await pending()
    const other = await openCast()
    const which = { classId: other.classId, invitationId }
    expect(codeOf(await dropInvitation(other.instructor, which, NOON))).toBe('not-found')
    expect(codeOf(await resendInvitation(other.instructor, which, sending))).toBe('not-found')
  })

  it('is all or nothing', async () => {
    const [first, second] = [freshAddress(), freshAddress()]
    expect(codeOf(await invite(cast.instructor, person(first)))).toBe('done')
    expect(codeOf(await invite(cast.instructor, person(second), person(first)))).toBe('changed')
    expect(codeOf(await invite(cast.instructor, person(second), person(second)))).toBe('changed')
    expect(await emailsInvited()).toEqual([first])
  })

  it('is not for archived classes, demos or servers without mail', async () => {
    const people = [person(freshAddress())]
    const { classId, instructor } = cast
    expect(
      codeOf(await sendInvitations(instructor, { classId, people }, { ...sending, sendsMail: false })),
    ).toBe('no-mail')
    expect(codeOf(await sendInvitations({ ...instructor, isDemo: true }, { classId, people }, sending))).toBe(
      'demo',
    )
    await archiveClass(instructor, { classId, isArchived: true }, NOON)
    expect(codeOf(await invite(instructor, ...people))).toBe('archived')
    expect(await pending()).toEqual([])
  })

  it('goes to so many a day, and what was refused counts for nothing', async () => {
    const many = (number: number) => Array.from({ length: number }, () => person(freshAddress()))
    expect(codeOf(await invite(cast.instructor, ...many(300)))).toBe('done')
    expect(codeOf(await invite(cast.instructor, ...many(300)))).toBe('too-many-letters')
    expect(codeOf(await invite(cast.instructor, ...many(200)))).toBe('done')
    expect(codeOf(await invite(cast.instructor, person(freshAddress())))).toBe('too-many-letters')
    expect(codeOf(await invite(cast.assistant, ...many(500)))).toBe('done')
    const again = { ...sending, now: NOON + 24 * 3_600_000 }
    const next = { classId: cast.classId, people: many(1) }
    expect(codeOf(await sendInvitations(cast.instructor, next, again))).toBe('done')
  })
})

describe('the preview', () => {
  it('says of each line what comes of it, and writes nothing', async () => {
    const { classId, instructor, memberId } = cast
    const emails = {
      learner: freshAddress(),
      former: freshAddress(),
      removed: freshAddress(),
      invited: freshAddress(),
    }
    for (const who of ['learner', 'former', 'removed'] as const)
      await database.query('UPDATE users SET email = $2, email_confirmed_at = now() WHERE id = $1', [
        cast[who].userId,
        emails[who],
      ])
    await invite(instructor, person(emails.invited))
    const fresh = freshAddress()
    const people = [
      `Ada;${fresh}`,
      `;${emails.learner}`,
      `;${emails.former}`,
      `;${emails.removed}`,
      `;${emails.invited}`,
      `;${fresh.toUpperCase()}`,
      'Bo;bo',
      `;${freshAddress()};boss`,
    ]
    const look = () =>
      previewInvitations(
        instructor,
        { classId, source: { kind: 'file', text: `name;email;role\n${people.join('\n')}` } },
        NOON,
      )
    const before = await emailsInvited()
    const read = await look()
    expect(read.ok && read.value.rows.map(({ outcome }) => outcome)).toEqual([
      { kind: 'invite' },
      { kind: 'already-in' },
      // Of whoever left nothing is said.
      { kind: 'invite' },
      { kind: 'removed' },
      { kind: 'already-invited' },
      { kind: 'twice', line: 2 },
      { kind: 'faulty', faults: [{ field: 'email', code: 'malformed' }] },
      { kind: 'faulty', faults: [{ field: 'role', code: 'unknown' }] },
    ])
    expect(await emailsInvited()).toEqual(before)
    await askBack(instructor, { classId, memberId: memberId.removed }, NOON)
    const later = await look()
    expect(later.ok && later.value.rows[3]?.outcome).toEqual({ kind: 'asked-back' })
  })

  it('says nothing of addresses that nobody has confirmed', async () => {
    const { classId, instructor, learner } = cast
    const email = freshAddress()
    await database.query('UPDATE users SET email = $2 WHERE id = $1', [learner.userId, email])
    const read = await previewInvitations(
      instructor,
      { classId, source: { kind: 'typed', text: email, role: 'learner' } },
      NOON,
    )
    expect(read.ok && read.value.rows[0]?.outcome).toEqual({ kind: 'invite' })
  })

  it('tells an assistant which lines are not theirs', async () => {
    const { classId, assistant } = cast
    const text = `${freshAddress()},,instructor\n${freshAddress()}`
    const read = await previewInvitations(
      assistant,
      { classId, source: { kind: 'file', text: `email,name,role\n${text}` } },
      NOON,
    )
    expect(read.ok && read.value.rows.map(({ outcome }) => outcome)).toEqual([
      { kind: 'faulty', faults: [{ field: 'role', code: 'not-yours' }] },
      { kind: 'invite' },
    ])
  })
})

describe('the list of invitations', () => {
  it('forgets whose one was that is taken back', async () => {
    const email = freshAddress()
    await invite(cast.instructor, { email, name: 'Ada', role: 'learner' })
    const [{ invitationId = '' } = {}] = await pending()
    await dropInvitation(cast.instructor, { classId: cast.classId, invitationId }, NOON)
    expect(await pending()).toEqual([])
    const { rows } = await database.query(
      'SELECT email, name, token_hash, due_at FROM class_invitations WHERE invitation_id = $1',
      [invitationId],
    )
    expect(rows).toEqual([{ email: null, name: null, token_hash: null, due_at: null }])
  })

  it('stays when whoever invited is no longer there', async () => {
    const { classId, instructor, assistant, memberId } = cast
    await invite(assistant, person(freshAddress()))
    await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'learner' })
    expect(await pending()).toHaveLength(1)
  })

  it('holds nothing for an id there is none of', async () => {
    const which = { classId: cast.classId, invitationId: uuidv7() }
    expect(codeOf(await dropInvitation(cast.instructor, which, NOON))).toBe('not-found')
  })
})
