import { DataTable } from '@/components/ui/DataTable'
import { LinkChoice } from '@/components/ui/LinkChoice'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { median, recallColumns, type RecallColumn } from '@/lib/classes'
import type { OverviewQuery, ReadinessDto } from '@/lib/contracts/report'
import { dayName } from '@/lib/words/format'
import { report } from '@/lib/words/report'
import { DotPlot } from './DotPlot'
import { overviewAddress } from './overview-address'

const words = report.readiness

interface ReadinessProps {
  readonly classId: string
  readonly readiness: ReadinessDto
  readonly query: OverviewQuery
  readonly today: number
}

/** How many of a class look ready for its exam, and how many are today. */
export function Readiness({ classId, readiness, query, today }: ReadinessProps) {
  const { at, isForecast, isExam, known, target, learners } = readiness
  const bands = known?.ready?.bands ?? null
  const columns = recallColumns(known?.recalls ?? [], target).filter((column) => column.learners.length > 0)
  return (
    <Sheet>
      {known === null ? (
        <>
          <h2 className="h-sect">{words.none}</h2>
          <p className="note mt-1">{words.tooFew}</p>
        </>
      ) : (
        <PlotFigure
          headline={headlineOf(readiness)}
          note={noteOf(readiness, today)}
          table={
            <DataTable
              caption={words.table}
              captionHidden
              columns={[
                { header: words.recall, cell: ({ from, to }) => words.range(from, to) },
                { header: words.learners, cell: (column) => column.learners.length, numeric: true },
                ...(target === null
                  ? []
                  : [
                      {
                        header: words.ready_,
                        cell: (column: RecallColumn) =>
                          column.learners.filter(({ isReady }) => isReady).length,
                        numeric: true,
                      },
                    ]),
              ]}
              rows={columns}
              rowKey={({ from }) => from}
            />
          }
        >
          <DotPlot columns={recallColumns(known.recalls, target)} target={target} />
          {bands !== null && <p className="note mt-2">{words.band(bands, learners)}</p>}
        </PlotFigure>
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <TextLink href={`/classes/${classId}/assignments/${readiness.assignmentId}/learners`}>
          {words.who}
        </TextLink>
        {known !== null && isForecast && (
          <LinkChoice
            label={words.when}
            value={at}
            options={[
              { value: 'now', label: words.now },
              { value: 'then', label: isExam ? words.exam : words.due },
            ]}
            hrefOf={(value) => overviewAddress(classId, { ...query, at: value })}
          />
        )}
      </div>
    </Sheet>
  )
}

function headlineOf({ known, learners }: ReadinessDto): string {
  if (known === null) return words.none
  if (known.ready !== null) return words.ready(known.ready.ready, learners)
  return words.half(median(known.recalls) ?? 0)
}

function noteOf(readiness: ReadinessDto, today: number): string {
  const { at, isExam, day, target, notStarted } = readiness
  return [
    words.note(at === 'now' ? words.today : words.onDay(isExam, dayName(day, today))),
    target === null ? words.noTarget : words.hollow(target),
    ...(notStarted > 0 ? [words.notStarted(notStarted)] : []),
  ].join(' ')
}
