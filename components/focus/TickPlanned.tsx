import { useState } from 'react'
import { Check } from '@/components/ui/Field'
import { reach, type Unreachable } from '@/components/ui/server-form'
import type { FocusDto } from '@/lib/contracts/focus'
import type { PlanProblem } from '@/lib/contracts/plan'
import { plan as words } from '@/lib/words/plan'
import type { FocusActions } from './focus-actions'

interface TickPlannedProps {
  readonly item: NonNullable<FocusDto['planItem']>
  readonly tick: FocusActions['tick']
}

/** Offers to tick off what the block was for. The tick is there at once, and gone again where it could not be kept. */
export function TickPlanned({ item: { itemId, isDone }, tick }: TickPlannedProps) {
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<(PlanProblem | Unreachable)['code'] | null>(null)
  return (
    <div className="mt-7">
      <Check
        label={words.atBell.tick}
        hint={words.atBell.hint}
        checked={wanted ?? isDone}
        onChange={async ({ target: { checked } }) => {
          setWanted(checked)
          const done = await reach(() => tick({ itemId, isDone: checked }))
          setProblem(done.ok ? null : done.error.code)
          if (!done.ok) setWanted(null)
        }}
      />
      <p role="alert" className="note">
        {problem !== null && words.problem[problem]}
      </p>
    </div>
  )
}
