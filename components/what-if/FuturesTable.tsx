import { Callout } from '@/components/ui/Callout'
import { DataTable } from '@/components/ui/DataTable'
import type { Preset } from '@/lib/planning'
import { whatIf } from '@/lib/words/what-if'
import type { Futures } from './use-futures'

const words = whatIf.futures

interface FuturesTableProps {
  readonly presets: readonly Preset[]
  readonly futures: Futures
}

/** What some choices come to, one below the other. */
export function FuturesTable({ presets, futures: { comes, hasFailed, isWorking } }: FuturesTableProps) {
  if (hasFailed)
    return (
      <Callout tone="error" className="mt-4">
        {words.failed}
      </Callout>
    )
  const rows = presets.map((preset, place) => ({ preset, comes: comes?.[place] ?? null }))
  const figure = (value: number | undefined): string => (value === undefined ? '…' : words.figure(value))
  return (
    <div aria-busy={isWorking}>
      <DataTable
        className="mt-3"
        caption={words.title}
        captionHidden
        columns={[
          { header: words.what, cell: ({ preset }) => nameOf(preset) },
          {
            header: words.minutes,
            cell: ({ comes: row }) => (row === null ? '…' : words.minutesFigure(row.minutes)),
            numeric: true,
          },
          { header: words.met, cell: ({ comes: row }) => figure(row?.met), numeric: true },
          { header: words.recalled, cell: ({ comes: row }) => figure(row?.recalled), numeric: true },
          {
            header: words.left,
            cell: ({ comes: row }) => figure(row?.left),
            numeric: true,
            onPhone: 'fold',
            folded: ({ comes: row }) =>
              row !== null && row.left >= 1 ? words.leftFolded(words.figure(row.left)) : null,
          },
        ]}
        rows={rows}
        rowKey={({ preset }) => `${preset.kind} ${preset.choice.retention}`}
      />
      <p role="status" className="sr-only">
        {isWorking && words.working}
      </p>
      {comes?.[0]?.fresh === 0 && <p className="mt-3">{words.allMet}</p>}
      <p className="note mt-3">{words.explained}</p>
    </div>
  )
}

function nameOf({ kind, choice }: Preset): string {
  switch (kind) {
    case 'as-now':
      return words['as-now']
    case 'more-minutes':
      return words['more-minutes'](choice.minutesPerDay)
    case 'fewer-new':
      return words['fewer-new'](choice.newPerDay)
    case 'aim':
      return words.aim(choice.retention)
  }
}
