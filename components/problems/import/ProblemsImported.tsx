'use client'

import { useRouter } from 'next/navigation'
import { Button, ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { ProblemImport, UndoProblemImport, ProblemSetProblem } from '@/lib/contracts/problems'
import { problemImport } from '@/lib/words/problem-import'
import { FaultCallout } from '../FaultCallout'
import type { UndoImport } from '../problem-actions'

const words = problemImport.done

interface ProblemsImportedProps {
  readonly done: ProblemImport
  readonly undoing: UndoProblemImport
  readonly undo: UndoImport
  readonly onAnother: () => void
}

/** Where the problems are now, and the way to take the import back. */
export function ProblemsImported({ done, undoing, undo, onAnother }: ProblemsImportedProps) {
  const router = useRouter()
  const toast = useToast()
  const { busy, problem: fault, run } = useDeed<'undo', ProblemSetProblem>()
  const takeBack = () =>
    run(
      'undo',
      () => undo(undoing),
      () => {
        toast({ text: words.undone })
        onAnother()
        router.refresh()
      },
    )
  return (
    <div className="sheet max-w-measure p-5 md:p-7" role="status">
      <EmptyState
        title={words.title(done.coming.length, done.setName)}
        actions={
          <>
            <ButtonLink variant="primary" href={`/problems/${undoing.setId}`}>
              {words.open}
            </ButtonLink>
            <Button onClick={onAnother}>{words.another}</Button>
            {undoing.problemIds.length > 0 && (
              <Button variant="quiet" busy={busy ? words.undoing : undefined} onClick={takeBack}>
                {words.undo}
              </Button>
            )}
          </>
        }
      />
      <FaultCallout fault={fault} className="mt-4" />
    </div>
  )
}
