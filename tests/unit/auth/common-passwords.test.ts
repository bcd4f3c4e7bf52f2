import { describe, expect, it } from 'vitest'
import { weakness } from '@/lib/auth/common-passwords'

const EMAIL = 'somebody@example.org'

describe('a password that is long enough', () => {
  it.each(['password1', 'PassWord1', 'qwertyuiop', '12345678', 'ｐａｓｓｗｏｒｄ'])(
    'is refused where many people chose it: %s',
    (password) => {
      expect(weakness(password, EMAIL)).toBe('common')
    },
  )

  it('is refused where it is the account’s own address, in whatever case', () => {
    expect(weakness(' Somebody@Example.org', EMAIL)).toBe('own-address')
    expect(weakness(EMAIL, null)).toBeNull()
  })

  it.each(['a spindle turns the wool', 'four words in row'])('is taken otherwise: %s', (password) => {
    expect(weakness(password, EMAIL)).toBeNull()
  })
})
