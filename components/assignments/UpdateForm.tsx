'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { useDeed } from '@/components/ui/use-deed'
import type { AssignmentProblem, PublicationKind, UpdateDto } from '@/lib/contracts/assignments'
import { assignments } from '@/lib/words/assignments'
import type { UpdateAction, Which } from './assignment-actions'
import { problemSentence } from './assignment-form'
import { ChangeList, Parts } from './Changes'

const words = assignments.update
const { changes } = assignments

type Fate = 'keep' | 'away'
const FATES = [
  { value: 'keep', label: words.keep },
  { value: 'away', label: words.away },
] as const satisfies readonly { value: Fate; label: string }[]

const TEXTS = [
  { value: 'mine', label: words.keepMine },
  { value: 'theirs', label: words.takeTheirs },
] as const

interface UpdateFormProps extends Which {
  readonly kind: PublicationKind
  readonly update: UpdateDto
  readonly today: number
  readonly take: UpdateAction
}

/** What the newest version changes of a learner's copy, with a choice where there is one to make. */
export function UpdateForm({ classId, assignmentId, kind, update, today, take }: UpdateFormProps) {
  const router = useRouter()
  const { busy, problem, run } = useDeed<'take', AssignmentProblem | { readonly code: 'signed-out' }>()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const [fates, setFates] = useState<Fates>({ all: 'keep', others: new Set() })
  const { from, to, added, changed, returned, withdrawn } = update
  const choice = {
    ...{ classId, assignmentId, from, to },
    takeTheirs: [...theirs],
    keepRest: fates.all === 'keep',
    withdrawn: [...fates.others],
  }
  return (
    <div className="grid gap-6">
      <p>{words.lead(from, to)}</p>
      <ChangeList title={changes.changed(kind, changed.all)} items={changed}>
        {({ itemId, title, parts, isEdited, isDeleted }) => (
          <>
            {isDeleted ? (
              <p className="note mt-1">{words.deleted}</p>
            ) : (
              <>
                {isEdited && <p className="mt-1">{words.edited}</p>}
                <Parts parts={parts} {...(isEdited ? { sides: [changes.yours, changes.theirs] } : {})} />
                {isEdited && (
                  <SegmentedChoice
                    className="mt-3"
                    legend={words.choiceOf(title)}
                    legendHidden
                    name={`text ${itemId}`}
                    segments={TEXTS}
                    value={theirs.has(itemId) ? 'theirs' : 'mine'}
                    onChange={(chosen) => setTheirs(withOrWithout(theirs, itemId, chosen === 'theirs'))}
                  />
                )}
              </>
            )}
          </>
        )}
      </ChangeList>
      <ChangeList title={changes.added(kind, added.all)} items={added} />
      <ChangeList title={changes.returned(kind, returned.all)} items={returned} />
      <ChangeList
        title={changes.withdrawn(kind, withdrawn.all)}
        items={withdrawn}
        head={
          <div className="mt-1">
            <p>{words.withdrawnText}</p>
            <SegmentedChoice
              className="mt-3"
              legend={words.all}
              name="all"
              segments={FATES}
              value={fates.others.size > 0 && fates.others.size === withdrawn.all ? null : fates.all}
              onChange={(all) => setFates({ all, others: new Set() })}
            />
            <p className="note mt-2">{words.awayHint}</p>
          </div>
        }
      >
        {({ itemId, title }) => (
          <SegmentedChoice
            className="mt-2"
            legend={words.withdrawnChoice(title)}
            legendHidden
            name={`fate ${itemId}`}
            segments={FATES}
            value={fateOf(fates, itemId)}
            onChange={(chosen) =>
              setFates({ ...fates, others: withOrWithout(fates.others, itemId, chosen !== fates.all) })
            }
          />
        )}
      </ChangeList>
      {problem !== null && (
        <Callout tone="error" announce="alert">
          {problemSentence(problem, today)}
        </Callout>
      )}
      <div>
        <p className="note mb-3">{words.note}</p>
        <Button
          variant="primary"
          busy={busy === null ? undefined : words.taking}
          onClick={() =>
            run(
              'take',
              () => take(choice),
              () => router.push(`/classes/${classId}/assignments/${assignmentId}`),
            )
          }
        >
          {words.take(to)}
        </Button>
      </div>
    </div>
  )
}

/** What becomes of withdrawn ones: of all, and of those for which it is the other thing. */
interface Fates {
  readonly all: Fate
  readonly others: ReadonlySet<string>
}

function fateOf({ all, others }: Fates, itemId: string): Fate {
  if (!others.has(itemId)) return all
  return all === 'keep' ? 'away' : 'keep'
}

function withOrWithout(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(ids)
  if (isIn) changed.add(id)
  else changed.delete(id)
  return changed
}
