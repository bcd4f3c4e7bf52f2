'use client'

import { useRouter } from 'next/navigation'
import type { SetAway } from '@/components/away/BreakForm'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { EmptyState } from '@/components/ui/EmptyState'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { AwayProblem } from '@/lib/contracts/away'
import type { TodayDto } from '@/lib/contracts/today'
import { away as words } from '@/lib/words/away'
import { today as todayWords } from '@/lib/words/today'
import { MORE_MINUTES, type TodayState } from './today-state'

interface RestingProps {
  readonly today: TodayDto
  readonly state: Extract<TodayState, { kind: 'rest' }>
  readonly setAway: SetAway
}

/** A day without minutes: nothing is asked, and practising all the same is one quiet press. */
export function Resting({ today, state, setAway }: RestingProps) {
  const { awayUntil, anyway, practisedMinutes } = state
  return (
    <div className="sheet p-5 md:p-7">
      <EmptyState
        title={awayUntil === null ? words.dayOff.title : words.now.title(awayUntil, today.today)}
        actions={
          <>
            {awayUntil === null ? (
              <ButtonLink variant="outline" href="/settings#easy-days">
                {words.dayOff.change}
              </ButtonLink>
            ) : (
              <Back today={today} setAway={setAway} />
            )}
            {anyway !== null && (
              <ButtonLink variant="quiet" href={anyway}>
                {words.now.anyway(MORE_MINUTES)}
              </ButtonLink>
            )}
          </>
        }
      >
        <p>{awayUntil === null ? words.dayOff.text : words.now.text}</p>
        {today.answersToday + today.problemsToday > 0 && (
          <p className="note mt-2">
            {todayWords.practised(practisedMinutes, today.answersToday, today.problemsToday)}
          </p>
        )}
      </EmptyState>
    </div>
  )
}

function Back({ today: { away }, setAway }: Pick<RestingProps, 'today' | 'setAway'>) {
  const toast = useToast()
  const router = useRouter()
  const { busy, problem, run } = useDeed<'end', AwayProblem>()
  const goBack = () =>
    run(
      'end',
      () => setAway({ away }),
      () => {
        router.refresh()
        toast({ text: words.form.undone })
      },
    )
  const end = () =>
    run(
      'end',
      () => setAway({ away: null }),
      () => {
        router.refresh()
        toast({ text: words.now.ended, undo: goBack })
      },
    )
  return (
    <>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="w-full">
          {words.problem[problem.code]}
        </Callout>
      )}
      <Button variant="outline" busy={busy === null ? undefined : words.now.ending} onClick={end}>
        {words.now.back}
      </Button>
    </>
  )
}
