import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Sheet } from '@/components/ui/Sheet'
import type { VisitDto } from '@/lib/contracts/classes'
import { classes } from '@/lib/words/classes'
import { calendarDay, shortDay } from '@/lib/words/format'

const words = classes.seen

interface VisitsProps {
  readonly visits: readonly VisitDto[]
  readonly zone: string
  readonly today: number
}

/** Who looked at what of a class's learners, and when. */
export function Visits({ visits, zone, today }: VisitsProps) {
  const when = ({ at }: VisitDto) => words.at(at, zone, shortDay(calendarDay(at, zone), today))
  return (
    <Sheet title={words.title}>
      <p className="note mt-1">
        {words.text} {words.zone(zone)}
      </p>
      <div className="mt-4">
        {visits.length === 0 ? (
          <EmptyState title={words.none} level={3} />
        ) : (
          <DataTable
            caption={words.caption}
            rows={visits}
            rowKey={({ visitId }) => visitId}
            columns={[
              { header: words.when, cell: when },
              { header: words.who, cell: nameOf },
              {
                header: words.what,
                cell: ({ page, isAboutYou }) =>
                  isAboutYou ? `${words.page[page]}, ${words.aboutYou}` : words.page[page],
              },
            ]}
          />
        )}
      </div>
    </Sheet>
  )
}

function nameOf({ by }: VisitDto): string {
  if (by === null) return words.gone
  return by.name === null ? words.leftStaff : `${by.name}, ${classes.role[by.role].toLowerCase()}`
}
