import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Sheet } from '@/components/ui/Sheet'
import type { DatesPreviewDto } from '@/lib/contracts/dates'
import { datesWords as words } from '@/lib/words/dates'
import { DatesPlot } from './DatesPlot'
import { MoveDates, type MoveAction } from './MoveDates'

interface DatesPreviewProps {
  readonly preview: DatesPreviewDto
  /** Where one goes who leaves the dates as they are. */
  readonly leave: string
  readonly move: MoveAction
}

/** What would become of the dates there are, and the choice to move them or leave them. */
export function DatesPreview({ preview, leave, move }: DatesPreviewProps) {
  const { waiting, sooner, later, stay, spread } = preview
  const moved = sooner + later
  if (moved === 0) return <NothingToMove {...{ waiting, leave }} />
  const rows = [
    [words.sooner, sooner],
    [words.later, later],
    [words.stay, stay],
  ] as const
  return (
    <Sheet title={words.headline(moved, waiting)}>
      <p className="mt-2">{words.need}</p>
      <dl className="mt-4 max-w-90">
        {rows.map(([label, cards]) => (
          <div key={label} className="flex justify-between gap-3 border-border py-2.5 not-first:border-t">
            <dt>{label}</dt>
            <dd className="figure-num">{words.cards(cards)}</dd>
          </div>
        ))}
      </dl>
      {spread > 0 && <p className="note mt-2">{words.spread(spread)}</p>}
      <DatesPlot className="mt-6" preview={preview} />
      <p className="note mt-4">{words.keeps}</p>
      <MoveDates {...{ preview, leave, move }} />
    </Sheet>
  )
}

function NothingToMove({ waiting, leave }: { readonly waiting: number; readonly leave: string }) {
  return (
    <Sheet>
      <EmptyState
        title={waiting === 0 ? words.none.title : words.same.title(waiting)}
        actions={<ButtonLink href={leave}>{words.back}</ButtonLink>}
      >
        <p>{waiting === 0 ? words.none.text : words.same.text}</p>
      </EmptyState>
    </Sheet>
  )
}
