import 'server-only'
import type { SessionDto, SessionProblem } from '@/lib/contracts/sessions'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteSession, endSessions, selectSessions } from '@/lib/data/sessions'
import { transaction } from '@/lib/data/transaction'

/** The devices the viewer is signed in on, the one that asks first. */
export async function readSessions(viewer: Viewer, sessionId: string): Promise<readonly SessionDto[]> {
  const sessions = await selectSessions(viewer)
  return sessions
    .map((session) => ({ ...session, isThis: session.sessionId === sessionId }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** Ends one of the viewer's sessions: its device has to sign in again with its next request. */
export async function endSession(viewer: Viewer, sessionId: string): Promise<Result<null, SessionProblem>> {
  return (await deleteSession(viewer, sessionId)) ? ok(null) : err({ code: 'not-found' })
}

/**
 * Ends every session but the one to keep, null to keep none. Returns the account's new session number, with which
 * the token of the one that is kept has to be made anew.
 */
export const endOtherSessions = (viewer: Viewer, keep: string | null): Promise<number> =>
  transaction((connection) => endSessions(connection, viewer, keep))
