'use client'

import { zoneChoices } from '@/components/settings/settings-form'
import { Field, Select } from '@/components/ui/Field'
import { common } from '@/lib/words/common'
import type { ClassFacts } from '@/lib/contracts/classes'
import { LIMITS } from '@/lib/contracts/limits'
import { classes } from '@/lib/words/classes'
import { isoDay } from '@/lib/words/format'
import { sentenceFor, type Problem } from './class-form'

const words = classes.form

interface ClassFieldsProps {
  /** What the fields hold at first. */
  readonly facts: ClassFacts
  /** The time zones there are. */
  readonly zones: readonly string[]
  readonly problem: Problem | null
}

/** What an instructor says of a class. */
export const ClassFields = ({ facts, zones, problem }: ClassFieldsProps) => (
  <>
    <Field
      name="name"
      label={words.name}
      hint={words.nameHint}
      defaultValue={facts.name}
      maxLength={LIMITS.className}
      required
      error={sentenceFor(problem, 'name')}
    />
    <Field
      className="max-w-90"
      name="term"
      label={words.term}
      note={common.field.optional}
      defaultValue={facts.term}
      maxLength={LIMITS.classTerm}
      error={sentenceFor(problem, 'term')}
    />
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        name="startsOn"
        type="date"
        label={words.startsOn}
        defaultValue={isoDay(facts.startsOn)}
        required
        error={sentenceFor(problem, 'startsOn')}
      />
      <Field
        name="endsOn"
        type="date"
        label={words.endsOn}
        note={common.field.optional}
        hint={words.endsOnHint}
        defaultValue={facts.endsOn === null ? '' : isoDay(facts.endsOn)}
        error={sentenceFor(problem, 'endsOn')}
      />
    </div>
    <Select
      className="max-w-90"
      name="zone"
      label={words.zone}
      hint={words.zoneHint}
      options={zoneChoices(zones, facts.zone)}
      defaultValue={facts.zone}
      error={sentenceFor(problem, 'zone')}
    />
  </>
)
