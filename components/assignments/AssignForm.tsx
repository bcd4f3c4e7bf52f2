'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Field, TextArea } from '@/components/ui/Field'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { AssignmentFacts } from '@/lib/classes'
import type { PublishedDto, SourceDto } from '@/lib/contracts/assignments'
import { LIMITS } from '@/lib/contracts/limits'
import { assignments } from '@/lib/words/assignments'
import type { AssignAction, PublishAction } from './assignment-actions'
import { factsIn, problemSentence, sentenceFor } from './assignment-form'
import { FactFields } from './FactFields'
import { TightDays } from './TightDays'

const words = assignments.form

interface AssignFormProps {
  readonly classId: string
  readonly facts: AssignmentFacts
  readonly zone: string
  readonly today: number
  /** Something of the instructor's to publish first, or what is published already. */
  readonly what:
    | { readonly is: 'source'; readonly source: SourceDto; readonly publish: PublishAction }
    | { readonly is: 'published'; readonly published: PublishedDto; readonly assign: AssignAction }
}

/** Days, rules and, of what is not published yet, what the class sees of it. */
export function AssignForm({ classId, facts, zone, today, what }: AssignFormProps) {
  const router = useRouter()
  const [typed, setTyped] = useState(facts)
  const { answer, pending, form } = useServerForm(async (data) => {
    const given = factsIn(data)
    const done = await reach(() =>
      what.is === 'source'
        ? what.publish({
            ...{ classId, kind: what.source.kind, sourceId: what.source.sourceId },
            ...{ name: fieldText(data, 'name'), description: fieldText(data, 'description') },
            ...given,
          })
        : what.assign({ classId, publicationId: what.published.publicationId, ...given }),
    )
    if (done.ok) router.push(`/classes/${classId}/assignments/${done.value.assignmentId}`)
    return done
  })
  const problem = answer === null || answer.ok ? null : answer.error
  const isBusy = pending || answer?.ok === true
  const items = what.is === 'source' ? what.source.items : what.published.items
  return (
    <Sheet>
      <form
        {...form}
        className="grid gap-6"
        onChange={({ currentTarget }) => setTyped(factsIn(new FormData(currentTarget)))}
      >
        {problem !== null && problem.code !== 'invalid' && (
          <Callout tone="error" focusable>
            {problemSentence(problem, today)}
          </Callout>
        )}
        {what.is === 'source' && (
          <div className="grid gap-4">
            <Field
              name="name"
              label={assignments.preview.name}
              hint={assignments.preview.nameHint}
              defaultValue={what.source.name}
              maxLength={LIMITS.deckName}
              required
              error={sentenceFor(problem, 'name')}
            />
            <TextArea
              name="description"
              label={assignments.preview.description}
              defaultValue={what.source.description}
              maxLength={LIMITS.deckDescription}
              rows={3}
              error={sentenceFor(problem, 'description')}
            />
          </div>
        )}
        <FactFields facts={facts} zone={zone} items={items} problem={problem} />
        <TightDays facts={typed} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={isBusy ? BUSY[what.is] : undefined}>
            {what.is === 'source' ? words.publish : words.assign}
          </Button>
          <ButtonLink variant="quiet" href={`/classes/${classId}/assign`}>
            {assignments.choose.back}
          </ButtonLink>
        </div>
      </form>
    </Sheet>
  )
}

const BUSY = { source: words.publishing, published: words.assigning } as const
