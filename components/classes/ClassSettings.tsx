'use client'

import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { useDeed } from '@/components/ui/use-deed'
import type { ClassDto, ClassProblem } from '@/lib/contracts/classes'
import { classes } from '@/lib/words/classes'
import { common } from '@/lib/words/common'
import type { ArchiveClassAction, ChangeClassAction } from './class-actions'
import { factsIn, problemSentence } from './class-form'
import { ClassFields } from './ClassFields'

const words = classes.settings

interface ClassSettingsProps {
  readonly found: ClassDto
  readonly zones: readonly string[]
  readonly actions: { readonly change: ChangeClassAction; readonly archive: ArchiveClassAction }
}

/** What an instructor can change about a class. */
export const ClassSettings = ({ found, zones, actions }: ClassSettingsProps) => (
  <div className="grid gap-6">
    {!found.isArchived && <Facts found={found} zones={zones} change={actions.change} />}
    <Sheet title={words.copy.title}>
      <p className="note mt-1">{words.copy.text}</p>
      <ButtonLink className="mt-4" href={`/classes/${found.classId}/copy`}>
        {words.copy.link}
      </ButtonLink>
    </Sheet>
    <Archive classId={found.classId} isArchived={found.isArchived} archive={actions.archive} />
  </div>
)

interface FactsProps extends Omit<ClassSettingsProps, 'actions'> {
  readonly change: ChangeClassAction
}

function Facts({ found, zones, change }: FactsProps) {
  const { classId } = found
  const { answer, pending, form } = useServerForm((data) =>
    reach(() => change({ ...factsIn(data), classId })),
  )
  const problem = answer === null || answer.ok ? null : answer.error
  return (
    <Sheet title={classes.form.changeTitle}>
      <form {...form} className="mt-5 grid gap-5">
        {problem !== null && problem.code !== 'invalid' && (
          <Callout tone="error" focusable>
            {problemSentence(problem)}
          </Callout>
        )}
        <ClassFields facts={found} zones={zones} problem={problem} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="secondary" busy={pending ? common.action.saving : undefined}>
            {common.action.save}
          </Button>
          <p role="status" className="note">
            {answer?.ok === true && !pending ? classes.form.saved : null}
          </p>
        </div>
      </form>
    </Sheet>
  )
}

interface ArchiveProps {
  readonly classId: string
  readonly isArchived: boolean
  readonly archive: ArchiveClassAction
}

function Archive({ classId, isArchived, archive }: ArchiveProps) {
  const { busy, problem, run } = useDeed<'archive', ClassProblem | { readonly code: 'signed-out' }>()
  const label = isArchived ? words.archive.restore : words.archive.archive
  const doing = isArchived ? words.archive.restoring : words.archive.archiving
  return (
    <Sheet title={words.archive.title}>
      <p className="note mt-1">{words.archive.text}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {problemSentence(problem)}
        </Callout>
      )}
      <Button
        className="mt-4"
        busy={busy === null ? undefined : doing}
        onClick={() => run('archive', () => archive({ classId, isArchived: !isArchived }))}
      >
        {label}
      </Button>
    </Sheet>
  )
}
