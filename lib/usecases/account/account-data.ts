import 'server-only'
import { DEMO_DAYS, type AccountDataDto } from '@/lib/contracts/leaving'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectAccountEntry } from '@/lib/data/users'

const DAY_MS = 86_400_000

/** What the account page says of leaving with one's data. */
export async function readAccountData(viewer: Viewer): Promise<AccountDataDto> {
  const { email, passwordHash, createdAt } = await selectAccountEntry(viewer)
  return {
    asks: { email: email !== null, password: passwordHash !== null },
    demoUntil: viewer.isDemo ? createdAt + DEMO_DAYS * DAY_MS : null,
  }
}
