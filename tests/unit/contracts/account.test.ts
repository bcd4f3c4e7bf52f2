import { describe, expect, it } from 'vitest'
import { emailSchema } from '@/lib/contracts/account'

describe('an address', () => {
  it('is kept in lower case, without space around it', () => {
    expect(emailSchema.parse(' Ana@Example.org\n')).toBe('ana@example.org')
  })

  it.each([
    'ana@example.org\r\nBcc: bo@example.org',
    'ana@example.org\nSubject: hello',
    'ana@example.org, bo@example.org',
    'Ana <ana@example.org>',
    'ana@exam\0ple.org',
  ])('holds nothing that a letter would read as more than one: %j', (text) => {
    expect(emailSchema.safeParse(text).success).toBe(false)
  })
})
