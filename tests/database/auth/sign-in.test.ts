import { v4 as uuidv4 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { signIn } from '@/lib/auth/sign-in'
import { database } from '@/lib/data/pool'
import { signUp } from '@/lib/usecases/sign-up'

const password = 'four words in row'
/** The beginning of an hour, not long ago: counts of long ago are swept away. */
const noon = Math.floor(Date.now() / 3_600_000) * 3_600_000
const QUARTER_MS = 15 * 60_000

const newEmail = () => `${uuidv4()}@example.org`
/** An address nobody else in this file uses. */
const newAddress = () => `test-${uuidv4()}`

async function someone(): Promise<{ email: string; userId: string }> {
  const email = newEmail()
  const opened = await signUp({ email, password, zone: 'Europe/Berlin', ageBasis: 'age' }, newAddress(), noon)
  if (!opened.ok) throw new Error('no account')
  return { email, userId: opened.value.userId }
}

async function fail(times: number, email: string, address: string, at = noon): Promise<void> {
  for (let i = 0; i < times; i++) {
    expect(await signIn({ email, password: 'not this' }, address, at)).toEqual(noMatch)
  }
}

const noMatch = { ok: false, error: { code: 'no-match' } }

describe('signing in', () => {
  it('finds the learner by e-mail address, whatever its case, and password', async () => {
    const { email, userId } = await someone()
    const expected = { ok: true, value: { userId, isDemo: false } }
    expect(await signIn({ email, password }, newAddress(), noon)).toEqual(expected)
    expect(await signIn({ email: ` ${email.toUpperCase()} `, password }, newAddress(), noon)).toEqual(
      expected,
    )
  })

  it('says the same of an unknown address, a mistaken password and what is no address at all', async () => {
    const { email } = await someone()
    expect(await signIn({ email: newEmail(), password }, newAddress(), noon)).toEqual(noMatch)
    expect(await signIn({ email, password: `${password}.` }, newAddress(), noon)).toEqual(noMatch)
    for (const input of [{ email: 'x', password }, { email }, {}, null, { email, password, more: 1 }]) {
      expect(await signIn(input, newAddress(), noon)).toEqual(noMatch)
    }
  })
})

describe('the limits of signing in', () => {
  it('close an account to one place after ten failures, even for the right password', async () => {
    const { email, userId } = await someone()
    const place = newAddress()
    await fail(10, email, place)
    const refused = await signIn({ email, password }, place, noon + 60_000)
    expect(refused).toEqual({ ok: false, error: { code: 'too-many', retrySeconds: 14 * 60 } })
    expect(await signIn({ email, password }, newAddress(), noon)).toMatchObject({ value: { userId } })
    expect(await signIn({ email, password }, place, noon + QUARTER_MS)).toMatchObject({ ok: true })
  })

  it('say nothing about whether there is an account', async () => {
    const email = newEmail()
    const place = newAddress()
    await fail(10, email, place)
    expect(await signIn({ email, password }, place, noon)).toMatchObject({ error: { code: 'too-many' } })
  })

  it('close a place after a hundred failures with any accounts', async () => {
    const { email } = await someone()
    const place = newAddress()
    for (let i = 0; i < 100; i++) await fail(1, newEmail(), place)
    expect(await signIn({ email, password }, place, noon)).toMatchObject({ error: { code: 'too-many' } })
    expect(await signIn({ email, password }, newAddress(), noon)).toMatchObject({ ok: true })
  }, 60_000)

  it('do not count successes', async () => {
    const { email } = await someone()
    const place = newAddress()
    for (let i = 0; i < 15; i++) {
      expect(await signIn({ email, password }, place, noon)).toMatchObject({ ok: true })
    }
  })

  it('hold against tries made at the same time', async () => {
    const { email } = await someone()
    const place = newAddress()
    const tries = Array.from({ length: 30 }, () => signIn({ email, password: 'not this' }, place, noon))
    const codes = (await Promise.all(tries)).map((result) => (result.ok ? 'in' : result.error.code))
    expect(codes.filter((code) => code === 'no-match')).toHaveLength(10)
    expect(codes.filter((code) => code === 'too-many')).toHaveLength(20)
  })

  it('count every place that is not known as one, for one account only', async () => {
    const [one, other] = [await someone(), await someone()]
    for (let i = 0; i < 10; i++) {
      expect(await signIn({ email: one.email, password: 'not this' }, null, noon)).toEqual(noMatch)
    }
    expect(await signIn({ email: one.email, password }, null, noon)).toMatchObject({ ok: false })
    expect(await signIn({ email: other.email, password }, null, noon)).toMatchObject({ ok: true })
  })

  it('keep neither addresses nor e-mail addresses', async () => {
    const email = newEmail()
    const place = newAddress()
    await fail(1, email, place)
    const { rows } = await database.query<{ bucket: string }>('SELECT bucket FROM rate_limits')
    expect(rows.length).toBeGreaterThan(0)
    for (const { bucket } of rows) expect(bucket).toMatch(/^[a-z-]+:[0-9a-f]{64}$/)
  })
})
