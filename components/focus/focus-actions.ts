import type { FocusDto, FocusProblem, StartBlockInput } from '@/lib/contracts/focus'
import type { PlanProblem } from '@/lib/contracts/plan'
import type { Result } from '@/lib/contracts/result'
import type { Rating } from '@/lib/focus/starting-value'

/** Something done on the page of a block; the answer is what the page then shows. */
type Deed<Input> = (input: Input) => Promise<Result<FocusDto, FocusProblem>>

interface OfBlock {
  readonly blockId: string
}

/** What can be done on the page of a block. */
export interface FocusActions {
  readonly start: Deed<StartBlockInput>
  readonly pause: Deed<OfBlock>
  readonly resume: Deed<OfBlock>
  readonly extend: Deed<OfBlock>
  readonly stop: Deed<OfBlock>
  readonly close: Deed<OfBlock & { readonly takesBreak: boolean }>
  readonly rate: Deed<OfBlock & { readonly felt: Rating }>
  readonly note: Deed<OfBlock & { readonly text: string }>
  readonly settle: Deed<{ readonly thoughtId: string; readonly isDone: boolean }>
  readonly setRecords: Deed<{ readonly isOn: boolean }>
  /** Ticks off the item of the plan that a block was for. */
  readonly tick: (input: {
    readonly itemId: string
    readonly isDone: boolean
  }) => Promise<Result<null, PlanProblem>>
}
