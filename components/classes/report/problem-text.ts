import type { ClassProblem } from '@/lib/contracts/classes'
import type { Unreachable } from '@/components/ui/server-form'
import { report } from '@/lib/words/report'

/** The sentence for something about the list that was not done. */
export const problemText = ({
  code,
}: ClassProblem | Unreachable | { readonly code: 'signed-out' }): string =>
  code === 'full' || code === 'archived' ? report.problem[code] : report.problem.discuss
