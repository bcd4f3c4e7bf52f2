'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import type { AnkiImportProblem } from '@/lib/contracts/anki'
import { anki } from '@/lib/words/anki'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { failureSentence } from './failure-sentence'
import type { PackageFailure } from './post-package'
import { StageHeading } from './StageHeading'

interface PackageFailedProps {
  readonly failure: PackageFailure
  readonly onRetry: () => void
  readonly onAnother: () => void
}

/** A package that got no reply; the same file can be sent again. */
export function PackageFailed({ failure, onRetry, onAnother }: PackageFailedProps) {
  return (
    <section className="sheet max-w-measure p-5 md:p-7" aria-labelledby="anki-failed">
      <StageHeading id="anki-failed" className="h-sect">
        {words.failure.title}
      </StageHeading>
      <Callout tone="error" announce="alert" className="mt-4">
        {failureSentence(failure)}
      </Callout>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button variant="primary" onClick={onRetry}>
          {words.over.again}
        </Button>
        <Button onClick={onAnother}>{words.over.another}</Button>
      </div>
      {failure.requestId && (
        <details className="mt-3">
          <summary className="btn btn-quiet -ml-3 text-sm">{words.over.details}</summary>
          <p className="tiny mt-1">{words.over.reference(failure.requestId)}</p>
        </details>
      )}
    </section>
  )
}

interface PackageUnreadableProps {
  readonly problem: AnkiImportProblem
  readonly onAnother: () => void
}

/** A package that was looked at and can't be brought in. */
export function PackageUnreadable({ problem, onAnother }: PackageUnreadableProps) {
  return (
    <section className="sheet max-w-measure p-5 md:p-7" aria-labelledby="anki-unreadable">
      <StageHeading id="anki-unreadable" className="h-sect">
        {words.over.refused}
      </StageHeading>
      <Callout tone="error" announce="alert" className="mt-4">
        {anki.problem(problem)}
      </Callout>
      <Button variant="primary" className="mt-5" onClick={onAnother}>
        {words.over.another}
      </Button>
    </section>
  )
}
