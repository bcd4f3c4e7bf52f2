import { useEffect, useRef, useState, useTransition } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { reach } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { RecallPoint, RecallScored, RecallSubject } from '@/lib/contracts/recall'
import { recall as words } from '@/lib/words/recall'
import type { RecallActions } from './recall-actions'

interface RecallResultProps {
  readonly subject: RecallSubject
  readonly points: readonly RecallPoint[]
  readonly recalled: number
  readonly scored: RecallScored
  readonly undo: RecallActions['undo']
  readonly onAgain: () => void
}

/** Titles that are listed; more of them say nothing more. */
const TITLES_MOST = 12

/** What came of a recall, in plain words, and a way to put the dates back. */
export function RecallResult({ subject, points, recalled, scored, undo, onAgain }: RecallResultProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const titles = new Map(points.map(({ noteId, title }) => [noteId, title]))
  const { sooner, due } = scored
  return (
    <Sheet className="mt-6 max-w-measure">
      <h2 ref={heading} className="text-xl font-semibold tracking-head outline-none" tabIndex={-1}>
        {words.result.title(recalled, points.length)}
      </h2>
      {sooner.length === 0 && due.length === 0 && <p className="mt-3">{words.result.all}</p>}
      {sooner.length > 0 && (
        <>
          <p className="mt-3">{words.result.sooner(sooner.length)}</p>
          <ul className="mt-2 grid list-disc gap-1 pl-6">
            {sooner.slice(0, TITLES_MOST).map((noteId) => (
              <li key={noteId} className="wrap-anywhere">
                <bdi>{titles.get(noteId)}</bdi>
              </li>
            ))}
            {sooner.length > TITLES_MOST && <li>{words.result.more(sooner.length - TITLES_MOST)}</li>}
          </ul>
          <p className="note mt-3">{words.result.soonerText}</p>
        </>
      )}
      {due.length > 0 && <p className="note mt-3">{words.result.due(due.length)}</p>}
      <p className="note mt-3">{words.result.noEvidence}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink
          variant="primary"
          className="max-md:w-full"
          href={'deckId' in subject ? `/decks/${subject.deckId}` : '/decks'}
        >
          {'deckId' in subject ? words.result.toDeck : words.result.toDecks}
        </ButtonLink>
        <Button onClick={onAgain}>{words.result.again}</Button>
        {scored.changeId !== null && <PutBack changeId={scored.changeId} undo={undo} />}
      </div>
    </Sheet>
  )
}

interface PutBackProps {
  readonly changeId: string
  readonly undo: RecallActions['undo']
}

function PutBack({ changeId, undo }: PutBackProps) {
  const [outcome, setOutcome] = useState<'done' | 'gone' | 'failed' | null>(null)
  const [pending, startTransition] = useTransition()
  const putBack = () =>
    startTransition(async () => {
      const undone = await reach(() => undo({ changeId }))
      if (undone.ok || undone.error.code === 'already-undone') setOutcome('done')
      else setOutcome(undone.error.code === 'not-found' ? 'gone' : 'failed')
    })
  return (
    <>
      {outcome !== 'done' && (
        <Button variant="quiet" busy={pending ? words.result.undoing : undefined} onClick={putBack}>
          {words.result.undo}
        </Button>
      )}
      <div role="status" className="flex items-center">
        {outcome === 'done' && <p className="note">{words.result.undone}</p>}
        {(outcome === 'gone' || outcome === 'failed') && (
          <FieldError id="put-back">
            {outcome === 'gone' ? words.problem.undoGone : words.problem.failed}
          </FieldError>
        )}
      </div>
    </>
  )
}
