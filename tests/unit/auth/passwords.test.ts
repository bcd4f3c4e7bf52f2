import { describe, expect, it } from 'vitest'
import { hashPassword, passwordMatches } from '@/lib/auth/passwords'

describe('a password', () => {
  it('is kept as argon2id with 19 MiB, two passes and one lane, and a salt of its own', async () => {
    const [one, other] = await Promise.all([
      hashPassword('four words in row'),
      hashPassword('four words in row'),
    ])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
  })

  it('matches its own hash and no other', async () => {
    const hash = await hashPassword('four words in row')
    expect(await passwordMatches(hash, 'four words in row')).toBe(true)
    expect(await passwordMatches(hash, 'four words in Row')).toBe(false)
    expect(await passwordMatches(hash, '')).toBe(false)
  })

  it('is the same however its letters are composed', async () => {
    const hash = await hashPassword('caf\u00e9 \ufb01ne')
    expect(await passwordMatches(hash, 'cafe\u0301 fine')).toBe(true)
  })

  // How long that takes is measured by `npm run bench:sign-in`.
  it('never matches where there is no account', async () => {
    expect(await passwordMatches(null, 'some other words')).toBe(false)
    expect(await passwordMatches(null, '')).toBe(false)
  })
})
