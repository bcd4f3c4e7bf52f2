'use client'

import { useState } from 'react'
import { Check, Field, Select } from '@/components/ui/Field'
import { Well } from '@/components/ui/Sheet'
import { LATE_RULES, type AssignmentFacts } from '@/lib/classes'
import { LIMITS } from '@/lib/contracts/limits'
import { assignments } from '@/lib/words/assignments'
import { common } from '@/lib/words/common'
import { isoDay, percentage } from '@/lib/words/format'
import { sentenceFor, type Problem } from './assignment-form'

const words = assignments.form
const { recall, days, dayAnswers } = LIMITS.assignment
const PERCENT = { type: 'number', min: recall.least * 100, max: recall.most * 100, step: 1 } as const

interface FactFieldsProps {
  /** What the fields hold at first. */
  readonly facts: AssignmentFacts
  readonly zone: string
  /** Notes or problems there are: no day can ask for more. */
  readonly items: number
  readonly problem: Problem | null
}

/** Days, target and what earns credit. */
export function FactFields({ facts, zone, items, problem }: FactFieldsProps) {
  const [byDays, setByDays] = useState(facts.wantedDays !== null)
  const [byRecall, setByRecall] = useState(facts.wantedRecall !== null)
  const [lateRule, setLateRule] = useState(facts.lateRule)
  const share = (value: number | null) => (value === null ? '' : percentage(value))
  const error = (field: keyof AssignmentFacts) => sentenceFor(problem, field)
  return (
    <>
      <fieldset>
        <legend className="h-sect">{words.dates}</legend>
        <p className="note mt-1">{words.zone(zone)}</p>
        <div className="mt-4 grid gap-4 sm:grid-cols-3">
          <Field
            name="startsOn"
            type="date"
            label={words.startsOn}
            defaultValue={isoDay(facts.startsOn)}
            required
            error={error('startsOn')}
          />
          <Field
            name="dueOn"
            type="date"
            label={words.dueOn}
            defaultValue={isoDay(facts.dueOn)}
            required
            error={error('dueOn')}
          />
          <Field
            name="examOn"
            type="date"
            label={words.examOn}
            note={common.field.optional}
            defaultValue={facts.examOn === null ? '' : isoDay(facts.examOn)}
            error={error('examOn')}
          />
        </div>
        <Field
          {...PERCENT}
          className="mt-4 max-w-90"
          name="target"
          label={words.target}
          note={common.field.optional}
          hint={words.targetHint}
          defaultValue={share(facts.target)}
          error={error('target')}
        />
      </fieldset>
      <fieldset>
        <legend className="h-sect">{words.credit}</legend>
        <p className="note mt-1">{words.creditLead}</p>
        <div className="mt-2">
          <Check
            name="byDays"
            label={words.byDays}
            hint={words.byDaysHint}
            checked={byDays}
            onChange={({ target }) => setByDays(target.checked)}
          />
          {byDays && (
            <Well className="mt-1 grid gap-4">
              <div className="grid gap-4 sm:grid-cols-2">
                <Field
                  name="wantedDays"
                  type="number"
                  {...{ min: 1, max: days, step: 1 }}
                  label={words.wantedDays}
                  defaultValue={facts.wantedDays ?? ''}
                  error={error('wantedDays')}
                />
                <Field
                  name="dayAnswers"
                  type="number"
                  {...{ min: 1, max: Math.min(dayAnswers, items), step: 1 }}
                  label={words.dayAnswers}
                  hint={words.dayAnswersHint}
                  defaultValue={facts.dayAnswers}
                  error={error('dayAnswers')}
                />
              </div>
              <div className="grid gap-4 sm:grid-cols-2">
                <Select
                  name="lateRule"
                  label={words.late}
                  options={LATE_RULES.map((value) => ({ value, label: words.lateRule[value] }))}
                  value={lateRule}
                  onChange={({ target }) =>
                    setLateRule(LATE_RULES.find((rule) => rule === target.value) ?? 'none')
                  }
                />
                {lateRule !== 'none' && (
                  <Field
                    name="lateDays"
                    type="number"
                    {...{ min: 1, max: days, step: 1 }}
                    label={words.lateDays}
                    defaultValue={facts.lateDays === 0 ? '' : facts.lateDays}
                    error={error('lateDays')}
                  />
                )}
              </div>
            </Well>
          )}
        </div>
        <div className="mt-2">
          <Check
            name="byRecall"
            label={words.byRecall}
            hint={words.byRecallHint}
            checked={byRecall}
            onChange={({ target }) => setByRecall(target.checked)}
          />
          {byRecall && (
            <Well className="mt-1">
              <Field
                {...PERCENT}
                className="max-w-90"
                name="wantedRecall"
                label={words.wantedRecall}
                defaultValue={share(facts.wantedRecall ?? facts.target ?? DEFAULT_RECALL)}
                error={error('wantedRecall')}
              />
            </Well>
          )}
        </div>
      </fieldset>
    </>
  )
}

/** Offered where there is no target to go by. */
const DEFAULT_RECALL = 0.8
