import { Callout } from '@/components/ui/Callout'
import { DataTable } from '@/components/ui/DataTable'
import { Sheet } from '@/components/ui/Sheet'
import type { Worked } from '@/components/ui/use-thread'
import type { BreakCost } from '@/lib/planning'
import { away } from '@/lib/words/away'

const words = away.price

interface BreakPriceProps {
  readonly cost: Worked<BreakCost>
  /** Something was answered already. */
  readonly hasCards: boolean
  /** The dates typed are a break. */
  readonly isTyped: boolean
}

/** What the break would cost: a sentence, then the figures. */
export function BreakPrice({ cost: { reply, isWorking, hasFailed }, hasCards, isTyped }: BreakPriceProps) {
  return (
    <Sheet title={words.title}>
      <div className="mt-2" aria-busy={isWorking}>
        {!hasCards && <p>{words.nothing}</p>}
        {hasFailed && <Callout tone="error">{words.failed}</Callout>}
        {hasCards && !hasFailed && (
          <>
            <p role="status" className="min-h-12">
              {!isTyped ? words.noDates : reply === null ? words.working : words.sentence(reply)}
            </p>
            <DataTable
              className="mt-3"
              caption={words.title}
              captionHidden
              columns={[
                { header: words.what, cell: ({ name }) => name },
                { header: words.expected, cell: ({ figure }) => figure, numeric: true },
              ]}
              rows={rowsOf(isTyped ? reply : null)}
              rowKey={({ name }) => name}
            />
            <p className="note mt-3">{words.explained}</p>
          </>
        )}
      </div>
    </Sheet>
  )
}

const rowsOf = (cost: BreakCost | null) => [
  { name: words.due, figure: cost === null ? '…' : words.cards(cost.due) },
  {
    name: words.minutesMore(cost?.daysBefore ?? null),
    figure: cost === null ? '…' : words.minutesFigure(cost.minutesMore),
  },
  { name: words.after, figure: cost === null ? '…' : words.daysAfter(cost.daysAfter) },
  {
    name: words.recalled(cost?.met ?? null),
    figure: cost === null ? '…' : words.cards(cost.recalled),
  },
  {
    name: words.recalledOtherwise,
    figure: cost === null ? '…' : words.cards(cost.recalledOtherwise),
  },
]
