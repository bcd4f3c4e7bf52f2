import 'server-only'
import type { Account, User } from 'next-auth'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOutsideOwner } from '@/lib/data/outside-accounts'
import { log } from '@/lib/logging'
import { connectOutside } from '@/lib/usecases/account/outside-accounts'
import { isConnecting } from './connect-intent'
import { needsSecondStep, PASSKEY_NEXT } from './second-step'
import { currentSession } from './viewer'

/**
 * What becomes of somebody whom an outside service has named: where this session went out to connect the account, it is
 * connected; else its owner here may sign in. Nobody is known by an e-mail address. True to sign in, else the address of
 * the page that says what came of it.
 */
export async function arriveFromOutside(
  { provider, providerAccountId: subject }: Account,
  { name }: User,
  now: number,
): Promise<true | string> {
  try {
    const session = await currentSession()
    if (session !== null && (await isConnecting(session, provider))) {
      const account = { provider, subject, label: name ?? subject }
      const connected = await connectOutside(session.viewer, account, now)
      return `/account?outside=${connected.ok ? 'connected' : connected.error}`
    }
    const owner = await selectOutsideOwner(provider, subject)
    if (owner === null) {
      log.info('sign-in refused', { by: 'provider', reason: 'not-connected' })
      return '/signin?outside=not-connected'
    }
    return (await needsSecondStep(owner, now)) ? `/signin?step=${PASSKEY_NEXT}` : true
  } catch (error) {
    // next-auth would tell the browser the message.
    log.error('signing in failed', {}, error)
    return '/signin?outside=unavailable'
  }
}

/** Whoever an outside account that may sign in is connected to. */
export async function ownerOfOutside({ provider, providerAccountId }: Account): Promise<Viewer> {
  const owner = await selectOutsideOwner(provider, providerAccountId)
  if (owner === null) throw new Error('the account was disconnected while it signed in')
  return owner
}
