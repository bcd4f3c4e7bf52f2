import { DataTable } from '@/components/ui/DataTable'
import type { LearningStep } from '@/lib/learning/learning-step'
import { howItWorks } from '@/lib/words/how-it-works'

const words = howItWorks.works.learns

/** How far one answer moves the score of its question, in figures that follow from one another. */
export function LearningRate({ step }: { readonly step: LearningStep }) {
  const { uncertainty, information, rate, error, score, scoreAfter } = step
  const rows = [
    { what: words.uncertainty, sign: 's', figure: words.number(uncertainty) },
    { what: words.information, sign: 'v', figure: words.number(information) },
    { what: words.rate, sign: 's / (1 + v s)', figure: words.number(rate) },
    { what: words.error, sign: 'y − V', figure: words.signed(error) },
    { what: words.move, sign: words.product, figure: words.signed(scoreAfter - score) },
  ]
  return (
    <DataTable
      className="mt-3"
      caption={words.table}
      captionHidden
      columns={[
        { header: words.what, cell: ({ what }) => what },
        { header: words.sign, cell: ({ sign }) => <span dir="ltr">{sign}</span> },
        { header: words.figure, cell: ({ figure }) => figure, numeric: true },
      ]}
      rows={rows}
      rowKey={({ what }) => what}
    />
  )
}
