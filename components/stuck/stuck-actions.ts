import type { Result } from '@/lib/contracts/result'
import type { Again, ParkedDto, ParkStuckInput, StuckProblem } from '@/lib/contracts/stuck'

type Done<Value> = Promise<Result<Value, StuckProblem>>

/** What can be done about where one is stuck. */
export interface StuckActions {
  readonly park: (input: ParkStuckInput) => Done<ParkedDto>
  readonly parkAgain: (input: { readonly stuckId: string; readonly again: Again }) => Done<null>
  readonly settle: (input: { readonly stuckId: string; readonly isSettled: boolean }) => Done<null>
}
