import { ledgerInPoints } from '@/lib/learning/ledger'
import type { Prediction } from '@/lib/learning'
import type { Why } from '@/lib/scheduling/why'
import { percentage } from '@/lib/words/format'
import { why } from '@/lib/words/why'

const words = why.ledger

interface LedgerTableProps {
  readonly why: Pick<Why, 'ledger' | 'elapsedDays'>
  readonly band: Pick<Prediction, 'low' | 'high'>
}

/** A prediction as a sum: what the memory alone says, what is added and taken, and what that comes to. */
export function LedgerTable({ why: { ledger, elapsedDays }, band }: LedgerTableProps) {
  const { base, lines, rest, total } = ledgerInPoints(ledger, percentage)
  return (
    <table className="mt-3 w-full text-sm">
      <caption className="sr-only">{words.caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.howMuch}</th>
        </tr>
      </thead>
      <tbody>
        <Row label={words.base(elapsedDays)} figure={words.percent(base / 100)} />
        {lines.map(({ topic, points }) => (
          <Row key={topic} label={words.topic[topic]} figure={words.points(points)} />
        ))}
        {rest !== 0 && <Row label={words.rest} figure={words.points(rest)} />}
      </tbody>
      <tfoot>
        <tr className="border-t border-input font-semibold">
          <th scope="row" className="w-full py-1 pr-3 text-left">
            {words.prediction}
          </th>
          <td className="figure-num py-1 text-right whitespace-nowrap">{words.percent(total / 100)}</td>
        </tr>
        <tr className="text-muted-foreground">
          <th scope="row" className="w-full py-1 pr-3 text-left font-normal">
            {words.band}
          </th>
          <td className="figure-num py-1 text-right whitespace-nowrap">{words.range(band.low, band.high)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Row({ label, figure }: { readonly label: string; readonly figure: string }) {
  return (
    <tr>
      <th scope="row" className="w-full py-1 pr-3 text-left font-normal">
        {label}
      </th>
      <td className="figure-num py-1 text-right whitespace-nowrap">{figure}</td>
    </tr>
  )
}
