import { DataTable, type Column } from '@/components/ui/DataTable'
import { Sheet } from '@/components/ui/Sheet'
import type { NightsDto } from '@/lib/contracts/sleep'
import { rateInterval, type Arm, type Experiment } from '@/lib/sleep/experiment'
import { sleep } from '@/lib/words/sleep'

const words = sleep.nights

interface Row {
  readonly name: string
  readonly arm: Arm
}

const COLUMNS: readonly [Column<Row>, ...Column<Row>[]] = [
  { header: words.arm, cell: ({ name }) => name },
  { header: words.solved, numeric: true, cell: ({ arm }) => words.of(arm.solved, arm.attempted) },
  { header: words.rate, numeric: true, onPhone: 'fold', cell: ({ arm }) => rate(arm) },
  { header: words.unattempted, numeric: true, cell: ({ arm }) => arm.unattempted },
]

/** What the learner's own experiment shows, with how far that can be told; problems of their own apart. */
export function OwnExperiment({ nights }: { readonly nights: NightsDto }) {
  const { experiment, inExperiment, pending, written, undrawn } = nights
  const drawn = [
    { name: words.row.primed, arm: experiment.primed },
    { name: words.row.control, arm: experiment.control },
  ]
  const apart = [
    { name: words.row.written, arm: written },
    { name: words.row.undrawn, arm: undrawn },
  ]
  const wasDrawn = drawn.some(({ arm }) => trialsOf(arm) > 0) || pending > 0
  const rows = [...(wasDrawn || inExperiment ? drawn : []), ...apart.filter(({ arm }) => trialsOf(arm) > 0)]
  return (
    <Sheet title={words.experiment}>
      <p className="mt-2 max-w-measure">{wasDrawn || inExperiment ? sentence(experiment) : words.off}</p>
      {pending > 0 && <p className="note mt-1">{words.pending(pending)}</p>}
      {rows.length > 0 && (
        <>
          <DataTable
            className="mt-4"
            caption={words.experiment}
            captionHidden
            columns={COLUMNS}
            rows={rows}
            rowKey={({ name }) => name}
          />
          <p className="note mt-3">{words.rule}</p>
        </>
      )}
    </Sheet>
  )
}

const trialsOf = ({ attempted, unattempted }: Arm): number => attempted + unattempted

function rate({ solved, attempted }: Arm): string {
  if (attempted === 0) return words.noRate
  const { low, high } = rateInterval(solved, attempted)
  return words.range(low, high)
}

function sentence({ difference, canTell }: Experiment): string {
  if (difference === null) return words.tooFew
  const { estimate, interval } = difference
  return canTell
    ? words.canTell(estimate, interval.low, interval.high)
    : words.cannotTell(interval.low, interval.high)
}
