import 'server-only'
import { outsideServices } from '@/lib/auth/outside-services'
import { relyingParty } from '@/lib/auth/relying-party'
import type { Viewer } from '@/lib/contracts/viewer'
import type { WaysDto } from '@/lib/contracts/ways'
import { selectOutsideAccounts } from '@/lib/data/outside-accounts'
import { selectPasskeys } from '@/lib/data/passkeys'
import { database } from '@/lib/data/pool'
import { selectAccountWays, type AccountWays } from '@/lib/data/ways'

/** The ways in to the viewer's account. */
export async function readWays(viewer: Viewer): Promise<WaysDto> {
  const [ways, passkeys, accounts] = await Promise.all([
    selectAccountWays(database, viewer.userId),
    selectPasskeys(database, viewer),
    selectOutsideAccounts(viewer),
  ])
  return {
    passkeys,
    canUsePasskeys: relyingParty() !== null,
    asksPasskey: ways?.asksPasskey ?? false,
    outside: outsideServices().map(({ provider, name }) => ({
      provider,
      name,
      label: accounts.find((account) => account.provider === provider)?.label ?? null,
    })),
  }
}

/** Whether an account could not be opened any more if it lost one of its passkeys or outside accounts. */
export function isLastWay({ passwordHash, passkeys, providers }: AccountWays): boolean {
  const offered = outsideServices().filter(({ provider }) => providers.includes(provider))
  return passwordHash === null && passkeys + offered.length <= 1
}
