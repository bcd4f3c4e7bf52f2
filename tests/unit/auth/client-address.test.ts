import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost')
  vi.resetModules()
})
afterEach(() => vi.unstubAllEnvs())

/** What the server makes of a request that comes in with these headers over a real connection. */
async function addressSeen(headers: Record<string, string>): Promise<string | null> {
  const { clientAddress, notePeerAddresses } = await import('@/lib/auth/client-address')
  notePeerAddresses()
  const seen: (string | null)[] = []
  const server = http.createServer((request, response) => {
    seen.push(clientAddress(new Headers(request.headers as Record<string, string>)))
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve, reject) => {
    http
      .get({ port, host: '127.0.0.1', headers, agent: false }, (response) => {
        response.resume().on('end', resolve)
      })
      .on('error', reject)
  })
  server.close()
  return seen[0] ?? null
}

describe('the address of a client', () => {
  it('is the peer of the connection, whatever the client claims', async () => {
    expect(await addressSeen({})).toBe('127.0.0.1')
    expect(await addressSeen({ 'x-forwarded-for': '203.0.113.9' })).toBe('127.0.0.1')
  })

  it('is what the outermost trusted proxy saw, not what the client put before it', async () => {
    vi.stubEnv('TRUSTED_PROXIES', '1')
    expect(await addressSeen({ 'x-forwarded-for': '203.0.113.9' })).toBe('203.0.113.9')
    expect(await addressSeen({ 'x-forwarded-for': '10.6.6.6, 203.0.113.9' })).toBe('203.0.113.9')
    vi.resetModules()
    vi.stubEnv('TRUSTED_PROXIES', '2')
    expect(await addressSeen({ 'x-forwarded-for': '10.6.6.6, 203.0.113.9, 10.0.0.1' })).toBe('203.0.113.9')
  })

  it('is unknown when a proxy should have named it and did not', async () => {
    vi.stubEnv('TRUSTED_PROXIES', '1')
    expect(await addressSeen({})).toBeNull()
    expect(await addressSeen({ 'x-forwarded-for': 'somewhere' })).toBeNull()
  })

  it('is unknown for a request that came over no connection', async () => {
    const { clientAddress } = await import('@/lib/auth/client-address')
    expect(clientAddress(new Headers({ 'x-forwarded-for': '203.0.113.9' }))).toBeNull()
  })
})

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:51820', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', null],
    ['unknown', null],
    ['203.0.113.999', null],
  ])('of %s is %s', async (address, network) => {
    const { networkOf } = await import('@/lib/auth/client-address')
    expect(networkOf(address)).toBe(network)
  })
})
