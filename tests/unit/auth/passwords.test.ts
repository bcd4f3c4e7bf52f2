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

  it('never matches where there is no account, and takes as long to say so', async () => {
    const hash = await hashPassword('four words in row')
    const fastest = { known: Infinity, unknown: Infinity }
    const time = async (kind: 'known' | 'unknown', kept: string | null) => {
      const began = performance.now()
      expect(await passwordMatches(kept, 'some other words')).toBe(false)
      fastest[kind] = Math.min(fastest[kind], performance.now() - began)
    }
    // In turns, and the fastest of each: whatever else the machine does falls on both alike.
    for (let i = 0; i < 15; i++) {
      await time('known', hash)
      await time('unknown', null)
    }
    expect(fastest.unknown / fastest.known).toBeGreaterThan(0.6)
    expect(fastest.unknown / fastest.known).toBeLessThan(1.7)
  })
})
