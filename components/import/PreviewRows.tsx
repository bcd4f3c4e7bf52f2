'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Field'
import type { ImportProblem } from '@/lib/content/csv'
import type { ImportPreview, ImportRow } from '@/lib/contracts/import'
import { importing } from '@/lib/words/import'
import { amountOf, importRows as words, type RowFilter } from '@/lib/words/import-rows'
import { ProblemTable, RowTable } from './preview-tables'

const FILTERS: readonly RowFilter[] = ['all', 'new', 'changed', 'same', 'duplicates', 'problems']

/** Enough rows to see whether the columns are where they should be. */
const FIRST_ROWS = 5

/** What the lines of a file become: all that are fine, or those of one status. */
export function PreviewRows({ preview }: { readonly preview: ImportPreview }) {
  const [chosen, setChosen] = useState<RowFilter>('all')
  const [isWhole, setWhole] = useState(false)
  const there = FILTERS.filter((filter) => filter === 'all' || amountOf(filter, preview.counts) > 0)
  // Read again, the file may have none of those that were chosen.
  const filter = there.includes(chosen) ? chosen : 'all'
  const rows = rowsOf(filter, preview)
  const problems = problemsOf(filter, preview)
  const found = rows.length + problems.length
  const all = amountOf(filter, preview.counts)
  const first = isWhole ? found : FIRST_ROWS
  const caption = words.caption(Math.min(first, found), all)
  return (
    <>
      {there.length > 2 && (
        <Select
          className="mt-5 max-w-sm"
          label={words.show}
          options={there.map((value) => ({ value, label: words.filter(value, preview.counts) }))}
          value={filter}
          onChange={({ target }) => setChosen(FILTERS.find((each) => each === target.value) ?? 'all')}
        />
      )}
      {problems.length > 0 ? (
        <ProblemTable problems={problems.slice(0, first)} caption={caption} />
      ) : (
        <RowTable rows={rows.slice(0, first)} caption={caption} />
      )}
      {found > FIRST_ROWS && (
        <Button
          variant="quiet"
          className="mt-1 -ml-3"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? importing.check.fewer : importing.check.lookThrough(found, all)}
        </Button>
      )}
    </>
  )
}

function rowsOf(filter: RowFilter, { rows }: ImportPreview): readonly ImportRow[] {
  return filter === 'all' ? rows : rows.filter(({ status }) => status === filter)
}

function problemsOf(filter: RowFilter, { problems }: ImportPreview): readonly ImportProblem[] {
  if (filter !== 'duplicates' && filter !== 'problems') return []
  return problems.filter(({ code }) => (code === 'duplicate') === (filter === 'duplicates'))
}
