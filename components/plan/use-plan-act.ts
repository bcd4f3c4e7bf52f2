import { useState } from 'react'
import { reach, type Unreachable } from '@/components/ui/server-form'
import type { PlanProblem } from '@/lib/contracts/plan'
import type { Result } from '@/lib/contracts/result'

export type PlanProblemCode = (PlanProblem | Unreachable)['code']

/** Does something to a list. */
export type PlanAct = <Value>(
  call: () => Promise<Result<Value, PlanProblem>>,
) => Promise<Result<Value, PlanProblem | Unreachable>>

/** Does things to a list, and holds why the last one was not done. */
export function usePlanAct(): { readonly problem: PlanProblemCode | null; readonly act: PlanAct } {
  const [problem, setProblem] = useState<PlanProblemCode | null>(null)
  const act: PlanAct = async (call) => {
    const done = await reach(call)
    setProblem(done.ok ? null : done.error.code)
    return done
  }
  return { problem, act }
}
