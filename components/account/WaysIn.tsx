'use client'

import { Callout } from '@/components/ui/Callout'
import { Sheet } from '@/components/ui/Sheet'
import type { WaysDto } from '@/lib/contracts/ways'
import { calendarDay, shortDay } from '@/lib/words/format'
import { ways as words } from '@/lib/words/ways'
import { OutsideAccounts } from './OutsideAccounts'
import { Passkeys } from './Passkeys'
import type { WayActions } from './prove'
import { SecondFactor } from './SecondFactor'

/** What came of going out to a service. */
export type Returned = 'connected' | 'taken' | 'unanswered'

interface WaysInProps {
  readonly ways: WaysDto
  readonly returned: Returned | null
  readonly zone: string
  /** The day it is there, as `calendarDay` counts. */
  readonly today: number
  readonly actions: WayActions
}

/** The ways in to an account besides its password. */
export function WaysIn({ ways, returned, zone, today, actions }: WaysInProps) {
  const { passkeys, canUsePasskeys, asksPasskey, outside } = ways
  const provable = { hasPasskeys: canUsePasskeys && passkeys.length > 0, asksPasskey }
  const day = (instant: number): string => shortDay(calendarDay(instant, zone), today)
  return (
    <Sheet id="ways" title={words.title}>
      <p className="note mt-2">{words.lead}</p>
      {returned !== null && (
        <Callout tone={returned === 'connected' ? 'note' : 'error'} announce="status" className="mt-4">
          {words.outside[returned]}
        </Callout>
      )}
      <Passkeys {...{ passkeys, canUsePasskeys, provable, day, actions }} />
      {canUsePasskeys && <SecondFactor passkeys={passkeys.length} provable={provable} actions={actions} />}
      {outside.length > 0 && <OutsideAccounts {...{ outside, provable, actions }} />}
    </Sheet>
  )
}
