import { describe, expect, it } from 'vitest'
import { version } from '@/lib/contracts/version'

// An edit that named 2147483648 as the version it saw got as far as the database, which broke over it.
describe('the version a form was opened with', () => {
  it.each([1, 2_147_483_647])('may be %d', (given) => {
    expect(version.safeParse(given).success).toBe(true)
  })

  it.each([0, -1, 1.5, 2_147_483_648, Number.MAX_SAFE_INTEGER])('is not %d', (given) => {
    expect(version.safeParse(given).success).toBe(false)
  })
})
