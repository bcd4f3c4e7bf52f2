import { SlotLegend, SlotPlot, type PlottedSlot } from '@/components/plots/SlotPlot'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { SlotFigure } from '@/lib/contracts/insights'
import { count } from '@/lib/words/format'
import { insights } from '@/lib/words/insights'
import { insightsYou } from '@/lib/words/insights-you'
import { hoursHeadline, placesHeadline, standsOut } from './slot-sentence'

const words = insightsYou.slots

/** Recall by time of day. */
export function Hours({ slots }: { readonly slots: readonly SlotFigure[] }) {
  return (
    <Slots
      slots={slots}
      headline={hoursHeadline(slots)}
      words={words.hours}
      tickOf={({ from, to }) => words.hours.tick(from, to ?? 24)}
      nameOf={({ from, to }) => words.hours.name(from, to ?? 24)}
    />
  )
}

/** Recall by place in the sitting. */
export function Places({ slots }: { readonly slots: readonly SlotFigure[] }) {
  const nameOf = ({ from, to }: SlotFigure): string => words.places.name(from, to)
  return (
    <Slots
      slots={slots}
      headline={placesHeadline(slots)}
      words={words.places}
      tickOf={nameOf}
      nameOf={nameOf}
    />
  )
}

interface SlotsProps {
  readonly slots: readonly SlotFigure[]
  readonly headline: string
  readonly words: {
    readonly axis: string
    readonly plot: (parts: readonly string[]) => string
    readonly table: string
    readonly slot: string
  }
  /** Below the plot, and in full. */
  readonly tickOf: (slot: SlotFigure) => string
  readonly nameOf: (slot: SlotFigure) => string
}

function Slots({ slots, headline, words: own, tickOf, nameOf }: SlotsProps) {
  if (standsOut(slots) === 'few') {
    return (
      <Sheet>
        <p className="h-sect">{headline}</p>
        <p className="note mt-1">{words.few}</p>
      </Sheet>
    )
  }
  return (
    <Sheet>
      <PlotFigure
        headline={headline}
        note={words.note}
        legend={<SlotLegend />}
        table={<SlotTable slots={slots} caption={own.table} header={own.slot} nameOf={nameOf} />}
      >
        <SlotPlot
          label={own.plot(slots.map((slot) => words.part(nameOf(slot), slot.predicted, slot.recalled)))}
          slots={slots.map((slot) => plotted(slot, tickOf(slot)))}
          xLabel={own.axis}
        />
      </PlotFigure>
    </Sheet>
  )
}

/** The interval of a difference, put where the recalled share is. */
function plotted({ predicted, recalled, surprise }: SlotFigure, name: string): PlottedSlot {
  return {
    name,
    predicted,
    recalled,
    low: surprise === null ? null : predicted + surprise.low,
    high: surprise === null ? null : predicted + surprise.high,
  }
}

interface SlotTableProps {
  readonly slots: readonly SlotFigure[]
  readonly caption: string
  readonly header: string
  readonly nameOf: (slot: SlotFigure) => string
}

const SlotTable = ({ slots, caption, header, nameOf }: SlotTableProps) => (
  <DataTable<SlotFigure>
    caption={caption}
    captionHidden
    columns={[
      { header, cell: nameOf },
      { header: words.predictedColumn, cell: ({ predicted }) => insights.percent(predicted), numeric: true },
      { header: words.recalledColumn, cell: ({ recalled }) => insights.percent(recalled), numeric: true },
      {
        header: words.differenceColumn,
        cell: ({ surprise }) =>
          surprise === null ? words.tooFew : words.range(surprise.low * 100, surprise.high * 100),
        numeric: true,
        onPhone: 'fold',
      },
      { header: words.number, cell: ({ answers }) => count(answers), numeric: true },
    ]}
    rows={slots}
    rowKey={({ from }) => from}
  />
)
