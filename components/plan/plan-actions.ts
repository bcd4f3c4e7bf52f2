import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import type { CarriedDto, PlanProblem, SavePlanItemInput } from '@/lib/contracts/plan'
import type { Result } from '@/lib/contracts/result'

type Deed<Input, Value = null> = (input: Input) => Promise<Result<Value, PlanProblem>>

/** What can be done with the list of a day. */
export interface PlanActions {
  readonly save: Deed<SavePlanItemInput>
  readonly order: Deed<{ readonly day: number; readonly itemIds: string[] }>
  readonly remove: Deed<{ readonly itemId: string; readonly isRemoved: boolean }>
  readonly carry: Deed<{ readonly day: number; readonly itemIds: string[] }, CarriedDto>
  readonly takeBack: Deed<{ readonly itemIds: string[] }>
  readonly tick: Deed<{ readonly itemId: string; readonly isDone: boolean }>
  readonly setRecords: (input: { readonly isOn: boolean }) => Promise<Result<FocusDto, FocusProblem>>
}
