'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { NotDone } from '@/components/shell/QuietRoom'
import { Button, ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { LogoMark } from '@/components/ui/LogoMark'
import { reach, type Unreachable } from '@/components/ui/server-form'
import type { Result } from '@/lib/contracts/result'
import type { MorningDto, NightFailure, NightProblemDto } from '@/lib/contracts/sleep'
import { common } from '@/lib/words/common'
import { clockTime, isoDay, longDay } from '@/lib/words/format'
import { sleep } from '@/lib/words/sleep'
import { Attempt } from './Attempt'
import { Capture } from './Capture'
import { GoOn } from './GoOn'
import { HowLong } from './HowLong'
import type { MorningActions } from './morning-actions'
import { Outcome } from './Outcome'

interface MorningProps {
  readonly initial: MorningDto
  readonly actions: MorningActions
}

const words = sleep.morning

/** After the night: what came, then the problem itself, really attempted. */
export function Morning({ initial, actions }: MorningProps) {
  const router = useRouter()
  const [morning, setMorning] = useState(initial)
  /** An open problem that is tried again. */
  const [isRetrying, setRetrying] = useState(false)
  const [problem, setProblem] = useState<keyof typeof sleep.problem | null>(null)
  const take = (answer: Result<MorningDto, NightFailure | Unreachable>): boolean => {
    setProblem(answer.ok ? null : answer.error.code)
    if (!answer.ok) return false
    setMorning(answer.value)
    setRetrying(false)
    return true
  }
  const leave = async () => {
    await reach(() => actions.putOff({ put: 'off' }))
    router.push('/')
  }
  const { now, zone, today, records } = morning
  const shown = morning.problem
  return (
    <>
      <header className="flex h-16 items-center justify-between gap-4 px-gutter md:px-10">
        <p className="inline-flex min-h-touch items-center gap-2.5 text-lg font-semibold tracking-head">
          <LogoMark />
          {common.appName}
        </p>
        <div className="flex items-center gap-2">
          <p className="note max-md:sr-only">
            <time dateTime={isoDay(today)}>
              {longDay(today)} {clockTime(now, zone)}
            </time>
          </p>
          <Button variant="quiet" onClick={() => void leave()}>
            {words.leave}
          </Button>
        </div>
      </header>
      <main id="main" className="px-gutter pb-16 md:px-10">
        <div className="mx-auto max-w-140 pt-4 md:pt-14">
          <NotDone problem={problem === null ? null : sleep.problem[problem]} />
          {shown === null ? (
            <NothingWaits />
          ) : (
            <Step
              key={`${shown.problemId} ${shown.status} ${isRetrying}`}
              morning={morning}
              shown={shown}
              isRetrying={isRetrying}
              retry={() => setRetrying(true)}
              leave={() => void leave()}
              actions={actions}
              take={take}
            />
          )}
          <HowLong records={records} today={today} record={actions.recordDay} />
        </div>
      </main>
    </>
  )
}

interface StepProps {
  readonly morning: MorningDto
  readonly shown: NightProblemDto
  readonly isRetrying: boolean
  readonly retry: () => void
  readonly leave: () => void
  readonly actions: MorningActions
  readonly take: (answer: Result<MorningDto, NightFailure | Unreachable>) => boolean
}

function Step({ morning, shown, isRetrying, retry, leave, actions, take }: StepProps) {
  const { problemId, status } = shown
  if (status === 'slept') {
    return (
      <Capture
        problem={shown}
        today={morning.today}
        capture={async (given) => take(await reach(() => actions.capture({ problemId, ...given })))}
      />
    )
  }
  if (shown.roundId !== null && (status === 'captured' || status === 'open')) {
    return <GoOn problem={shown} roundId={shown.roundId} today={morning.today} later={leave} />
  }
  if (status === 'captured' || isRetrying) {
    return (
      <Attempt
        problem={shown}
        question={morning.question}
        today={morning.today}
        later={leave}
        attempt={async (given) => take(await reach(() => actions.attempt({ problemId, ...given })))}
      />
    )
  }
  return (
    <Outcome
      problem={shown}
      waiting={morning.waiting}
      retry={retry}
      letGo={async () => take(await reach(() => actions.letGo({ problemId })))}
      keepInsight={(as) => reach(() => actions.keepInsight({ problemId, as }))}
    />
  )
}

const NothingWaits = () => (
  <EmptyState
    level={1}
    title={words.none}
    actions={
      <>
        <ButtonLink variant="primary" href="/">
          {words.toToday}
        </ButtonLink>
        <ButtonLink variant="outline" href="/tonight">
          {words.toTonight}
        </ButtonLink>
      </>
    }
  >
    <p>{words.noneText}</p>
  </EmptyState>
)
