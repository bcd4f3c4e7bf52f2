'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import type { AnkiImport, AnkiImportProblem } from '@/lib/contracts/anki'
import { anki } from '@/lib/words/anki'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { StageHeading } from './StageHeading'

interface ImportOverProps {
  readonly state: AnkiImport['state']
  readonly problem: AnkiImportProblem | null
  readonly onAnother: () => void
}

/** An import that brought nothing: refused, stopped, or cut off with its server. */
export function ImportOver({ state, problem, onAnother }: ImportOverProps) {
  const isLost = state === 'lost' || problem?.code === 'lost'
  const isStopped = state === 'cancelled' || problem === null
  return (
    <section className="sheet max-w-measure p-5 md:p-7" aria-labelledby="anki-over">
      <StageHeading id="anki-over" className="h-sect">
        {isLost ? words.over.lost : isStopped ? words.over.stopped : words.over.refused}
      </StageHeading>
      {isStopped ? (
        <p className="mt-2">{words.over.cancelled}</p>
      ) : (
        <Callout tone="error" announce="alert" className="mt-4">
          {anki.problem(problem)}
        </Callout>
      )}
      <Button variant="primary" className="mt-5" onClick={onAnother}>
        {isStopped || isLost ? words.over.chooseAgain : words.over.another}
      </Button>
    </section>
  )
}
