import { describe, expect, it } from 'vitest'
import { openSession } from '@/lib/auth/open-session'
import { LIMITS } from '@/lib/contracts/limits'
import { database } from '@/lib/data/pool'
import { forgoPasskey } from '@/lib/usecases/account/forgo-passkey'
import {
  beginPasskey,
  changeSecondFactor,
  finishPasskey,
  removePasskey,
  renamePasskey,
} from '@/lib/usecases/account/passkeys'
import { readSessions } from '@/lib/usecases/account/sessions'
import { readWays } from '@/lib/usecases/account/ways'
import { Authenticator } from '@/tests/support/authenticator'
import { addPasskey, byPasskey, byPassword, given, openAccount } from '@/tests/support/passkeys'

/** The beginning of an hour, not long ago: counts of long ago are swept away. */
const NOW = Math.floor(Date.now() / 3_600_000) * 3_600_000
const MINUTE_MS = 60_000

const refusedAs = (code: string) => ({ ok: false, error: { code } })
const done = { ok: true, value: null }

describe('a passkey', () => {
  it('is kept with what is needed to know it again, and listed by its browser', async () => {
    const viewer = await openAccount()
    const passkey = await addPasskey(viewer, NOW)
    expect((await readWays(viewer)).passkeys).toEqual([
      { id: passkey.id, name: 'A phone', createdAt: NOW, usedAt: null, isSynced: true },
    ])
  })

  it('is added only by who knows the password, or shows another one', async () => {
    const viewer = await openAccount()
    expect(await beginPasskey(viewer, byPassword('not this'), NOW)).toEqual(refusedAs('no-match'))
    const first = await addPasskey(viewer, NOW)
    await addPasskey(viewer, NOW, new Authenticator(), await byPasskey(viewer, first, NOW))
    expect((await readWays(viewer)).passkeys).toHaveLength(2)
  })

  it('is shown as a proof by its owner alone', async () => {
    const [viewer, stranger] = [await openAccount(), await openAccount()]
    const theirs = await addPasskey(stranger, NOW)
    await addPasskey(viewer, NOW)
    const shown = await byPasskey(viewer, theirs, NOW)
    expect(await beginPasskey(viewer, shown, NOW)).toEqual(refusedAs('passkey-refused'))
  })

  it('is not guessed at by a stolen session: ten tries in a quarter of an hour', async () => {
    const viewer = await openAccount()
    for (let tried = 0; tried < 10; tried++) await beginPasskey(viewer, byPassword('not this'), NOW)
    expect(await beginPasskey(viewer, byPassword(), NOW)).toMatchObject(refusedAs('too-many'))
    expect(await beginPasskey(viewer, byPassword(), NOW + 15 * MINUTE_MS)).toMatchObject({ ok: true })
  })

  it.each([
    ['on another site’s page', new Authenticator({ origin: 'http://localhost.evil.example' })],
    ['without having recognised its owner', new Authenticator({ isUnlocked: true })],
  ])('is not kept when it was made %s', async (_, passkey) => {
    const viewer = await openAccount()
    const { challenge, options } = given(await beginPasskey(viewer, byPassword(), NOW))
    const made = passkey.make(options)
    expect(await finishPasskey(viewer, { made, challenge, name: 'x' }, NOW)).toEqual(
      refusedAs('passkey-refused'),
    )
    expect((await readWays(viewer)).passkeys).toEqual([])
  })

  it('is made for a challenge of the same browser and account, once, and within five minutes', async () => {
    const [viewer, stranger] = [await openAccount(), await openAccount()]
    const passkey = new Authenticator()
    const begin = async () => given(await beginPasskey(viewer, byPassword(), NOW))
    const attempt = async (who: typeof viewer, now: number, elsewhere: string | null | undefined) => {
      const { challenge, options } = await begin()
      const made = passkey.make(options)
      const name = 'A phone'
      return finishPasskey(
        who,
        { made, challenge: elsewhere === undefined ? challenge : elsewhere, name },
        now,
      )
    }
    expect(await attempt(viewer, NOW, null)).toEqual(refusedAs('passkey-refused'))
    expect(await attempt(viewer, NOW, (await begin()).challenge)).toEqual(refusedAs('passkey-refused'))
    expect(await attempt(stranger, NOW, undefined)).toEqual(refusedAs('passkey-refused'))
    expect(await attempt(viewer, NOW + 5 * MINUTE_MS, undefined)).toEqual(refusedAs('passkey-refused'))

    const { challenge, options } = await begin()
    const made = passkey.make(options)
    expect(await finishPasskey(viewer, { made, challenge, name: 'A phone' }, NOW)).toEqual(done)
    expect(await finishPasskey(viewer, { made, challenge, name: 'A phone' }, NOW)).toEqual(
      refusedAs('passkey-refused'),
    )
  })

  it('belongs to one account', async () => {
    const [viewer, stranger] = [await openAccount(), await openAccount()]
    const passkey = await addPasskey(viewer, NOW)
    const { challenge, options } = given(await beginPasskey(stranger, byPassword(), NOW))
    const made = passkey.make(options)
    expect(await finishPasskey(stranger, { made, challenge, name: 'x' }, NOW)).toEqual(
      refusedAs('passkey-refused'),
    )
  })

  it('is renamed and removed by its owner alone', async () => {
    const [viewer, stranger] = [await openAccount(), await openAccount()]
    const { id } = await addPasskey(viewer, NOW)
    expect(await renamePasskey(stranger, id, 'Mine')).toEqual(refusedAs('not-found'))
    expect(await removePasskey(stranger, id, byPassword(), NOW)).toEqual(refusedAs('not-found'))
    expect(await renamePasskey(viewer, id, 'The old phone')).toEqual(done)
    expect((await readWays(viewer)).passkeys).toMatchObject([{ name: 'The old phone' }])
    expect(await removePasskey(viewer, id, byPassword('not this'), NOW)).toEqual(refusedAs('no-match'))
    expect(await removePasskey(viewer, id, byPassword(), NOW)).toEqual(done)
    expect((await readWays(viewer)).passkeys).toEqual([])
  })

  it('stays where it is the last way in', async () => {
    const viewer = await openAccount()
    const [first, second] = [await addPasskey(viewer, NOW), await addPasskey(viewer, NOW)]
    await database.query('UPDATE users SET password_hash = NULL WHERE id = $1', [viewer.userId])
    expect(await removePasskey(viewer, first.id, await byPasskey(viewer, second, NOW), NOW)).toEqual(done)
    expect(await removePasskey(viewer, second.id, await byPasskey(viewer, second, NOW), NOW)).toEqual(
      refusedAs('last-way'),
    )
  })

  it('is one of twenty at most', async () => {
    const viewer = await openAccount()
    for (let added = 0; added < LIMITS.passkeys; added++) await addPasskey(viewer, NOW)
    expect(await beginPasskey(viewer, byPassword(), NOW)).toEqual(refusedAs('too-many-passkeys'))
  })

  it('is not for demo learners, who have nothing to sign in by', async () => {
    const viewer = { ...(await openAccount()), isDemo: true }
    expect(await beginPasskey(viewer, byPassword(), NOW)).toEqual(refusedAs('not-found'))
  })
})

describe('asking for a passkey after the password', () => {
  it('takes two of them, so that a lost one locks nobody out', async () => {
    const viewer = await openAccount()
    const first = await addPasskey(viewer, NOW)
    expect(await changeSecondFactor(viewer, true, byPassword(), NOW)).toEqual(
      refusedAs('more-passkeys-needed'),
    )
    await addPasskey(viewer, NOW)
    expect(await changeSecondFactor(viewer, true, byPassword(), NOW)).toEqual(done)
    expect(await readWays(viewer)).toMatchObject({ asksPasskey: true })
    expect(await removePasskey(viewer, first.id, await byPasskey(viewer, first, NOW), NOW)).toEqual(
      refusedAs('more-passkeys-needed'),
    )
    expect((await readWays(viewer)).passkeys).toHaveLength(2)
  })

  it('makes the password alone too little to change a way in, this one too', async () => {
    const viewer = await openAccount()
    const [first] = [await addPasskey(viewer, NOW), await addPasskey(viewer, NOW)]
    given(await changeSecondFactor(viewer, true, byPassword(), NOW))
    expect(await beginPasskey(viewer, byPassword(), NOW)).toEqual(refusedAs('passkey-needed'))
    expect(await changeSecondFactor(viewer, false, byPassword(), NOW)).toEqual(refusedAs('passkey-needed'))
    expect(await changeSecondFactor(viewer, false, await byPasskey(viewer, first, NOW), NOW)).toEqual(done)
    expect(await readWays(viewer)).toMatchObject({ asksPasskey: false })
  })

  it('ends when an operator says so, and every session with it', async () => {
    const viewer = await openAccount()
    const [first] = [await addPasskey(viewer, NOW), await addPasskey(viewer, NOW)]
    given(await changeSecondFactor(viewer, true, byPassword(), NOW))
    const session = await openSession(viewer, 'passkey', null, NOW)
    await forgoPasskey(viewer.userId)
    expect(await readWays(viewer)).toMatchObject({ asksPasskey: false, passkeys: { length: 2 } })
    expect(await readSessions(viewer, session.sessionId)).toEqual([])
    expect(await removePasskey(viewer, first.id, byPassword(), NOW)).toEqual(done)
  })

  it('holds when two passkeys are removed at the same moment', async () => {
    const viewer = await openAccount()
    const keys = [await addPasskey(viewer, NOW), await addPasskey(viewer, NOW), await addPasskey(viewer, NOW)]
    given(await changeSecondFactor(viewer, true, byPassword(), NOW))
    const [one, other, kept] = keys
    if (one === undefined || other === undefined || kept === undefined) throw new Error('no passkeys')
    const shown = [await byPasskey(viewer, kept, NOW), await byPasskey(viewer, kept, NOW)] as const
    const removed = await Promise.all([
      removePasskey(viewer, one.id, shown[0], NOW),
      removePasskey(viewer, other.id, shown[1], NOW),
    ])
    expect(removed.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
    expect((await readWays(viewer)).passkeys.length).toBeGreaterThanOrEqual(2)
  })
})
