import type { Result } from '@/lib/contracts/result'
import type { DayRecordKind, NightFailure } from '@/lib/contracts/sleep'

type Done = Promise<Result<null, NightFailure>>

/** What can be set about nights. */
export interface NightSettingsActions {
  readonly setHours: (input: { readonly bedtime: number | null; readonly wake: number | null }) => Done
  readonly setExperiment: (input: { readonly isOn: boolean }) => Done
  readonly setRecords: (input: { readonly record: DayRecordKind; readonly isOn: boolean }) => Done
  readonly deleteRecords: (input: { readonly records: DayRecordKind }) => Done
  readonly deleteNights: (input: { readonly records: 'nights' }) => Done
}
