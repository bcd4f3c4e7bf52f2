import clsx from 'clsx'
import { Table } from 'lucide-react'
import type { ReactNode } from 'react'
import { common } from '@/lib/words/common'

interface PlotFigureProps {
  /** What the plot shows, as a sentence: it is read before the plot is looked at. */
  readonly headline: string
  /** A second, quieter sentence. */
  readonly note?: ReactNode
  /** What its marks mean, beside the headline. */
  readonly legend?: ReactNode
  /** The plot. */
  readonly children: ReactNode
  /** The same as a table, shown on demand. */
  readonly table: ReactNode
  readonly className?: string
}

/** A plot and its frame: a sentence first, then the plot, then its numbers as a table. */
export function PlotFigure({ headline, note, legend, children, table, className }: PlotFigureProps) {
  return (
    <figure className={clsx('min-w-0', className)}>
      <figcaption>
        <span className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <span className="h-sect">{headline}</span>
          {legend && <span className="note flex flex-wrap gap-x-5 gap-y-1">{legend}</span>}
        </span>
        {note && <span className="note mt-1 block">{note}</span>}
      </figcaption>
      <div className="mt-4">{children}</div>
      <details className="table-toggle mt-1">
        <summary className="btn btn-quiet -ml-3 gap-2 text-sm [&>svg]:size-4">
          <Table />
          {common.plot.showTable}
        </summary>
        <div className="mt-2">{table}</div>
      </details>
    </figure>
  )
}

/** What the ticks of a trace mean. */
export function TraceLegend() {
  return (
    <>
      <span className="flex items-center gap-2">
        <span className="h-4 w-1.5 rounded-full bg-above" />
        {common.surprise.better}
      </span>
      <span className="flex items-center gap-2">
        <span className="size-3 rounded-full border-2 border-below" />
        {common.surprise.less}
      </span>
    </>
  )
}
