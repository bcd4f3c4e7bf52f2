'use client'

import { useCallback, useEffect, useState } from 'react'
import { Bone, Bones } from '@/components/ui/Bones'
import { reach, type Unreachable } from '@/components/ui/server-form'
import type { Result } from '@/lib/contracts/result'
import type { NightFailure, PrimeInput, TonightDto } from '@/lib/contracts/sleep'
import { sleep as words } from '@/lib/words/sleep'
import { Dark } from './Dark'
import { IsDown } from './IsDown'
import type { TonightActions } from './night-actions'
import { NightFrame } from './NightFrame'
import { OneMinute } from './OneMinute'
import { SetProblem } from './SetProblem'

interface TonightProps {
  readonly initial: TonightDto
  readonly actions: TonightActions
}

/** `look`: the minute in which the problem is looked at. `dark`: put down for the night. */
type Step = 'page' | 'look' | 'dark'

export type TonightProblem = keyof typeof words.problem

/** The evening: one problem, restated and looked at for a minute, then a dark screen. */
export function Tonight({ initial, actions }: TonightProps) {
  const [tonight, setTonight] = useState(initial)
  const [step, setStep] = useState<Step>('page')
  const [problem, setProblem] = useState<TonightProblem | null>(null)
  const { state } = tonight
  const take = useCallback((answer: Result<TonightDto, NightFailure | Unreachable>): boolean => {
    setProblem(answer.ok ? null : answer.error.code)
    if (answer.ok) setTonight(answer.value)
    return answer.ok
  }, [])
  // The coin is thrown once the page is really looked at, and not for one that was only fetched ahead.
  const mustDraw = state.kind === 'undrawn'
  useEffect(() => {
    if (mustDraw) void reach(() => actions.draw({ draw: 'tonight' })).then(take)
  }, [mustDraw, actions, take])

  const prime = async (input: PrimeInput): Promise<boolean> => {
    const isKept = take(await reach(() => actions.prime(input)))
    if (isKept) setStep('look')
    return isKept
  }
  const letGo = async (problemId: string): Promise<void> => {
    take(await reach(() => actions.letGo({ problemId })))
  }
  const darken = useCallback(() => setStep('dark'), [])

  if (state.kind === 'primed' && step === 'dark') return <Dark onWake={() => setStep('page')} />
  return (
    <NightFrame now={tonight.now} zone={tonight.zone} problem={problem}>
      {state.kind === 'primed' && step === 'look' && <OneMinute state={state} onDown={darken} />}
      {state.kind === 'primed' && step === 'page' && (
        <IsDown state={state} onLook={() => setStep('look')} onDown={darken} letGo={letGo} />
      )}
      {state.kind === 'undrawn' && problem === null && (
        <Bones label={words.tonight.choosing}>
          <Bone className="h-10 w-3/4" />
          <Bone className="mt-8 h-18" />
          <Bone className="mt-6 h-18" />
        </Bones>
      )}
      {state.kind !== 'primed' && state.kind !== 'undrawn' && (
        <SetProblem
          key={state.kind}
          state={state}
          zone={tonight.zone}
          wakeMinute={tonight.wakeMinute}
          prime={prime}
        />
      )}
    </NightFrame>
  )
}
