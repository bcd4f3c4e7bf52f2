'use client'

import type { FocusProblem } from '@/lib/contracts/focus'
import type { Result } from '@/lib/contracts/result'
import { settings } from '@/lib/words/settings'
import { RecordConsent } from './RecordConsent'

export interface DreadRecordsActions {
  readonly setRecords: (input: { readonly isOn: boolean }) => Promise<Result<unknown, FocusProblem>>
  readonly deleteRecords: (input: { readonly records: 'dread' }) => Promise<Result<null, FocusProblem>>
}

interface DreadRecordsProps {
  readonly isOn: boolean
  readonly actions: DreadRecordsActions
}

/** The learner's consent to records of dread, and the way to delete them. */
export const DreadRecords = ({ isOn, actions }: DreadRecordsProps) => (
  <RecordConsent
    name="recordsDread"
    words={settings.focus.records}
    isOn={isOn}
    set={(wanted) => actions.setRecords({ isOn: wanted })}
    deleteAll={() => actions.deleteRecords({ records: 'dread' })}
  />
)
