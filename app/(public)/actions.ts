'use server'

import { headers } from 'next/headers'
import { clientAddress } from '@/lib/auth/client-address'
import { now } from '@/lib/clock'
import type { SignedUp, SignUpProblem } from '@/lib/contracts/account'
import { ok, type Result } from '@/lib/contracts/result'
import { postLater, sendsByMail } from '@/lib/jobs/account-post'
import { askToConfirm } from '@/lib/usecases/account/confirm-email'
import { letterOf } from '@/lib/usecases/account/letters'
import { askToOpen, signUpLetter } from '@/lib/usecases/account/open-by-letter'
import { signUp } from '@/lib/usecases/sign-up'

/**
 * Opens an account; where letters go out by mail, a letter does, so that the answer is the same for an address that has
 * one. Its time zone is the browser's. Whatever is no form, as only a program sends it, has no fields.
 */
export async function signUpAction(form: unknown): Promise<Result<SignedUp, SignUpProblem>> {
  const text = (name: string) => String((form instanceof FormData ? form.get(name) : null) ?? '')
  const input = {
    email: text('email'),
    password: text('password'),
    zone: text('zone'),
    ageBasis: text('ageBasis'),
  }
  const [place, at] = [clientAddress(await headers()), now()]
  if (sendsByMail()) {
    const asked = await askToOpen(input, place, at)
    if (!asked.ok) return asked
    postLater(async (address) => [await signUpLetter(asked.value, address)])
    return ok('letter')
  }
  const opened = await signUp(input, place, at)
  if (!opened.ok) return opened
  postLater(async (address) => {
    const link = await askToConfirm(opened.value, at)
    return link.ok ? [letterOf(link.value, address)] : []
  })
  return ok('opened')
}
