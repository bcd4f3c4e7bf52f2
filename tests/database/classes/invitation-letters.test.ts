import { beforeEach, describe, expect, it } from 'vitest'
import { KEPT_MS } from '@/lib/classes'
import { database } from '@/lib/data/pool'
import { archiveClass } from '@/lib/usecases/classes/change'
import { acceptInvitation, lookAtInvitation } from '@/lib/usecases/classes/invitations/accept'
import { sendInvitationLetters } from '@/lib/usecases/classes/invitations/letters'
import { forgetOldInvitations, readInvitations } from '@/lib/usecases/classes/invitations/read'
import { dropInvitation, resendInvitation, sendInvitations } from '@/lib/usecases/classes/invitations/send'
import { NOON, openCast, type Cast } from '../../support/classes'
import { freshAddress, lettersTo, openWithAddress, secretIn } from '../../support/invitations'
import { openLearner } from '../../support/learners'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let cast: Cast
let email: string
beforeEach(async () => {
  cast = await openCast()
  email = freshAddress()
})

const invite = async (name: string | null = null) => {
  const people = [{ email, name, role: 'learner' }] as const
  const sent = await sendInvitations(
    cast.instructor,
    { classId: cast.classId, people: [...people] },
    { sendsMail: true, now: NOON },
  )
  if (!sent.ok) throw new Error(sent.error.code)
}
const pending = async (now: number) => {
  const read = await readInvitations(cast.instructor, cast.classId, now)
  const [invitation] = read.ok ? read.value : []
  return invitation
}
const resend = async (now: number) => {
  const invitationId = (await pending(now))?.invitationId ?? ''
  return resendInvitation(cast.instructor, { classId: cast.classId, invitationId }, { sendsMail: true, now })
}

describe('the letter of an invitation', () => {
  it('goes out once, says who invites to what, and holds what alone is not kept', async () => {
    await invite()
    const [letter, another] = await lettersTo(email, NOON)
    expect(another).toBeUndefined()
    expect(letter?.subject).toBe('You are invited to a class at Spindle')
    expect(letter?.text).toContain('Ines invites you to the class “Stats 101” at Spindle, to learn in it.')
    expect(letter?.text).toMatch(/https:\/\/spindle\.example\/invitation#[\w-]{43}\n/)
    expect(await lettersTo(email, NOON + MINUTE)).toEqual([])
    expect(await pending(NOON)).toMatchObject({ state: 'sent', at: NOON })
    const { rows } = await database.query<{ row: string }>(
      'SELECT i::text AS row FROM class_invitations i WHERE email = $1',
      [email],
    )
    expect(rows[0]?.row).not.toContain(secretIn(letter))
  })

  it('is claimed by one of several servers', async () => {
    const addresses = Array.from({ length: 12 }, freshAddress)
    const people = addresses.map((address) => ({ email: address, name: null, role: 'learner' as const }))
    await sendInvitations(cast.instructor, { classId: cast.classId, people }, { sendsMail: true, now: NOON })
    const sent: string[] = []
    const mail = async ({ to }: { readonly to: string }): Promise<'sent'> => {
      sent.push(to)
      await new Promise((resolve) => setTimeout(resolve, 5))
      return 'sent'
    }
    const servers = [1, 2, 3].map(() => sendInvitationLetters({ mail, address: '' }, NOON))
    await Promise.all(servers)
    expect(sent.filter((to) => addresses.includes(to)).toSorted()).toEqual(addresses.toSorted())
  })

  it('that nothing takes is tried five times, after longer and longer waits, and is then said not to have gone', async () => {
    await invite()
    let now = NOON
    for (const minutes of [5, 30, 120, 480]) {
      expect(await lettersTo(email, now, 'failed')).toHaveLength(1)
      expect(await pending(now)).toMatchObject({ state: 'again', at: now + minutes * MINUTE })
      expect(await lettersTo(email, now + minutes * MINUTE - 1)).toEqual([])
      now += minutes * MINUTE
    }
    expect(await lettersTo(email, now, 'failed')).toHaveLength(1)
    expect(await pending(now)).toMatchObject({ state: 'unsent' })
    expect(await lettersTo(email, now + DAY)).toEqual([])
    expect(await resend(now)).toMatchObject({ ok: true })
    expect(await lettersTo(email, now)).toHaveLength(1)
  })

  it('of a server that ended meanwhile is sent by another', async () => {
    await invite()
    const ends = () =>
      sendInvitationLetters(
        {
          mail: ({ to }) => (to === email ? Promise.reject(new Error('ended')) : Promise.resolve('sent')),
          address: '',
        },
        NOON,
      )
    await expect(ends()).rejects.toThrow('ended')
    expect(await lettersTo(email, NOON + 9 * MINUTE)).toEqual([])
    expect(await lettersTo(email, NOON + DAY)).toHaveLength(1)
  })

  it('is one a day, even where an invitation was taken back and made anew', async () => {
    await invite()
    expect(await lettersTo(email, NOON)).toHaveLength(1)
    const invitationId = (await pending(NOON))?.invitationId ?? ''
    await dropInvitation(cast.instructor, { classId: cast.classId, invitationId }, NOON)
    await invite()
    expect(await lettersTo(email, NOON)).toEqual([])
    const midnight = NOON + DAY / 2
    expect(await pending(NOON)).toMatchObject({ state: 'waiting', at: midnight })
    expect(await lettersTo(email, midnight)).toHaveLength(1)
  })

  it('is one of five a day to an address, whatever classes they are of', async () => {
    for (let number = 0; number < 6; number++) {
      await invite()
      cast = await openCast()
    }
    expect(await lettersTo(email, NOON)).toHaveLength(5)
  })

  it('waits while the class is archived', async () => {
    await invite()
    await archiveClass(cast.instructor, { classId: cast.classId, isArchived: true }, NOON)
    expect(await lettersTo(email, NOON)).toEqual([])
    await archiveClass(cast.instructor, { classId: cast.classId, isArchived: false }, NOON)
    expect(await lettersTo(email, NOON + MINUTE)).toHaveLength(1)
  })

  it('takes the place of the one before when it is sent again', async () => {
    await invite()
    const [first] = await lettersTo(email, NOON)
    const asking = { viewer: await openLearner(), place: null }
    await resend(NOON + DAY)
    expect(await lookAtInvitation(asking, { secret: secretIn(first) }, NOON + DAY)).toMatchObject({
      ok: true,
    })
    const [second] = await lettersTo(email, NOON + DAY)
    expect(await lookAtInvitation(asking, { secret: secretIn(first) }, NOON + DAY)).toMatchObject({
      error: { code: 'no-invitation' },
    })
    expect(await lookAtInvitation(asking, { secret: secretIn(second) }, NOON + DAY)).toMatchObject({
      ok: true,
    })
  })
})

describe('an address', () => {
  it('is kept for a month after the invitation has run out, so that it can be sent again', async () => {
    await invite('Ada')
    await lettersTo(email, NOON)
    const end = NOON + 14 * DAY
    expect(await pending(end)).toMatchObject({ state: 'expired', email })
    await forgetOldInvitations(end + KEPT_MS - 1)
    expect(await pending(end)).toMatchObject({ email })
    await forgetOldInvitations(end + KEPT_MS)
    expect(await pending(end)).toBeUndefined()
  })

  it('is forgotten when its invitation is accepted', async () => {
    await invite('Ada')
    const [letter] = await lettersTo(email, NOON)
    const viewer = await openWithAddress(freshAddress())
    const accept = { secret: secretIn(letter), yourName: 'Ada', agrees: true }
    expect(await acceptInvitation({ viewer, place: null }, accept, NOON)).toMatchObject({ ok: true })
    const { rows } = await database.query(
      'SELECT email, name, token_hash, accepted_at FROM class_invitations WHERE class_id = $1',
      [cast.classId],
    )
    expect(rows).toEqual([{ email: null, name: null, token_hash: null, accepted_at: new Date(NOON) }])
  })

  it('can be invited anew once its invitation has run out', async () => {
    await invite()
    await lettersTo(email, NOON)
    const later = NOON + 15 * DAY
    const people = [{ email, name: 'Ada', role: 'learner' as const }]
    const sent = await sendInvitations(
      cast.assistant,
      { classId: cast.classId, people },
      { sendsMail: true, now: later },
    )
    expect(sent).toEqual({ ok: true, value: { invited: 1 } })
    expect(await pending(later)).toMatchObject({ state: 'waiting', name: 'Ada' })
    expect(await lettersTo(email, later)).toHaveLength(1)
  })
})
