import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { publicLookup, type Resolver } from '@/lib/outgoing/public-lookup'

/** A resolver that says one thing after another. */
function saying(...answers: readonly (readonly string[])[]): Resolver & { asked: number } {
  const resolver = Object.assign(
    (_name: string, _options: unknown, callback: Parameters<Resolver>[2]) => {
      const addresses = answers[resolver.asked++] ?? []
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    },
    { asked: 0 },
  )
  return resolver
}

const found = (resolver: Resolver, all = true): Promise<string | LookupAddress[]> =>
  new Promise((resolve, reject) => {
    publicLookup(resolver)('push.example.org', { all }, (error, addresses) => {
      if (error === null) resolve(addresses)
      else reject(error)
    })
  })

describe('looking up where a server elsewhere is', () => {
  it('gives the addresses that it looked at', async () => {
    expect(await found(saying(['142.250.1.1', '2a00:1450:4001::1']))).toEqual([
      { address: '142.250.1.1', family: 4 },
      { address: '2a00:1450:4001::1', family: 6 },
    ])
    expect(await found(saying(['142.250.1.1', '142.250.1.2']), false)).toBe('142.250.1.1')
  })

  it.each([
    ['this machine', ['127.0.0.1']],
    ['a private network among public addresses', ['142.250.1.1', '10.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a private network over IPv6', ['2a00:1450:4001::1', 'fd00::1']],
    ['nothing', []],
  ])('refuses a name that leads to %s', async (_, addresses) => {
    await expect(found(saying(addresses))).rejects.toThrow('no public address')
  })

  it('asks once for each connection, so that a name cannot lead elsewhere once it was looked at', async () => {
    const resolver = saying(['142.250.1.1'], ['127.0.0.1'])
    expect(await found(resolver)).toEqual([{ address: '142.250.1.1', family: 4 }])
    expect(resolver.asked).toBe(1)
    await expect(found(resolver)).rejects.toThrow('no public address')
  })

  it('says what the resolver said when it found nothing', async () => {
    const failing: Resolver = (_name, _options, callback) => callback(new Error('no such name'), [])
    await expect(found(failing)).rejects.toThrow('no such name')
  })
})
