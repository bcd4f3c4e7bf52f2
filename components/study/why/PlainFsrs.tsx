import type { PlainFsrs as Figures } from '@/lib/scheduling/why'
import { percent } from '@/lib/words/format'
import { why } from '@/lib/words/why'

const words = why.fsrs

/** What FSRS-6 would say of the card, were it asked alone. */
export function PlainFsrs({ fsrs, today }: { readonly fsrs: Figures; readonly today: number }) {
  return (
    <>
      <h3 className="mt-4 text-sm font-semibold">{words.title}</h3>
      <dl className="mt-1 text-sm">
        <div className="flex justify-between gap-3 py-1">
          <dt>{words.predicts}</dt>
          <dd className="figure-num">{percent(fsrs.retrievability)}</dd>
        </div>
        <div className="flex justify-between gap-3 py-1">
          <dt>{words.afterGood}</dt>
          <dd className="figure-num whitespace-nowrap">{words.onDay(today + fsrs.daysAfterGood, today)}</dd>
        </div>
        {fsrs.fitted !== null && (
          <div className="flex justify-between gap-3 py-1">
            <dt>{words.fitted(fsrs.fitted.answers)}</dt>
            <dd className="figure-num whitespace-nowrap">
              {words.onDay(today + fsrs.fitted.daysAfterGood, today)}
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
