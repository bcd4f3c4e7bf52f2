'use server'

import { renewSession } from '@/lib/auth/renew-session'
import { currentSession } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import {
  askConfirmSchema,
  changeEmailSchema,
  changePasswordSchema,
  type CredentialProblem,
} from '@/lib/contracts/account-links'
import { err, ok, type Result } from '@/lib/contracts/result'
import { postLater, sendsAccountLetters } from '@/lib/jobs/account-post'
import { askToChangeEmail } from '@/lib/usecases/account/change-email'
import { changePassword } from '@/lib/usecases/account/change-password'
import { askToConfirm } from '@/lib/usecases/account/confirm-email'
import { changingLetter, letterOf } from '@/lib/usecases/account/letters'
import { learnerAction, type SignedOut } from '../learner-action'

type Done = Promise<Result<null, CredentialProblem | SignedOut>>

const malformed = (): CredentialProblem => ({ code: 'malformed' })
const NO_MAIL = err<CredentialProblem>({ code: 'no-mail' })

/** Sends the letter that asks whether the account's address is right. */
export async function sendConfirmationAction(input: unknown): Done {
  return learnerAction({ schema: askConfirmSchema, malformed }, input, async (viewer) => {
    if (!sendsAccountLetters()) return NO_MAIL
    const asked = await askToConfirm(viewer, now())
    if (!asked.ok) return asked
    postLater(async (address) => [letterOf(asked.value, address)])
    return ok(null)
  })
}

/** Sends a link to the address that the account is to have, and tells the one it has. */
export async function changeEmailAction(input: unknown): Done {
  return learnerAction({ schema: changeEmailSchema, malformed }, input, async (viewer, given) => {
    if (!sendsAccountLetters()) return NO_MAIL
    const asked = await askToChangeEmail(viewer, given, now())
    if (!asked.ok) return asked
    const { letter, tell } = asked.value
    postLater(async (address) => [
      letterOf(letter, address),
      ...(tell === null ? [] : [changingLetter(tell, address)]),
    ])
    return ok(null)
  })
}

/** Changes the password, and signs out every device but this one. */
export async function changePasswordAction(input: unknown): Done {
  return learnerAction({ schema: changePasswordSchema, malformed }, input, async (viewer, given) => {
    const session = await currentSession()
    if (session === null) return err({ code: 'malformed' })
    const changed = await changePassword(viewer, session.sessionId, given, now())
    if (!changed.ok) return changed
    await renewSession({ ...session, sessionNumber: changed.value })
    return ok(null)
  })
}
