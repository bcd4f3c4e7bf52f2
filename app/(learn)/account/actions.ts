'use server'

import { renewSession } from '@/lib/auth/renew-session'
import { currentSession } from '@/lib/auth/viewer'
import { err, ok, type Result } from '@/lib/contracts/result'
import {
  endOtherSessionsSchema,
  endSessionSchema,
  signOutEverywhereSchema,
  type SessionProblem,
} from '@/lib/contracts/sessions'
import { endOtherSessions, endSession } from '@/lib/usecases/account/sessions'
import { learnerAction, type SignedOut } from '../learner-action'

type Done = Promise<Result<null, SessionProblem | SignedOut>>

const malformed = (): SessionProblem => ({ code: 'malformed' })

/** Signs out one device. */
export async function endSessionAction(input: unknown): Done {
  return learnerAction({ schema: endSessionSchema, malformed }, input, (viewer, { sessionId }) =>
    endSession(viewer, sessionId),
  )
}

/** Signs out every device but this one. */
export async function endOtherSessionsAction(input: unknown): Done {
  return learnerAction({ schema: endOtherSessionsSchema, malformed }, input, async (viewer) => {
    const session = await currentSession()
    if (session === null) return err({ code: 'not-found' })
    await renewSession({ ...session, sessionNumber: await endOtherSessions(viewer, session.sessionId) })
    return ok(null)
  })
}

/** Signs out every device, this one too: its next request is a stranger's. */
export async function signOutEverywhereAction(input: unknown): Done {
  return learnerAction({ schema: signOutEverywhereSchema, malformed }, input, async (viewer) => {
    await endOtherSessions(viewer, null)
    return ok(null)
  })
}
