import { DataTable, type Column } from '@/components/ui/DataTable'
import { Sheet } from '@/components/ui/Sheet'
import type { DayRecordRow, DayRecordsDto } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'

const words = sleep.nights

interface BesideRecallProps {
  readonly days: readonly DayRecordRow[]
  readonly records: DayRecordsDto
  /** Study day. */
  readonly today: number
}

/** What was typed of sleep and exercise, beside what was recalled on the same day; as no cause of it. */
export function BesideRecall({ days, records, today }: BesideRecallProps) {
  const columns: readonly [Column<DayRecordRow>, ...Column<DayRecordRow>[]] = [
    { header: words.date, cell: ({ day }) => words.day(day, today) },
    ...(records.keepsSleep
      ? [
          {
            header: words.sleep,
            numeric: true,
            cell: ({ sleepMinutes }: DayRecordRow) =>
              sleepMinutes === null ? words.missing : words.hours(sleepMinutes),
          },
        ]
      : []),
    ...(records.keepsExercise
      ? [
          {
            header: words.exercise,
            numeric: true,
            cell: ({ exerciseMinutes }: DayRecordRow) => exerciseMinutes ?? words.missing,
          },
        ]
      : []),
    {
      header: words.recall,
      numeric: true,
      cell: ({ recalled, answers }) => words.recallOf(recalled, answers),
    },
  ]
  return (
    <Sheet title={words.records}>
      <p className="note mt-1 max-w-measure">{words.recordsText}</p>
      {days.length === 0 ? (
        <p className="mt-3">{words.noRecords}</p>
      ) : (
        <DataTable
          className="mt-4"
          caption={words.records}
          captionHidden
          columns={columns}
          rows={days}
          rowKey={({ day }) => day}
        />
      )}
    </Sheet>
  )
}
