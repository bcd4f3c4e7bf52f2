import { describe, expect, it } from 'vitest'
import { credentials, emailProblem, newPasswordProblem } from '@/components/public/credentials'
import { signUpSchema } from '@/lib/contracts/account'

describe('what was typed', () => {
  it('loses spaces around the address and none of the password', () => {
    const data = new FormData()
    data.set('email', '  a@b.org ')
    data.set('password', ' secret ')
    expect(credentials(data)).toEqual({ email: 'a@b.org', password: ' secret ' })
    expect(credentials(new FormData())).toEqual({ email: '', password: '' })
  })

  it.each([
    ['', 'missing'],
    ['somebody', 'malformed'],
    ['somebody@', 'malformed'],
    ['@b.org', 'malformed'],
    ['some body@b.org', 'malformed'],
    ['a@b.org', undefined],
  ])('finds of the address %j: %s', (email, problem) => {
    expect(emailProblem(email)).toBe(problem)
  })

  it.each([
    ['1234567', 'short'],
    ['12345678', undefined],
    ['x'.repeat(128), undefined],
    ['x'.repeat(129), 'long'],
  ])('finds of a password of its length what the server would', (password, problem) => {
    expect(newPasswordProblem(password)).toBe(problem)
    const accepted = signUpSchema.safeParse({ email: 'a@b.org', password, zone: 'UTC' }).success
    expect(accepted).toBe(problem === undefined)
  })
})
