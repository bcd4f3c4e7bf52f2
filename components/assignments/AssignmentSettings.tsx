'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { useDeed } from '@/components/ui/use-deed'
import type { AssignmentDto, AssignmentProblem, ExceptionRowDto } from '@/lib/contracts/assignments'
import type { ClassDto } from '@/lib/contracts/classes'
import { assignments } from '@/lib/words/assignments'
import { common } from '@/lib/words/common'
import type { SettingsActions } from './assignment-actions'
import { factsIn, problemSentence } from './assignment-form'
import { Exceptions } from './Exceptions'
import { FactFields } from './FactFields'
import { TightDays } from './TightDays'

const words = assignments.settings

interface AssignmentSettingsProps {
  readonly inClass: ClassDto
  readonly found: AssignmentDto
  readonly learners: readonly ExceptionRowDto[]
  readonly actions: SettingsActions
}

/** What an instructor can change about an assignment: days, rules, exceptions, and whether it goes on. */
export function AssignmentSettings({ inClass, found, learners, actions }: AssignmentSettingsProps) {
  const { classId, today, isArchived } = inClass
  const { assignmentId, facts } = found
  return (
    <div className="grid gap-6">
      {isArchived ? (
        <Callout>{assignments.page.archived}</Callout>
      ) : (
        <Facts inClass={inClass} found={found} change={actions.change} />
      )}
      <Exceptions {...{ classId, assignmentId, facts, learners, today, actions }} isFixed={isArchived} />
      {!isArchived && <Ending inClass={inClass} found={found} end={actions.end} />}
    </div>
  )
}

type Part = Pick<AssignmentSettingsProps, 'inClass' | 'found'>

function Facts({ inClass, found, change }: Part & Pick<SettingsActions, 'change'>) {
  const { classId, zone, today } = inClass
  const { assignmentId, facts, items } = found
  const [typed, setTyped] = useState(facts)
  const { answer, pending, form } = useServerForm((data) =>
    reach(() => change({ classId, assignmentId, ...factsIn(data) })),
  )
  const problem = answer === null || answer.ok ? null : answer.error
  return (
    <Sheet title={words.facts}>
      <form
        {...form}
        className="mt-5 grid gap-6"
        onChange={({ currentTarget }) => setTyped(factsIn(new FormData(currentTarget)))}
      >
        {problem !== null && problem.code !== 'invalid' && (
          <Callout tone="error" focusable>
            {problemSentence(problem, today)}
          </Callout>
        )}
        <FactFields {...{ facts, zone, items, problem }} />
        <TightDays facts={typed} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" busy={pending ? common.action.saving : undefined}>
            {common.action.save}
          </Button>
          <p role="status" className="note">
            {answer?.ok === true && !pending ? assignments.form.saved : null}
          </p>
        </div>
      </form>
    </Sheet>
  )
}

function Ending({ inClass: { classId, today }, found, end }: Part & Pick<SettingsActions, 'end'>) {
  const { assignmentId, name, phase } = found
  const { busy, problem, run } = useDeed<'end', AssignmentProblem | { readonly code: 'signed-out' }>()
  const [asking, setAsking] = useState(false)
  const set = (isEnded: boolean) =>
    run(
      'end',
      () => end({ classId, assignmentId, isEnded }),
      () => setAsking(false),
    )
  return (
    <Sheet title={words.end.title}>
      <p className="note mt-1">{phase === 'ended' ? words.end.againText : words.end.text}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {problemSentence(problem, today)}
        </Callout>
      )}
      {phase === 'ended' ? (
        <Button
          className="mt-4"
          busy={busy === null ? undefined : words.end.takingUp}
          onClick={() => set(false)}
        >
          {words.end.again}
        </Button>
      ) : (
        <ConfirmDialog
          open={asking}
          onOpenChange={setAsking}
          trigger={
            <Button className="mt-4" variant="quiet-destructive">
              {words.end.end}
            </Button>
          }
          title={words.end.confirmTitle(name)}
          consequence={words.end.text}
          confirm={words.end.end}
          busy={busy === null ? undefined : words.end.ending}
          cancel={words.end.keep}
          onConfirm={() => set(true)}
        />
      )}
    </Sheet>
  )
}
