import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { openSession } from '@/lib/auth/open-session'
import { SESSION_SECONDS } from '@/lib/auth/session'
import { selectLiveSession } from '@/lib/data/sessions'
import { endOtherSessions, endSession, readSessions } from '@/lib/usecases/account/sessions'
import { openLearner } from '@/tests/support/learners'

const NOW = Date.parse('2026-11-26T12:00Z')
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function onTwoDevices() {
  const viewer = await openLearner()
  const first = await openSession(viewer, 'password', FIREFOX, NOW)
  const second = await openSession(viewer, 'passkey', null, NOW + 1000)
  return { viewer, first, second }
}

const isLive = async ({ viewer, sessionId, sessionNumber }: Awaited<ReturnType<typeof openSession>>) =>
  (await selectLiveSession(viewer.userId, sessionId, sessionNumber)) !== null

describe('the sessions of an account', () => {
  it('are listed with this one first, by device and way in', async () => {
    const { viewer, first, second } = await onTwoDevices()
    expect(await readSessions(viewer, first.sessionId)).toEqual([
      {
        sessionId: first.sessionId,
        way: 'password',
        device: 'Firefox on Linux',
        openedAt: NOW,
        seenAt: NOW,
        isThis: true,
      },
      expect.objectContaining({
        sessionId: second.sessionId,
        device: 'A browser on a device',
        isThis: false,
      }),
    ])
  })

  it('end one by one, and each once', async () => {
    const { viewer, first, second } = await onTwoDevices()
    expect(await endSession(viewer, second.sessionId)).toEqual({ ok: true, value: null })
    expect([await isLive(first), await isLive(second)]).toEqual([true, false])
    expect(await endSession(viewer, second.sessionId)).toEqual({ ok: false, error: { code: 'not-found' } })
  })

  it('can’t be ended by somebody else', async () => {
    const { first } = await onTwoDevices()
    const stranger = await openLearner()
    expect(await endSession(stranger, first.sessionId)).toMatchObject({ ok: false })
    await endOtherSessions(stranger, first.sessionId)
    expect(await isLive(first)).toBe(true)
  })

  it('all end but the one that is kept, whose old token counts for nothing', async () => {
    const { viewer, first, second } = await onTwoDevices()
    const sessionNumber = await endOtherSessions(viewer, first.sessionId)
    expect(sessionNumber).toBe(first.sessionNumber + 1)
    expect([await isLive(first), await isLive(second)]).toEqual([false, false])
    expect(await isLive({ ...first, sessionNumber })).toBe(true)
    expect(await readSessions(viewer, first.sessionId)).toHaveLength(1)
  })

  it('all end where none is kept', async () => {
    const { viewer, first, second } = await onTwoDevices()
    const sessionNumber = await endOtherSessions(viewer, null)
    for (const session of [first, second]) expect(await isLive({ ...session, sessionNumber })).toBe(false)
  })

  it('count for nothing once their account has another number, whatever their own says', async () => {
    const { viewer, first } = await onTwoDevices()
    await endOtherSessions(viewer, null)
    const next = await openSession(viewer, 'password', null, NOW)
    expect(next.sessionNumber).toBe(first.sessionNumber + 1)
    expect(await isLive(next)).toBe(true)
    expect(await isLive({ ...next, sessionNumber: first.sessionNumber })).toBe(false)
  })

  it('are not kept for longer than their tokens last', async () => {
    const { viewer, second } = await onTwoDevices()
    const later = NOW + SESSION_SECONDS * 1000 + 2000
    const next = await openSession(viewer, 'password', null, later)
    expect((await readSessions(viewer, next.sessionId)).map(({ sessionId }) => sessionId)).toEqual([
      next.sessionId,
    ])
    expect(await isLive(second)).toBe(false)
  })

  it('can’t be opened for an account that is gone', async () => {
    const gone = { userId: uuidv7(), isDemo: false }
    await expect(openSession(gone, 'password', null, NOW)).rejects.toThrow()
  })
})
