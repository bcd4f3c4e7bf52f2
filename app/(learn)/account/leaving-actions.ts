'use server'

import { viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { deleteAccountSchema, type DeleteAccountProblem } from '@/lib/contracts/leaving'
import { err, type Result } from '@/lib/contracts/result'
import { deleteAccount } from '@/lib/usecases/account/delete-account'
import type { SignedOut } from '../learner-action'

/** Deletes the account with everything in it. No page is made anew afterwards: there is nobody left to make one for. */
export async function deleteAccountAction(
  input: unknown,
): Promise<Result<null, DeleteAccountProblem | SignedOut>> {
  const asking = await viewer()
  if (asking === null) return err({ code: 'signed-out' })
  const read = deleteAccountSchema.safeParse(input)
  return read.success ? deleteAccount(asking, read.data, now()) : err({ code: 'malformed' })
}
