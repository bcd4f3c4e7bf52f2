import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { ProviderId, WayProblem } from '@/lib/contracts/ways'
import {
  deleteOutsideAccount,
  insertOutsideAccount,
  selectOutsideOwner,
  type OutsideAccount,
} from '@/lib/data/outside-accounts'
import { transaction } from '@/lib/data/transaction'
import { holdAccount, selectAccountWays } from '@/lib/data/ways'
import { prove, type Shown } from './proof'
import { isLastWay } from './ways'

/**
 * Connects an account at an outside service to the viewer's, so that it opens it from now on. Nobody takes one over:
 * one that is somebody else's stays theirs.
 */
export async function connectOutside(
  viewer: Viewer,
  account: OutsideAccount,
  now: number,
): Promise<Result<null, 'taken'>> {
  if (viewer.isDemo) return err('taken')
  const isNew = await transaction((connection) => insertOutsideAccount(connection, viewer, account, now))
  if (isNew) return ok(null)
  const owner = await selectOutsideOwner(account.provider, account.subject)
  return owner?.userId === viewer.userId ? ok(null) : err('taken')
}

/** Disconnects the viewer's account at a service: it opens nothing here any more. */
export async function disconnectOutside(
  viewer: Viewer,
  provider: ProviderId,
  shown: Shown,
  now: number,
): Promise<Result<null, WayProblem>> {
  const proved = await prove(viewer, shown, now)
  if (!proved.ok) return proved
  return transaction(async (connection) => {
    await holdAccount(connection, viewer.userId)
    const ways = await selectAccountWays(connection, viewer.userId)
    if (ways === null || !ways.providers.includes(provider)) return err({ code: 'not-found' })
    if (isLastWay(ways)) return err({ code: 'last-way' })
    await deleteOutsideAccount(connection, viewer, provider)
    return ok(null)
  })
}
