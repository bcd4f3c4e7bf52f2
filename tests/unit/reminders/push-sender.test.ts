import { describe, expect, it } from 'vitest'
import { isOutOfBounds } from '@/lib/jobs/push-sender'

describe('the address of a push service', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
  ])('must not be %s', (address) => {
    expect(isOutOfBounds(address)).toBe(true)
  })

  it.each(['142.250.1.1', '172.32.0.1', '2a00:1450:4001::1', '::ffff:142.250.1.1'])(
    'may be %s',
    (address) => {
      expect(isOutOfBounds(address)).toBe(false)
    },
  )
})
