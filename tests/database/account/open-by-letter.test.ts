import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { openSession } from '@/lib/auth/open-session'
import { sessionToken } from '@/lib/auth/renew-session'
import type { CheckedSignUp } from '@/lib/auth/sealed-sign-up'
import { signIn } from '@/lib/auth/sign-in'
import { selectCredentialsByEmail } from '@/lib/data/credentials'
import { database } from '@/lib/data/pool'
import { askToOpen, openByLetter, signUpLetter } from '@/lib/usecases/account/open-by-letter'
import { openAccount } from '@/tests/support/credentials'

/** The beginning of an hour, not long ago: counts of long ago are swept away. */
const NOW = Math.floor(Date.now() / 3_600_000) * 3_600_000
const HERE = 'https://spindle.example.org'
const PASSWORD = 'four words in row'
const NO_LINK = { ok: false, error: { code: 'no-link' } }

const ask = (email: string) =>
  askToOpen({ email, password: PASSWORD, zone: 'UTC', ageBasis: 'school' }, `test-${uuidv7()}`, NOW)

async function asked(email: string): Promise<CheckedSignUp> {
  const checked = await ask(email)
  if (!checked.ok) throw new Error('no letter')
  return checked.value
}

const sealedIn = (text: string): string => text.split('/open#')[1]?.split('\n')[0] ?? ''

/** The same but for one letter of what is encrypted. */
const changed = (sealed: string): string =>
  sealed.replace(/(?<=\.)[^.](?=[^.]*\.[^.]*$)/, (first) => (first === 'A' ? 'B' : 'A'))

describe('an account that is asked for by letter', () => {
  it('is opened once by the link, its address confirmed, and not before', async () => {
    const email = `${uuidv7()}@example.org`
    const letter = await signUpLetter(await asked(email), HERE)
    expect(letter.to).toBe(email)
    expect(await selectCredentialsByEmail(email)).toBeNull()
    const opened = await openByLetter({ sealed: sealedIn(letter.text) }, NOW)
    expect(opened.ok).toBe(true)
    expect(await selectCredentialsByEmail(email)).toMatchObject({ isConfirmed: true })
    const { rows } = await database.query('SELECT age_basis FROM users WHERE email = $1', [email])
    expect(rows).toEqual([{ age_basis: 'school' }])
    expect((await signIn({ email, password: PASSWORD }, null, NOW)).ok).toBe(true)
    expect(await openByLetter({ sealed: sealedIn(letter.text) }, NOW)).toEqual(NO_LINK)
  })

  it('is asked for in the same way where there is one, whose owner alone is told', async () => {
    const { email } = await openAccount(NOW)
    const checked = await ask(email)
    expect(checked).toMatchObject({ ok: true, value: { email, zone: 'UTC' } })
    const letter = await signUpLetter(await asked(email), HERE)
    expect(letter).toMatchObject({ to: email })
    expect(letter.text).toContain(`${HERE}/signin`)
    expect(letter.text).not.toContain('#')
    expect((await signIn({ email, password: PASSWORD }, null, NOW)).ok).toBe(false)
  })

  it('is opened by nothing else that this server sealed, and by nothing that was changed', async () => {
    const { viewer, email } = await openAccount(NOW)
    const session = await sessionToken(await openSession(viewer, 'password', null, NOW))
    const sealed = sealedIn((await signUpLetter(await asked(`new-${email}`), HERE)).text)
    for (const other of [session, changed(sealed), 'made.up']) {
      expect(await openByLetter({ sealed: other }, NOW)).toEqual(NO_LINK)
    }
  })

  it('can be asked for five times an hour by address', async () => {
    const email = `${uuidv7()}@example.org`
    for (let time = 0; time < 5; time++) expect((await ask(email)).ok).toBe(true)
    expect(await ask(email)).toMatchObject({ error: { code: 'too-many' } })
  })
})
