import { DataTable, type Column } from '@/components/ui/DataTable'
import { LinkChoice } from '@/components/ui/LinkChoice'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { OverviewQuery, SurpriseMapDto, SurpriseRowDto } from '@/lib/contracts/report'
import { report } from '@/lib/words/report'
import { overviewAddress } from './overview-address'
import type { DiscussAction } from './report-actions'
import { SurpriseRows } from './SurpriseRows'

const words = report.surprises

interface SurpriseMapProps {
  readonly classId: string
  readonly map: SurpriseMapDto
  readonly query: OverviewQuery
  /** Null: nothing can be noted in this class any more. */
  readonly discuss: DiscussAction | null
}

/** Where a class is surprised most, item by item or tag by tag. */
export function SurpriseMap({ classId, map, query, discuss }: SurpriseMapProps) {
  const { assignmentId, by, order, rows, hasTags } = map
  return (
    <Sheet>
      {rows.length === 0 ? (
        <>
          <h2 className="h-sect">{words.none}</h2>
          <p className="note mt-1 mb-4">{words.noneText}</p>
        </>
      ) : (
        <PlotFigure
          headline={headlineOf(map)}
          note={[
            order === 'lowest' ? words.noteLowest : words.noteSpread,
            ...(by === 'tags' ? [words.noteTags] : []),
          ].join(' ')}
          table={
            <DataTable
              caption={words.list}
              captionHidden
              columns={columnsOf(by)}
              rows={rows}
              rowKey={({ itemId, title }) => itemId ?? title}
            />
          }
        >
          <SurpriseRows classId={classId} assignmentId={assignmentId} rows={rows} discuss={discuss} />
        </PlotFigure>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        {rows.length > 0 && (
          <LinkChoice
            label={words.order}
            value={order}
            options={[
              { value: 'lowest', label: words.mostShort },
              { value: 'spread', label: words.mostSpread },
            ]}
            hrefOf={(value) => overviewAddress(classId, { ...query, order: value })}
          />
        )}
        {hasTags && (
          <LinkChoice
            label={words.by}
            value={by}
            options={[
              { value: 'items', label: words.items },
              { value: 'tags', label: words.tags },
            ]}
            hrefOf={(value) => overviewAddress(classId, { ...query, by: value })}
          />
        )}
      </div>
      <TextLink className="mt-2" href={`/classes/${classId}/assignments/${assignmentId}/surprises`}>
        {words.all}
      </TextLink>
    </Sheet>
  )
}

function headlineOf({ order, rows }: SurpriseMapDto): string {
  const [first] = rows
  if (first === undefined) return words.none
  if (order === 'spread') return words.spread(first.title)
  return first.surprise.mean < 0 ? words.lowest(first.title) : words.better
}

const columnsOf = (by: 'items' | 'tags'): [Column<SurpriseRowDto>, ...Column<SurpriseRowDto>[]] => [
  { header: by === 'items' ? words.item : words.tag, cell: ({ title }) => title },
  { header: words.surprise, cell: ({ surprise }) => words.points(surprise.mean), numeric: true },
  {
    header: words.half,
    cell: ({ surprise }) => words.range(surprise.low, surprise.high),
    numeric: true,
  },
  ...(by === 'items'
    ? [
        {
          header: words.learners,
          cell: ({ surprise }: SurpriseRowDto) => surprise.learners,
          numeric: true,
          onPhone: 'hide' as const,
        },
      ]
    : []),
]
