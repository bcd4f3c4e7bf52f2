'use client'

import { useRouter } from 'next/navigation'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Check, Field } from '@/components/ui/Field'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { ClassFacts } from '@/lib/contracts/classes'
import { LIMITS } from '@/lib/contracts/limits'
import { classes } from '@/lib/words/classes'
import { common } from '@/lib/words/common'
import type { CopyClassAction, OpenClassAction } from './class-actions'
import { factsIn, problemSentence, sentenceFor } from './class-form'
import { ClassFields } from './ClassFields'

const words = classes.form

interface NewClassProps {
  readonly facts: ClassFacts
  readonly zones: readonly string[]
  /** Opens one under this name of the viewer's, or copies one they teach. */
  readonly make:
    | { readonly kind: 'open'; readonly yourName: string; readonly open: OpenClassAction }
    | { readonly kind: 'copy'; readonly classId: string; readonly copy: CopyClassAction }
}

/** The form that opens a class. */
export function NewClass({ facts, zones, make }: NewClassProps) {
  const router = useRouter()
  const { answer, pending, form } = useServerForm(async (data) => {
    const typed = factsIn(data)
    const made = await reach(() =>
      make.kind === 'open'
        ? make.open({ ...typed, yourName: fieldText(data, 'yourName') })
        : make.copy({ ...typed, classId: make.classId, takesPublished: data.has('takesPublished') }),
    )
    if (made.ok) router.push(`/classes/${made.value.classId}`)
    return made
  })
  const problem = answer === null || answer.ok ? null : answer.error
  const isBusy = pending || answer?.ok === true
  return (
    <Sheet>
      <form {...form} className="grid gap-5">
        {problem !== null && problem.code !== 'invalid' && (
          <Callout tone="error" focusable>
            {problemSentence(problem)}
          </Callout>
        )}
        <ClassFields facts={facts} zones={zones} problem={problem} />
        {make.kind === 'open' && (
          <Field
            className="max-w-90"
            name="yourName"
            label={words.yourName}
            autoComplete="name"
            defaultValue={make.yourName}
            maxLength={LIMITS.nameChars}
            required
            error={sentenceFor(problem, 'yourName')}
          />
        )}
        {make.kind === 'copy' && (
          <Check
            name="takesPublished"
            label={words.takesPublished}
            hint={words.takesPublishedHint}
            defaultChecked
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={isBusy ? words[BUSY[make.kind]] : undefined}>
            {words[make.kind]}
          </Button>
          <ButtonLink variant="quiet" href="/classes">
            {common.action.cancel}
          </ButtonLink>
        </div>
      </form>
    </Sheet>
  )
}

const BUSY = { open: 'opening', copy: 'copying' } as const
