'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { useFocusKeys } from '@/components/focus/use-focus-keys'
import { Button, ButtonLink } from '@/components/ui/Button'
import { reach } from '@/components/ui/server-form'
import type { Result } from '@/lib/contracts/result'
import type { Again, StuckDto, StuckProblem } from '@/lib/contracts/stuck'
import { stuck } from '@/lib/words/stuck'
import { AgainChoice } from './AgainChoice'
import type { StuckActions } from './stuck-actions'
import { StuckFrame } from './StuckFrame'
import { TryAgain } from './TryAgain'

const words = stuck.look

interface LookAgainProps {
  readonly point: StuckDto
  readonly actions: Pick<StuckActions, 'parkAgain' | 'settle'>
}

type Ended = 'settled' | 'parked'

/** Where it stuck, tried once more: a real attempt first, then the answer, where there is one. */
export function LookAgain({ point, actions }: LookAgainProps) {
  const { stuckId, title, card } = point
  const router = useRouter()
  const onLeave = useCallback(() => router.push('/'), [router])
  useFocusKeys({ onEscape: onLeave, singleKeys: false })
  const [ended, setEnded] = useState<Ended | null>(point.isSettled ? 'settled' : null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<keyof typeof stuck.problem | null>(null)
  const carryOut = async (call: () => Promise<Result<null, StuckProblem>>, then: Ended | null) => {
    setBusy(true)
    const done = await reach(call)
    setBusy(false)
    setProblem(done.ok ? null : done.error.code)
    if (done.ok) setEnded(then)
  }
  return (
    <StuckFrame problem={problem} onLeave={onLeave}>
      <p className="note">{words.title}</p>
      <h1 className="h-page mt-1 wrap-anywhere">
        {card === null ? title : <RenderTreeView tree={card.question} {...card.questionLocale} />}
      </h1>
      <p className="mt-3 border-l-2 border-border pl-4 wrap-anywhere text-muted-foreground">
        {words.was(point.stuck)}
      </p>
      {ended !== null ? (
        <AfterAll
          ended={ended}
          isBusy={isBusy}
          undo={() => void carryOut(() => actions.settle({ stuckId, isSettled: false }), null)}
        />
      ) : (
        <>
          {point.roundId === null ? (
            <TryAgain
              point={point}
              isBusy={isBusy}
              settle={() => void carryOut(() => actions.settle({ stuckId, isSettled: true }), 'settled')}
            />
          ) : (
            <GoOn roundId={point.roundId} />
          )}
          <Still
            isBusy={isBusy}
            park={(again) => void carryOut(() => actions.parkAgain({ stuckId, again }), 'parked')}
          />
        </>
      )}
    </StuckFrame>
  )
}

/** A problem is gone on with where it was parked, not written about. */
const GoOn = ({ roundId }: { readonly roundId: string }) => (
  <>
    <p className="mt-6">{words.goOnText}</p>
    <div className="mt-6">
      <ButtonLink variant="primary" size="main" href={`/practise?round=${roundId}`}>
        {words.goOn}
      </ButtonLink>
    </div>
  </>
)

interface AfterAllProps {
  readonly ended: Ended
  readonly isBusy: boolean
  readonly undo: () => void
}

function AfterAll({ ended, isBusy, undo }: AfterAllProps) {
  return (
    <>
      <p role="status" className="mt-8 text-lg">
        {ended === 'settled' ? words.settled : words.isParked}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink variant="primary" size="main" href="/">
          {stuck.parked.toToday}
        </ButtonLink>
        {ended === 'settled' && (
          <Button variant="quiet" disabled={isBusy} onClick={undo}>
            {words.undo}
          </Button>
        )}
      </div>
    </>
  )
}

interface StillProps {
  readonly isBusy: boolean
  readonly park: (again: Again) => void
}

/** It still sticks: parked once more. */
function Still({ isBusy, park }: StillProps) {
  const [again, setAgain] = useState<Again>(20)
  return (
    <section className="mt-10 border-t border-border pt-5" aria-labelledby="still">
      <h2 id="still" className="h-sect">
        {words.still}
      </h2>
      <div className="mt-3 flex flex-wrap items-end gap-4">
        <div className="min-w-0 flex-1 basis-80">
          <AgainChoice value={again} onChange={setAgain} />
        </div>
        <Button variant="outline" className="min-h-14" disabled={isBusy} onClick={() => park(again)}>
          {words.parkAgain}
        </Button>
      </div>
    </section>
  )
}
