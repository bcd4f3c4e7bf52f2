'use client'

import { useCallback, useState, useTransition } from 'react'
import { reach } from '@/components/ui/server-form'
import type { ProblemSetProblem } from '@/lib/contracts/problems'
import type { Result } from '@/lib/contracts/result'
import type { SetFault } from './set-fault'

interface Deeds<Deed extends string> {
  /** What is under way; null: nothing. */
  readonly busy: Deed | null
  /** Why the last thing was not done. */
  readonly fault: SetFault | null
  /** Does one thing at a time, and then what follows from it. */
  readonly run: <Value>(
    deed: Deed,
    call: () => Promise<Result<Value, ProblemSetProblem>>,
    then?: (value: Value) => void,
  ) => void
}

/** Calls the server for something done with a press. */
export function useDeed<Deed extends string>(): Deeds<Deed> {
  const [isPending, startTransition] = useTransition()
  const [deed, setDeed] = useState<Deed | null>(null)
  const [fault, setFault] = useState<SetFault | null>(null)
  const run: Deeds<Deed>['run'] = useCallback((name, call, then) => {
    setDeed(name)
    startTransition(async () => {
      const done = await reach(call)
      setFault(done.ok ? null : done.error)
      if (done.ok) then?.(done.value)
    })
  }, [])
  return { busy: isPending ? deed : null, fault, run }
}
