import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { openSession } from '@/lib/auth/open-session'
import { signIn } from '@/lib/auth/sign-in'
import { selectCredentials, selectCredentialsByEmail } from '@/lib/data/credentials'
import { database } from '@/lib/data/pool'
import { selectLiveSession } from '@/lib/data/sessions'
import { askToChangeEmail, changeEmailByLink } from '@/lib/usecases/account/change-email'
import { changePassword } from '@/lib/usecases/account/change-password'
import { askToConfirm, confirmByLink } from '@/lib/usecases/account/confirm-email'
import { LINK_MS, makeLink, type LinkLetter } from '@/lib/usecases/account/links'
import {
  askForReset,
  linkForOperator,
  resetLetter,
  resetPassword,
} from '@/lib/usecases/account/reset-password'
import { OLD_PASSWORD, openAccount } from '@/tests/support/credentials'

const NOW = Date.parse('2026-11-26T12:00Z')
const NEW_PASSWORD = 'a new mountain pass'
const NO_LINK = { ok: false, error: { code: 'no-link' } }
const DONE = { ok: true, value: null }

const reset = (letter: LinkLetter | null, now = NOW, password = NEW_PASSWORD) =>
  resetPassword({ secret: letter?.secret, password }, now)

const opens = async (email: string, password: string) => (await signIn({ email, password }, null, NOW)).ok

describe('a password that was forgotten', () => {
  it('is replaced once by the link, and every session ends', async () => {
    const { viewer, email } = await openAccount(NOW)
    const session = await openSession(viewer, 'password', null, NOW)
    const letter = await resetLetter(email, NOW)
    expect(await reset(letter)).toEqual(DONE)
    expect([await opens(email, NEW_PASSWORD), await opens(email, OLD_PASSWORD)]).toEqual([true, false])
    expect(await selectLiveSession(viewer.userId, session.sessionId, session.sessionNumber)).toBeNull()
    expect(await reset(letter)).toEqual(NO_LINK)
  })

  it('is replaced once by a link that is followed twice at the same time', async () => {
    const { email } = await openAccount(NOW)
    const letter = await resetLetter(email, NOW)
    const both = await Promise.all([reset(letter), reset(letter)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('stays when the link has run out', async () => {
    const { email } = await openAccount(NOW)
    const letter = await resetLetter(email, NOW)
    expect(await reset(letter, NOW + LINK_MS.reset)).toEqual(NO_LINK)
    expect(await reset(letter, NOW + LINK_MS.reset - 1)).toEqual(DONE)
  })

  it('stays when a later link replaced this one', async () => {
    const { email } = await openAccount(NOW)
    const [first, second] = [await resetLetter(email, NOW), await resetLetter(email, NOW + 1)]
    expect([await reset(first, NOW + 2), await reset(second, NOW + 2)]).toEqual([NO_LINK, DONE])
  })

  it('stays when the link is for something else', async () => {
    const { viewer, email } = await openAccount(NOW)
    for (const purpose of ['confirm', 'change'] as const) {
      expect(await reset(await makeLink(viewer.userId, purpose, email, NOW))).toEqual(NO_LINK)
    }
    expect(await opens(email, OLD_PASSWORD)).toBe(true)
  })

  it('is asked for in the same way for any address, but a letter goes only to a confirmed one', async () => {
    const [confirmed, unconfirmed] = [await openAccount(NOW), await openAccount(null)]
    const unknown = `${uuidv7()}@example.org`
    for (const email of [confirmed.email, unconfirmed.email, unknown]) {
      expect(await askForReset({ email }, null, NOW)).toEqual({ ok: true, value: email })
    }
    expect(await resetLetter(unconfirmed.email, NOW)).toBeNull()
    expect(await resetLetter(unknown, NOW)).toBeNull()
    expect(await resetLetter(confirmed.email, NOW)).toMatchObject({ to: confirmed.email, purpose: 'reset' })
  })

  it('can be asked for five times an hour by address, known or not', async () => {
    const email = `${uuidv7()}@example.org`
    for (let asked = 0; asked < 5; asked++) expect((await askForReset({ email }, null, NOW)).ok).toBe(true)
    expect(await askForReset({ email }, null, NOW)).toMatchObject({ error: { code: 'too-many' } })
  })

  it('can’t become the account’s address, which leaves the link good', async () => {
    const { email } = await openAccount(NOW)
    const letter = await resetLetter(email, NOW)
    expect(await reset(letter, NOW, email.toUpperCase())).toEqual({
      ok: false,
      error: { code: 'own-address' },
    })
    expect(await reset(letter)).toEqual(DONE)
  })

  it('is replaced by a link of the operator’s also where the address was never confirmed', async () => {
    const { email } = await openAccount(null)
    expect(await linkForOperator(`${uuidv7()}@example.org`, NOW)).toBeNull()
    expect(await reset(await linkForOperator(email, NOW))).toEqual(DONE)
    expect(await opens(email, NEW_PASSWORD)).toBe(true)
    expect(await selectCredentialsByEmail(email)).toMatchObject({ isConfirmed: false })
  })

  it('can be asked for anew while an earlier link is followed', async () => {
    const { email } = await openAccount(NOW)
    for (let round = 0; round < 5; round++) {
      const letter = await resetLetter(email, NOW)
      const password = `${NEW_PASSWORD} ${round}`
      const [, next] = await Promise.all([reset(letter, NOW, password), resetLetter(email, NOW)])
      expect(next).not.toBeNull()
    }
  })

  it('leaves other accounts as they are', async () => {
    const [mine, theirs] = [await openAccount(NOW), await openAccount(NOW)]
    const letter = await resetLetter(theirs.email, NOW)
    expect(await reset(await resetLetter(mine.email, NOW))).toEqual(DONE)
    expect(await opens(theirs.email, OLD_PASSWORD)).toBe(true)
    expect(await reset(letter)).toEqual(DONE)
  })
})

describe('a link', () => {
  it('holds a secret of 32 bytes that no other has', async () => {
    const { viewer, email } = await openAccount(NOW)
    const secrets = new Set<string>()
    for (let made = 0; made < 20; made++) {
      secrets.add((await makeLink(viewer.userId, 'reset', email, NOW)).secret)
    }
    expect(secrets.size).toBe(20)
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  })
})

describe('an address', () => {
  it('is confirmed once by its link, of which only the hash is kept', async () => {
    const { viewer } = await openAccount(null)
    const asked = await askToConfirm(viewer, NOW)
    if (!asked.ok) throw new Error('no letter')
    const { rows } = await database.query('SELECT * FROM account_links WHERE user_id = $1', [viewer.userId])
    expect(JSON.stringify(rows)).not.toContain(asked.value.secret)
    expect(await confirmByLink({ secret: asked.value.secret }, NOW)).toEqual(DONE)
    expect(await selectCredentials(viewer.userId)).toMatchObject({ isConfirmed: true })
    expect(await confirmByLink({ secret: asked.value.secret }, NOW)).toEqual(NO_LINK)
    expect(await askToConfirm(viewer, NOW)).toEqual({ ok: false, error: { code: 'nothing-to-send' } })
  })

  it('changes only by the link sent to the new one', async () => {
    const { viewer, email } = await openAccount(NOW)
    const next = `${uuidv7()}@example.org`
    const asked = await askToChangeEmail(viewer, { email: next, currentPassword: OLD_PASSWORD }, NOW)
    expect(asked).toMatchObject({ value: { letter: { to: next, purpose: 'change' }, tell: email } })
    expect(await selectCredentials(viewer.userId)).toMatchObject({ email })
    const secret = asked.ok ? asked.value.letter.secret : ''
    expect(await changeEmailByLink({ secret }, NOW)).toEqual(DONE)
    expect(await selectCredentials(viewer.userId)).toMatchObject({ email: next, isConfirmed: true })
  })

  it('does not change without the current password, nor to that of another account', async () => {
    const [mine, theirs] = [await openAccount(NOW), await openAccount(NOW)]
    const ask = (currentPassword: string) =>
      askToChangeEmail(mine.viewer, { email: theirs.email, currentPassword }, NOW)
    expect(await ask(NEW_PASSWORD)).toEqual({ ok: false, error: { code: 'no-match' } })
    const asked = await ask(OLD_PASSWORD)
    const secret = asked.ok ? asked.value.letter.secret : ''
    expect(await changeEmailByLink({ secret }, NOW)).toEqual(NO_LINK)
    expect(await selectCredentials(mine.viewer.userId)).toMatchObject({ email: mine.email })
  })
})

describe('a password that is changed', () => {
  it('ends every session but this one, and the links to set another', async () => {
    const { viewer, email } = await openAccount(NOW)
    const here = await openSession(viewer, 'password', null, NOW)
    const there = await openSession(viewer, 'password', null, NOW)
    const letter = await resetLetter(email, NOW)
    const input = { currentPassword: OLD_PASSWORD, password: NEW_PASSWORD }
    const changed = await changePassword(viewer, here.sessionId, input, NOW)
    expect(changed).toEqual({ ok: true, value: here.sessionNumber + 1 })
    const isLive = async (sessionId: string) =>
      (await selectLiveSession(viewer.userId, sessionId, here.sessionNumber + 1)) !== null
    expect([await isLive(here.sessionId), await isLive(there.sessionId)]).toEqual([true, false])
    expect(await opens(email, NEW_PASSWORD)).toBe(true)
    expect(await reset(letter)).toEqual(NO_LINK)
  })

  it('is changed by one of two who know it at the same time', async () => {
    const { viewer, email } = await openAccount(NOW)
    const next = ['a first new password', 'a second new password']
    const changes = next.map((password) =>
      changePassword(viewer, uuidv7(), { currentPassword: OLD_PASSWORD, password }, NOW),
    )
    const done = (await Promise.all(changes)).map(({ ok }) => ok)
    expect(done.filter((ok) => ok)).toHaveLength(1)
    expect(await Promise.all(next.map((password) => opens(email, password)))).toEqual(done)
  })

  it('has to be known', async () => {
    const { viewer, email } = await openAccount(NOW)
    const input = { currentPassword: NEW_PASSWORD, password: NEW_PASSWORD }
    expect(await changePassword(viewer, uuidv7(), input, NOW)).toMatchObject({ error: { code: 'no-match' } })
    expect(await opens(email, OLD_PASSWORD)).toBe(true)
  })
})
