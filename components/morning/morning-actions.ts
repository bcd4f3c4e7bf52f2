import type { Result } from '@/lib/contracts/result'
import type {
  AttemptInput,
  CaptureInput,
  KeepInsightInput,
  KeptInsight,
  MorningDto,
  NightFailure,
  RecordDayInput,
} from '@/lib/contracts/sleep'

/** What can be done after a night. */
export interface MorningActions {
  readonly capture: (input: CaptureInput) => Promise<Result<MorningDto, NightFailure>>
  readonly attempt: (input: AttemptInput) => Promise<Result<MorningDto, NightFailure>>
  readonly letGo: (input: { readonly problemId: string }) => Promise<Result<MorningDto, NightFailure>>
  readonly keepInsight: (input: KeepInsightInput) => Promise<Result<KeptInsight, NightFailure>>
  readonly putOff: (input: { readonly put: 'off' }) => Promise<Result<null, NightFailure>>
  readonly recordDay: (input: RecordDayInput) => Promise<Result<null, NightFailure>>
}
