import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
})
afterEach(() => vi.unstubAllEnvs())

async function partyAt(address: string) {
  vi.stubEnv('NEXTAUTH_URL', address)
  const { relyingParty } = await import('@/lib/auth/relying-party')
  return relyingParty()
}

describe('the site that passkeys belong to', () => {
  it.each([
    ['https://spindle.example.org', 'spindle.example.org', 'https://spindle.example.org'],
    ['https://spindle.example.org:8443/', 'spindle.example.org', 'https://spindle.example.org:8443'],
    ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
  ])('at %s is %s, asked for by pages of %s', async (address, id, origin) => {
    expect(await partyAt(address)).toEqual({ id, origin })
  })

  it.each([
    'http://spindle.example.org',
    'http://192.168.1.20:3000',
    'https://192.168.1.20',
    'https://[2001:db8::1]',
    'http://127.0.0.1:3000',
  ])('is none at %s, where browsers offer no passkeys', async (address) => {
    expect(await partyAt(address)).toBeNull()
  })
})
