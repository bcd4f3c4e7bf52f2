'use client'

import { useCallback, useState, useTransition } from 'react'
import type { Result } from '@/lib/contracts/result'
import { reach, type Unreachable } from './server-form'

interface Deeds<Deed extends string, Problem> {
  /** What is under way; null: nothing. */
  readonly busy: Deed | null
  /** Why the last thing was not done. */
  readonly problem: Problem | Unreachable | null
  /** Does one thing at a time, and then what follows from it. */
  readonly run: <Value>(
    deed: Deed,
    call: () => Promise<Result<Value, Problem>>,
    then?: (value: Value) => void,
  ) => void
}

/** Calls the server for something done with a press; what is shown stays until the page has what came of it. */
export function useDeed<Deed extends string, Problem>(): Deeds<Deed, Problem> {
  const [isPending, startTransition] = useTransition()
  const [deed, setDeed] = useState<Deed | null>(null)
  const [problem, setProblem] = useState<Problem | Unreachable | null>(null)
  const run: Deeds<Deed, Problem>['run'] = useCallback((name, call, then) => {
    setDeed(name)
    startTransition(async () => {
      const done = await reach(call)
      setProblem(done.ok ? null : done.error)
      if (done.ok) then?.(done.value)
    })
  }, [])
  return { busy: isPending ? deed : null, problem, run }
}
