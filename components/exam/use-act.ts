import { useCallback, useState, useTransition } from 'react'
import { reach } from '@/components/ui/server-form'
import type { ExamProblem } from '@/lib/contracts/exam'
import type { Result } from '@/lib/contracts/result'
import type { ExamFailure } from './exam-actions'

interface Acting<Deed extends string> {
  /** What is under way; null: nothing. */
  readonly busy: Deed | null
  /** Why the last thing was not done. */
  readonly problem: ExamFailure | null
  /** Does one thing at a time, and then what follows from it. */
  readonly act: <Value>(
    deed: Deed,
    call: () => Promise<Result<Value, ExamProblem>>,
    then?: (value: Value) => void,
  ) => void
}

/** Calls the server for a page of an exam; what is shown stays until the page has what came of it. */
export function useAct<Deed extends string>(): Acting<Deed> {
  const [isPending, startTransition] = useTransition()
  const [deed, setDeed] = useState<Deed | null>(null)
  const [problem, setProblem] = useState<ExamFailure | null>(null)
  const act: Acting<Deed>['act'] = useCallback((name, call, then) => {
    setDeed(name)
    startTransition(async () => {
      const done = await reach(call)
      setProblem(done.ok ? null : done.error.code)
      if (done.ok) then?.(done.value)
    })
  }, [])
  return { busy: isPending ? deed : null, problem, act }
}
