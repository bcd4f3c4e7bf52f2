import { Callout } from '@/components/ui/Callout'
import { LIMITS } from '@/lib/contracts/limits'
import { recall as words } from '@/lib/words/recall'
import type { RecallFailure } from './recall-actions'

/** What stands in the way, and that nothing written is lost. */
export function RecallProblemCallout({ problem }: { readonly problem: RecallFailure | null }) {
  if (problem === null) return null
  return (
    <Callout tone={problem.code === 'empty' ? 'note' : 'error'} announce="alert" className="mt-5">
      {sentence(problem)}
    </Callout>
  )
}

function sentence({ code }: RecallFailure): string {
  switch (code) {
    case 'signed-out':
      return words.problem.signedOut
    case 'not-found':
      return words.problem.gone
    case 'empty':
      return words.problem.empty
    case 'too-long':
      return words.problem.tooLong(LIMITS.recallChars)
    case 'unreachable':
      return words.problem.failed
  }
}
