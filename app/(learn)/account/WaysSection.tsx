import { WaysIn, type Returned } from '@/components/account/WaysIn'
import type { Viewer } from '@/lib/contracts/viewer'
import { readWays } from '@/lib/usecases/account/ways'
import {
  beginPasskeyAction,
  connectAction,
  disconnectAction,
  finishPasskeyAction,
  removePasskeyAction,
  renamePasskeyAction,
  secondFactorAction,
  showPasskeyAction,
} from './way-actions'

const RETURNED: readonly unknown[] = ['connected', 'taken', 'unanswered'] satisfies Returned[]

interface WaysSectionProps {
  readonly viewer: Viewer
  readonly zone: string
  readonly today: number
  /** What came of going out to a service, as the address says. */
  readonly outside: unknown
}

/** The ways in to an account. A demo learner’s has none: it opens in this browser alone. */
export async function WaysSection({ viewer, zone, today, outside }: WaysSectionProps) {
  if (viewer.isDemo) return null
  return (
    <WaysIn
      ways={await readWays(viewer)}
      returned={RETURNED.includes(outside) ? (outside as Returned) : null}
      zone={zone}
      today={today}
      actions={{
        showPasskey: showPasskeyAction,
        beginPasskey: beginPasskeyAction,
        finishPasskey: finishPasskeyAction,
        renamePasskey: renamePasskeyAction,
        removePasskey: removePasskeyAction,
        askPasskey: secondFactorAction,
        connect: connectAction,
        disconnect: disconnectAction,
      }}
    />
  )
}
