import { DataTable } from '@/components/ui/DataTable'
import { Sheet } from '@/components/ui/Sheet'
import type { RecentImport } from '@/lib/contracts/import'
import { calendarDay, clockTime, dayName, isoDay } from '@/lib/words/format'
import { importUndo as words } from '@/lib/words/import-undo'
import { UndoImport, type UndoAction } from './UndoImport'

/** Imports that can be undone, and what it takes to show and undo them. */
export interface RecentImportsProps {
  readonly imports: readonly RecentImport[]
  /** The learner's IANA zone. */
  readonly zone: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly undo: UndoAction
}

/** The imports of the last thirty days, each with a way to take it back. */
export function RecentImports({ imports, zone, now, undo }: RecentImportsProps) {
  if (imports.length === 0) return null
  const today = calendarDay(now, zone)
  const dayOf = (instant: number) => dayName(calendarDay(instant, zone), today)
  const when = ({ at }: RecentImport) => words.at(dayOf(at), clockTime(at, zone))
  return (
    <Sheet title={words.recent} className="mt-6 max-w-measure">
      <DataTable
        className="mt-3"
        caption={words.recentText}
        columns={[
          {
            header: words.when,
            cell: (each) => <time dateTime={new Date(each.at).toISOString()}>{when(each)}</time>,
          },
          {
            header: words.brought,
            cell: (each) => words.counts(each.created, each.changed),
            onPhone: 'fold',
          },
          {
            header: words.until,
            cell: ({ until }) => <time dateTime={isoDay(calendarDay(until, zone))}>{dayOf(until)}</time>,
            onPhone: 'hide',
          },
          {
            header: words.action,
            cell: (each) => (
              <UndoImport
                changeId={each.changeId}
                created={each.created}
                changed={each.changed}
                isWhole={each.isWhole}
                name={words.undoOf(when(each))}
                undo={undo}
              />
            ),
          },
        ]}
        rows={imports}
        rowKey={({ changeId }) => changeId}
      />
    </Sheet>
  )
}
