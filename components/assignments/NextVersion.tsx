'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { EmptyState } from '@/components/ui/EmptyState'
import { useDeed } from '@/components/ui/use-deed'
import { deckLabel } from '@/lib/content/deck-path'
import type { AssignmentProblem, NextVersionDto } from '@/lib/contracts/assignments'
import { assignments } from '@/lib/words/assignments'
import type { PublishVersionAction, Which } from './assignment-actions'
import { problemSentence } from './assignment-form'
import { ChangeList, Parts } from './Changes'
import { SourcePreview } from './SourcePreview'

const words = assignments.next

interface NextVersionProps extends Which {
  readonly next: NextVersionDto
  readonly today: number
  readonly publish: PublishVersionAction
}

/** What the next version of an assignment would change, and the press that publishes it. */
export function NextVersion({ classId, assignmentId, next, today, publish }: NextVersionProps) {
  const router = useRouter()
  const { busy, problem, run } = useDeed<'publish', AssignmentProblem | { readonly code: 'signed-out' }>()
  const { source, number, added, changed, returned, withdrawn, isReordered } = next
  const { kind, sourceId } = source
  const isNothing = added.all + changed.all + returned.all + withdrawn.all === 0 && !isReordered
  return (
    <div className="grid gap-6">
      <p>{words.lead(number, kind, deckLabel(source.sourceName))}</p>
      {isNothing ? (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      ) : (
        <>
          <ChangeList title={assignments.changes.changed(kind, changed.all)} items={changed}>
            {({ parts }) => <Parts parts={parts} />}
          </ChangeList>
          <ChangeList title={assignments.changes.added(kind, added.all)} items={added} />
          <ChangeList title={assignments.changes.returned(kind, returned.all)} items={returned} />
          <ChangeList title={assignments.changes.withdrawn(kind, withdrawn.all)} items={withdrawn} />
          {isReordered && <p>{words.reordered}</p>}
        </>
      )}
      <SourcePreview source={source} />
      {problem !== null && (
        <Callout tone="error" announce="alert">
          {problemSentence(problem, today)}
        </Callout>
      )}
      {!isNothing && (
        <div>
          <p className="note mb-3">{words.reaches}</p>
          <Button
            variant="primary"
            busy={busy === null ? undefined : words.publishing}
            onClick={() =>
              run(
                'publish',
                () => publish({ classId, assignmentId, sourceId, number }),
                () => router.push(`/classes/${classId}/assignments/${assignmentId}`),
              )
            }
          >
            {words.publish(number + 1)}
          </Button>
        </div>
      )}
    </div>
  )
}
