'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { DataTable } from '@/components/ui/DataTable'
import { Check, Field, Select } from '@/components/ui/Field'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { useDeed } from '@/components/ui/use-deed'
import type { AssignmentException, AssignmentFacts } from '@/lib/classes'
import type { AssignmentProblem, ExceptionRowDto } from '@/lib/contracts/assignments'
import { LIMITS } from '@/lib/contracts/limits'
import { assignments } from '@/lib/words/assignments'
import { isoDay } from '@/lib/words/format'
import type { SettingsActions, Which } from './assignment-actions'
import { optionalDayIn, optionalNumberIn, problemSentence, sentenceFor } from './assignment-form'

const words = assignments.settings

interface ExceptionsProps extends Which {
  readonly facts: AssignmentFacts
  readonly learners: readonly ExceptionRowDto[]
  readonly today: number
  /** Nothing of it can be changed: the class is archived. */
  readonly isFixed: boolean
  readonly actions: Pick<SettingsActions, 'setException' | 'removeException'>
}

/** What is different for single learners, and a form to make it so. */
export function Exceptions({ classId, assignmentId, learners, today, isFixed, ...rest }: ExceptionsProps) {
  const { facts, actions } = rest
  const { busy, problem, run } = useDeed<string, AssignmentProblem | { readonly code: 'signed-out' }>()
  const rows = learners.flatMap((row) =>
    row.exception === null ? [] : [{ ...row, exception: row.exception }],
  )
  return (
    <Sheet title={words.exceptions}>
      <p className="note mt-1">{words.exceptionsText}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {problemSentence(problem, today)}
        </Callout>
      )}
      {rows.length === 0 ? (
        <p className="mt-3">{learners.length === 0 ? words.noLearners : words.none}</p>
      ) : (
        <DataTable
          className="mt-3"
          caption={words.count(rows.length)}
          rows={rows}
          rowKey={({ memberId }) => memberId}
          columns={[
            { header: words.learner, cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
            { header: words.what, cell: ({ exception }) => assignments.difference(exception, today) },
            ...(isFixed
              ? []
              : [
                  {
                    header: words.remove,
                    cell: ({ memberId, name }: (typeof rows)[number]) => (
                      <Button
                        variant="quiet"
                        aria-label={words.removeOf(name)}
                        busy={busy === memberId ? words.removing : undefined}
                        onClick={() =>
                          run(memberId, () => actions.removeException({ classId, assignmentId, memberId }))
                        }
                      >
                        {words.remove}
                      </Button>
                    ),
                  },
                ]),
          ]}
        />
      )}
      {!isFixed && learners.length > 0 && (
        <ExceptionForm {...{ classId, assignmentId, facts, learners, today }} set={actions.setException} />
      )}
    </Sheet>
  )
}

interface ExceptionFormProps extends Which, Pick<ExceptionsProps, 'facts' | 'learners' | 'today'> {
  readonly set: SettingsActions['setException']
}

function ExceptionForm({ classId, assignmentId, facts, learners, today, set }: ExceptionFormProps) {
  const [memberId, setMemberId] = useState(learners[0]?.memberId ?? '')
  const { answer, pending, form } = useServerForm((data) =>
    reach(() =>
      set({
        ...{ classId, assignmentId, memberId: fieldText(data, 'memberId') },
        dueOn: optionalDayIn(data, 'dueOn'),
        examOn: optionalDayIn(data, 'examOn'),
        wantedDays: optionalNumberIn(data, 'wantedDays'),
        isExcused: data.has('isExcused'),
      }),
    ),
  )
  const problem = answer === null || answer.ok ? null : answer.error
  const chosen = learners.find((learner) => learner.memberId === memberId)
  return (
    <form {...form} className="mt-6 grid gap-4 border-t border-border pt-5">
      <h3 className="font-semibold">{words.add}</h3>
      {problem !== null && problem.code !== 'invalid' && (
        <Callout tone="error" focusable>
          {problemSentence(problem, today)}
        </Callout>
      )}
      <Select
        className="max-w-90"
        name="memberId"
        label={words.learner}
        options={learners.map(({ memberId: value, name: label }) => ({ value, label }))}
        value={memberId}
        onChange={({ target }) => setMemberId(target.value)}
      />
      <p className="note">{words.asForAll}</p>
      <OwnRules key={memberId} exception={chosen?.exception ?? null} facts={facts} problem={problem} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="secondary" busy={pending ? words.saving : undefined}>
          {words.save}
        </Button>
        <p role="status" className="note">
          {answer?.ok === true && !pending ? assignments.form.saved : null}
        </p>
      </div>
    </form>
  )
}

interface OwnRulesProps {
  readonly exception: AssignmentException | null
  readonly facts: AssignmentFacts
  readonly problem: Parameters<typeof sentenceFor>[0]
}

const OwnRules = ({ exception, facts, problem }: OwnRulesProps) => (
  <>
    <div className="grid gap-4 sm:grid-cols-3">
      <Field
        name="dueOn"
        type="date"
        label={words.dueOn}
        defaultValue={dayText(exception?.dueOn)}
        error={sentenceFor(problem, 'dueOn')}
      />
      {facts.examOn !== null && (
        <Field
          name="examOn"
          type="date"
          label={words.examOn}
          defaultValue={dayText(exception?.examOn)}
          error={sentenceFor(problem, 'examOn')}
        />
      )}
      {facts.wantedDays !== null && (
        <Field
          name="wantedDays"
          type="number"
          {...{ min: 1, max: Math.min(facts.wantedDays, LIMITS.assignment.days), step: 1 }}
          label={words.wantedDays}
          defaultValue={exception?.wantedDays ?? ''}
          error={sentenceFor(problem, 'wantedDays')}
        />
      )}
    </div>
    <Check name="isExcused" label={words.isExcused} defaultChecked={exception?.isExcused ?? false} />
  </>
)

const dayText = (day: number | null | undefined): string =>
  day === null || day === undefined ? '' : isoDay(day)
