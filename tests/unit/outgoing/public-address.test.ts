import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '@/lib/outgoing/public-address'

describe('an address of the public internet', () => {
  it.each([
    ['this network', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['a carrier’s own', '100.64.0.1'],
    ['a carrier’s own', '100.127.255.255'],
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.255.254'],
    ['this link, where clouds tell secrets', '169.254.169.254'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['for protocols', '192.0.0.8'],
    ['for documentation', '192.0.2.1'],
    ['for 6to4 relays', '192.88.99.1'],
    ['private', '192.168.1.1'],
    ['for benches', '198.19.255.255'],
    ['for documentation', '198.51.100.7'],
    ['for documentation', '203.0.113.7'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['none yet', '::'],
    ['this machine', '::1'],
    ['IPv4 mapped', '::ffff:127.0.0.1'],
    ['IPv4 mapped, spelt otherwise', '::ffff:7f00:1'],
    ['IPv4 mapped, public or not', '::ffff:142.250.1.1'],
    ['IPv4 compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['NAT64 of one network', '64:ff9b:1::a00:1'],
    ['for discarding', '100::1'],
    ['Teredo', '2001:0:53aa:64c::1'],
    ['for documentation', '2001:db8::1'],
    ['6to4', '2002:7f00:1::1'],
    ['for documentation', '3fff::1'],
    ['for segment routing', '5f00::1'],
    ['one site’s own', 'fd00::1'],
    ['this link', 'fe80::1'],
    ['this link', 'fe80::1%eth0'],
    ['one site’s own, of old', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['no address', '0x7f.1'],
  ])('is none that is %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    '142.250.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.0.1',
    '223.255.255.255',
    '2a00:1450:4001::1',
  ])('may be %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})
