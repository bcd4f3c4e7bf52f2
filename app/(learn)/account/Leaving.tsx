import { BringBack } from '@/components/account/BringBack'
import { DeleteAccount } from '@/components/account/DeleteAccount'
import { YourData } from '@/components/account/YourData'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/contracts/viewer'
import { readAccountData } from '@/lib/usecases/account/account-data'
import { calendarDay, shortDay } from '@/lib/words/format'
import { deleteAccountAction } from './leaving-actions'

interface LeavingProps {
  readonly viewer: Viewer
  readonly zone: string
}

/** Taking one's data along and bringing it back, and deleting the account. */
export async function Leaving({ viewer, zone }: LeavingProps) {
  const { asks, demoUntil, room } = await readAccountData(viewer)
  const today = calendarDay(now(), zone)
  return (
    <>
      <YourData room={room} />
      <BringBack />
      <DeleteAccount
        userId={viewer.userId}
        asks={asks}
        demoUntil={demoUntil === null ? null : shortDay(calendarDay(demoUntil, zone), today)}
        deleteAccount={deleteAccountAction}
      />
    </>
  )
}
