'use server'

import { headers } from 'next/headers'
import { clientAddress } from '@/lib/auth/client-address'
import { now } from '@/lib/clock'
import type { SignUpProblem } from '@/lib/contracts/account'
import { ok, type Result } from '@/lib/contracts/result'
import { signUp } from '@/lib/usecases/sign-up'

/** Opens an account. Its time zone is the browser's. Whatever is no form, as only a program sends it, has no fields. */
export async function signUpAction(form: unknown): Promise<Result<null, SignUpProblem>> {
  const text = (name: string) => String((form instanceof FormData ? form.get(name) : null) ?? '')
  const input = { email: text('email'), password: text('password'), zone: text('zone') }
  const result = await signUp(input, clientAddress(await headers()), now())
  return result.ok ? ok(null) : result
}
