import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { selectAccountWays } from '@/lib/data/ways'
import { log } from '@/lib/logging'
import { askForPasskey } from '@/lib/usecases/account/show-passkey'
import { rememberChallenge } from './challenge-cookie'

/** What the sign-in page is told, and asks for the passkey then. */
export const PASSKEY_NEXT = 'passkey'

/**
 * Whether somebody who has shown a password or an outside account has to show a passkey, too. Then this browser is given
 * a challenge that only one of theirs can sign, and no session yet.
 */
export async function needsSecondStep(viewer: Viewer, now: number): Promise<boolean> {
  const ways = await selectAccountWays(database, viewer.userId)
  if (ways?.asksPasskey !== true) return false
  await rememberChallenge(await askForPasskey('second', viewer.userId, now))
  log.info('sign-in asks for a passkey', {})
  return true
}
