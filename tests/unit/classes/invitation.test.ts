import { describe, expect, it } from 'vitest'
import { stateOf, waitAfter } from '@/lib/classes'

const HOUR = 3_600_000
const times = { invitedAt: 0, dueAt: null, tries: 0, sentAt: null, expiresAt: 14 * 24 * HOUR }

describe('an invitation', () => {
  it.each([
    ['waits until its letter is due', { dueAt: HOUR }, 0, { state: 'waiting', at: HOUR }],
    ['waits again once it was tried', { dueAt: HOUR, tries: 1 }, 0, { state: 'again', at: HOUR }],
    ['is sent once it went out', { sentAt: HOUR }, 2 * HOUR, { state: 'sent', at: HOUR }],
    ['could not be sent, where nothing is to be tried any more', {}, HOUR, { state: 'unsent', at: 0 }],
    ['runs out', { sentAt: HOUR }, 14 * 24 * HOUR, { state: 'expired', at: 14 * 24 * HOUR }],
  ] as const)('%s', (_what, some, now, state) => {
    expect(stateOf({ ...times, ...some }, now)).toEqual(state)
  })

  it('is tried again after longer and longer waits, and not for ever', () => {
    const waits = [1, 2, 3, 4, 5].map(waitAfter)
    expect(waits.map((wait) => (wait ?? 0) / HOUR)).toEqual([5 / 60, 0.5, 2, 8, 0])
    expect(waits.at(-1)).toBeNull()
  })
})
