'use client'

import { ChevronRight } from 'lucide-react'
import { Callout } from '@/components/ui/Callout'
import { Check, FieldError, Select } from '@/components/ui/Field'
import type { AskedLayout, ColumnUse, ReadColumn, ReadLayout, UsesProblem } from '@/lib/content/csv'
import { COLUMN_USES } from '@/lib/content/import/layout'
import { importColumns as words } from '@/lib/words/import-columns'

interface MapColumnsProps {
  /** How the file was read. */
  readonly read: ReadLayout
  /** How it is to be read. */
  readonly asked: AskedLayout
  readonly usesProblem: UsesProblem | null
  /** What kept the lines from being read again. */
  readonly failure: string | null
  readonly counting: boolean
  readonly onChange: (asked: AskedLayout) => void
}

/** What each column of the file is, and whether that is right; a change reads the lines again. */
export function MapColumns({ read, asked, usesProblem, failure, counting, onChange }: MapColumnsProps) {
  const separator = asked.separator ?? read.separator
  const hasHeader = asked.hasHeader ?? read.hasHeader
  const uses = asked.uses ?? read.columns.map(({ use }) => use)
  const take = (column: number, use: ColumnUse | null) =>
    onChange({ separator, hasHeader, uses: uses.with(column, use) })
  return (
    <details className="group sheet mb-6 px-5 py-2 md:px-7">
      <summary className="btn btn-quiet -ml-3 gap-2">
        <ChevronRight className="size-4 group-open:rotate-90" />
        {words.title}
      </summary>
      <div className="grid gap-x-6 gap-y-2 pt-2 pb-4 md:grid-cols-2">
        <Select
          label={words.separator}
          options={separatorOptions(read.separator)}
          value={separator}
          onChange={({ target }) => onChange({ separator: target.value, hasHeader: null, uses: null })}
        />
        <Check
          className="md:self-end"
          label={words.hasHeader}
          checked={hasHeader}
          onChange={({ target }) => onChange({ separator, hasHeader: target.checked, uses })}
        />
      </div>
      <fieldset className="border-t border-border pt-4 pb-4">
        <legend className="sr-only">{words.columnsTitle}</legend>
        <div className="grid gap-x-6 gap-y-4 md:grid-cols-2 lg:grid-cols-3">
          {read.columns.map((column, index) => (
            <Column
              key={index}
              column={column}
              number={index + 1}
              use={uses[index] ?? null}
              onUse={(use) => take(index, use)}
            />
          ))}
        </div>
        <div role="status">
          {usesProblem && <FieldError id="columns-problem">{words.problem(usesProblem)}</FieldError>}
          {counting && <p className="note mt-3">{words.reading}</p>}
        </div>
        {failure && (
          <Callout tone="error" announce="alert" className="mt-4">
            {failure}
          </Callout>
        )}
      </fieldset>
    </details>
  )
}

/** A file may have named another one than those offered. */
function separatorOptions(own: string) {
  const isOffered = words.separators.some(({ value }) => value === own)
  return isOffered
    ? words.separators
    : [...words.separators, { value: own, label: words.otherSeparator(own) }]
}

interface ColumnProps {
  readonly column: ReadColumn
  readonly number: number
  readonly use: ColumnUse | null
  readonly onUse: (use: ColumnUse | null) => void
}

const LEFT_OUT = ''

const USE_OPTIONS = [
  ...COLUMN_USES.map((use) => ({ value: use, label: words.uses[use] })),
  { value: LEFT_OUT, label: words.leaveOut },
]

function Column({ column, number, use, onUse }: ColumnProps) {
  return (
    <Select
      className="min-w-0"
      label={words.column(column.name, number)}
      hint={<span className="line-clamp-2 wrap-anywhere">{words.samples(column.samples)}</span>}
      options={USE_OPTIONS}
      value={use ?? LEFT_OUT}
      onChange={({ target }) => onUse(COLUMN_USES.find((each) => each === target.value) ?? null)}
    />
  )
}
