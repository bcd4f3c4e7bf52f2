import { v4 as uuidv4 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CHALLENGE_MS } from '@/lib/auth/webauthn'
import { database } from '@/lib/data/pool'
import { askForPasskey } from '@/lib/usecases/account/show-passkey'
import {
  beginPasskeySignIn,
  beginSecondStep,
  signInByPasskey,
} from '@/lib/usecases/account/sign-in-by-passkey'
import { Authenticator } from '@/tests/support/authenticator'
import { addPasskey, given, openAccount } from '@/tests/support/passkeys'

/** The beginning of an hour, not long ago: counts of long ago are swept away. */
const NOW = Math.floor(Date.now() / 3_600_000) * 3_600_000
const noMatch = { ok: false, error: { code: 'no-match' } }
/** An address nobody else in this file uses. */
const newAddress = () => `test-${uuidv4()}`

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

async function somebody() {
  const viewer = await openAccount()
  return { viewer, passkey: await addPasskey(viewer, NOW) }
}

/** Signs in by a passkey alone, as the sign-in page does. */
async function signIn(passkey: Authenticator, address = newAddress()) {
  const { challenge, options } = given(await beginPasskeySignIn(address, NOW))
  return signInByPasskey(passkey.show(options), challenge, address, NOW)
}

describe('signing in by a passkey', () => {
  it('finds its owner without an address, and notes the use', async () => {
    const { viewer, passkey } = await somebody()
    expect(await signIn(passkey)).toEqual({ ok: true, value: viewer })
    const { rows } = await database.query<{ counter: string; used: Date }>(
      'SELECT counter, used_at AS used FROM passkeys WHERE user_id = $1',
      [viewer.userId],
    )
    expect(rows).toEqual([{ counter: '2', used: new Date(NOW) }])
  })

  it('asks for no passkey in particular, so that nothing is told of who has one', async () => {
    const { options } = given(await beginPasskeySignIn(newAddress(), NOW))
    expect(options).toMatchObject({ allowCredentials: [], userVerification: 'required', rpId: 'localhost' })
  })

  it.each([
    ['another site’s page', { origin: 'http://localhost:3001' }],
    ['one who was not recognised', { isUnlocked: true }],
    ['a copy that counts from the beginning', { counter: 1 }],
    ['a copy that counts as far as it did', { counter: 2 }],
    ['one that doesn’t count any more', { counter: 0 }],
  ])('refuses %s', async (_, quirks) => {
    const { passkey } = await somebody()
    expect(await signIn(passkey)).toMatchObject({ ok: true })
    expect(await signIn(passkey.with(quirks))).toEqual(noMatch)
  })

  it('takes one that never counts', async () => {
    const viewer = await openAccount()
    const passkey = await addPasskey(viewer, NOW, new Authenticator({ counter: 0 }))
    expect(await signIn(passkey)).toMatchObject({ ok: true })
    expect(await signIn(passkey)).toMatchObject({ ok: true })
  })

  it('says the same of one that is not known and of one that belongs to somebody else than it says', async () => {
    const [one, other] = [await somebody(), await somebody()]
    expect(await signIn(new Authenticator())).toEqual(noMatch)
    const { challenge, options } = given(await beginPasskeySignIn(newAddress(), NOW))
    const shown = { ...one.passkey.show(options), userHandle: other.passkey.show(options).userHandle }
    expect(await signInByPasskey(shown, challenge, newAddress(), NOW)).toEqual(noMatch)
    expect(await signInByPasskey({ ...shown, userHandle: null }, challenge, newAddress(), NOW)).toEqual(
      noMatch,
    )
  })

  it('takes a challenge once, from the browser that it was given to, within five minutes', async () => {
    const { passkey } = await somebody()
    const asked = async () => given(await beginPasskeySignIn(newAddress(), NOW))
    const { challenge, options } = await asked()
    const shown = passkey.show(options)
    expect(await signInByPasskey(shown, null, newAddress(), NOW)).toEqual(noMatch)
    expect(await signInByPasskey(shown, (await asked()).challenge, newAddress(), NOW)).toEqual(noMatch)
    expect(await signInByPasskey(shown, challenge, newAddress(), NOW)).toMatchObject({ ok: true })
    expect(await signInByPasskey(shown, challenge, newAddress(), NOW)).toEqual(noMatch)
    const late = await asked()
    const lateShown = passkey.show(late.options)
    expect(await signInByPasskey(lateShown, late.challenge, newAddress(), NOW + CHALLENGE_MS)).toEqual(
      noMatch,
    )
  })

  it('takes no challenge that a new passkey is made for', async () => {
    const { viewer, passkey } = await somebody()
    const { options } = given(await beginPasskeySignIn(newAddress(), NOW))
    const challenge = await askForPasskey('register', viewer.userId, NOW)
    const shown = passkey.show({ ...options, challenge })
    expect(await signInByPasskey(shown, challenge, newAddress(), NOW)).toEqual(noMatch)
  })

  it('signs one in for each signature, also when it is sent twice at once', async () => {
    const { passkey } = await somebody()
    const { challenge, options } = given(await beginPasskeySignIn(newAddress(), NOW))
    const shown = passkey.show(options)
    const tries = Array.from({ length: 5 }, () => signInByPasskey(shown, challenge, newAddress(), NOW))
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('closes a place after a hundred that don’t fit', async () => {
    const { passkey } = await somebody()
    const address = newAddress()
    const shown = passkey.show(given(await beginPasskeySignIn(address, NOW)).options)
    for (let tried = 0; tried < 100; tried++) await signInByPasskey(shown, 'none', address, NOW)
    expect(await signIn(passkey, address)).toMatchObject({ error: { code: 'too-many' } })
    expect(await signIn(passkey)).toMatchObject({ ok: true })
  })

  it('refuses what is no passkey at all', async () => {
    for (const input of [null, 'x', {}, { id: '' }]) {
      expect(await signInByPasskey(input, null, newAddress(), NOW)).toEqual(noMatch)
    }
  })

  it('leaves no challenge behind whose time is over', async () => {
    const { challenge } = given(await beginPasskeySignIn(newAddress(), NOW - CHALLENGE_MS))
    given(await beginPasskeySignIn(newAddress(), NOW))
    const { rows } = await database.query('SELECT 1 FROM passkey_challenges WHERE challenge = $1', [
      challenge,
    ])
    expect(rows).toEqual([])
  })
})

describe('a passkey after the password', () => {
  it('is one of the same account', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const begin = async () =>
      given(await beginSecondStep(await askForPasskey('second', one.viewer.userId, NOW), NOW))
    const wanted = await begin()
    expect(wanted.options.allowCredentials).toMatchObject([{ id: one.passkey.id }])
    const theirs = other.passkey.show(wanted.options)
    expect(await signInByPasskey(theirs, wanted.challenge, newAddress(), NOW)).toEqual(noMatch)
    const { challenge, options } = await begin()
    const signedIn = await signInByPasskey(one.passkey.show(options), challenge, newAddress(), NOW)
    expect(signedIn).toEqual({ ok: true, value: one.viewer })
  })

  it('is asked for only in the browser that the password was typed in', async () => {
    expect(await beginSecondStep(null, NOW)).toMatchObject({ ok: false })
    const { challenge } = given(await beginPasskeySignIn(newAddress(), NOW))
    expect(await beginSecondStep(challenge, NOW)).toMatchObject({ ok: false })
  })
})
