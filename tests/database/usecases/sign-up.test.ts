import { v4 as uuidv4 } from 'uuid'
import { describe, expect, it, vi } from 'vitest'
import { settings } from '@/lib/data/learners'
import { database } from '@/lib/data/pool'
import { accountEmail } from '@/lib/data/users'
import * as environment from '@/lib/env'
import { usualClock } from '@/lib/scheduling'
import { signUp } from '@/lib/usecases/sign-up'

/** The beginning of an hour, not long ago: counts of long ago are swept away. */
const now = Math.floor(Date.now() / 3_600_000) * 3_600_000
const input = () => ({
  email: `${uuidv4()}@example.org`,
  password: 'four words in row',
  zone: 'Europe/Berlin',
  ageBasis: 'age',
})
async function ageBasisOf(email: string): Promise<unknown> {
  const { rows } = await database.query('SELECT age_basis FROM users WHERE email = $1', [email])
  return rows[0]?.['age_basis']
}

const newAddress = () => `test-${uuidv4()}`

describe('signing up', () => {
  it('opens an account with the usual settings and the zone given', async () => {
    const given = input()
    const opened = await signUp({ ...given, email: given.email.toUpperCase() }, newAddress(), now)
    if (!opened.ok) throw new Error('no account')
    expect(await accountEmail(opened.value)).toBe(given.email)
    expect(await settings(opened.value)).toEqual({
      ...usualClock('Europe/Berlin'),
      name: null,
      writing: 'en-GB',
      desiredRetention: 0.9,
      away: null,
      minutesPerDay: 20,
      newPerDay: 10,
      ownPrediction: 'sometimes',
      largeSurprise: 50,
      singleKeyShortcuts: true,
      decimalSign: 'point',
      problemShare: 0.5,
    })
  })

  it('keeps the password as a hash only', async () => {
    const given = input()
    await signUp(given, newAddress(), now)
    const { rows } = await database.query<{ row: string }>(
      'SELECT row_to_json(u)::text AS row FROM users u WHERE email = $1',
      [given.email],
    )
    expect(rows[0]?.row).toContain('$argon2id$')
    expect(rows[0]?.row).not.toContain(given.password)
  })

  it.each(['age', 'school', 'guardian'])('keeps by what the account may be theirs: %s', async (ageBasis) => {
    const given = input()
    await signUp({ ...given, ageBasis }, newAddress(), now)
    expect(await ageBasisOf(given.email)).toBe(ageBasis)
  })

  it('neither asks nor keeps it where MINIMUM_AGE is 0', async () => {
    const usual = environment.env()
    vi.spyOn(environment, 'env').mockReturnValue({ ...usual, MINIMUM_AGE: 0 })
    for (const ageBasis of ['', 'age']) {
      const given = input()
      expect(await signUp({ ...given, ageBasis }, newAddress(), now)).toMatchObject({ ok: true })
      expect(await ageBasisOf(given.email)).toBeNull()
    }
    vi.restoreAllMocks()
  })

  it('opens one account for an e-mail address, also when asked twice at once', async () => {
    const given = input()
    const results = await Promise.all([
      signUp(given, newAddress(), now),
      signUp({ ...given, email: ` ${given.email.toUpperCase()}` }, newAddress(), now),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, error: { code: 'email-taken' } })
    expect(await signUp(given, newAddress(), now)).toEqual({ ok: false, error: { code: 'email-taken' } })
  })

  it.each([
    [{ email: 'ana' }, ['email']],
    [{ email: 'ana@' }, ['email']],
    [{ email: `${'a'.repeat(250)}@example.org` }, ['email']],
    [{ password: 'seven77' }, ['password']],
    [{ password: 'x'.repeat(129) }, ['password']],
    [{ zone: 'Middle/Earth' }, ['zone']],
    [{ zone: '' }, ['zone']],
    [{ email: '', password: '' }, ['email', 'password']],
    [{ ageBasis: '' }, ['ageBasis']],
    [{ ageBasis: 'old enough' }, ['ageBasis']],
  ])('names the fields that have to change: %j', async (change, fields) => {
    expect(await signUp({ ...input(), ...change }, newAddress(), now)).toEqual({
      ok: false,
      error: { code: 'invalid', fields },
    })
  })

  it('is limited to a hundred in an hour from one place', async () => {
    const place = newAddress()
    const given = input()
    await signUp(given, place, now)
    for (let i = 1; i < 100; i += 33) {
      await Promise.all(Array.from({ length: 33 }, () => signUp(given, place, now)))
    }
    const refused = await signUp(input(), place, now + 600_000)
    expect(refused).toEqual({ ok: false, error: { code: 'too-many', retrySeconds: 50 * 60 } })
    expect(await signUp(input(), newAddress(), now)).toMatchObject({ ok: true })
    expect(await signUp(input(), place, now + 3_600_000)).toMatchObject({ ok: true })
  }, 60_000)
})
