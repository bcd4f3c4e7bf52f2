import { Callout } from '@/components/ui/Callout'
import type { Unreachable } from '@/components/ui/server-form'
import { generalProblem, type DeckProblem } from './deck-problem'

/** A problem that no field can mend, where there is one. */
export function GeneralProblem({ problem }: { readonly problem: DeckProblem | Unreachable | null }) {
  const sentence = generalProblem(problem)
  return (
    sentence && (
      <Callout tone="error" focusable>
        {sentence}
      </Callout>
    )
  )
}
