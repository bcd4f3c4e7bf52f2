import type { Result } from '@/lib/contracts/result'
import type { NightFailure, PrimeInput, TonightDto } from '@/lib/contracts/sleep'

/** What can be done in the evening. */
export interface TonightActions {
  readonly draw: (input: { readonly draw: 'tonight' }) => Promise<Result<TonightDto, NightFailure>>
  readonly prime: (input: PrimeInput) => Promise<Result<TonightDto, NightFailure>>
  readonly letGo: (input: { readonly problemId: string }) => Promise<Result<TonightDto, NightFailure>>
}
