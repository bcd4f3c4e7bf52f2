import clsx from 'clsx'
import type { DeckSummary } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'

const COLOUR = {
  month: 'bg-heat-4',
  week: 'bg-heat-2',
  less: 'bg-heat-0 inset-ring inset-ring-input',
} as const

type Span = keyof typeof COLOUR

const SPANS: readonly Span[] = ['month', 'week', 'less']

/** How long a deck's memories should last, as shares of one bar. */
export function LastingBar({ lasting }: { readonly lasting: DeckSummary['lasting'] }) {
  const shown = SPANS.filter((span) => lasting[span] > 0)
  return (
    <span
      className="flex h-2.5 w-full gap-0.5"
      role="img"
      aria-label={words.lasting.bar(lasting.month, lasting.week, lasting.less)}
    >
      {shown.length === 0 && <span className="flex-1 rounded-full bg-sunken" />}
      {shown.map((span, index) => (
        <span
          key={span}
          className={clsx(
            'min-w-1',
            COLOUR[span],
            index === 0 && 'rounded-l-full',
            index === shown.length - 1 && 'rounded-r-full',
          )}
          style={{ flex: lasting[span] }}
        />
      ))}
    </span>
  )
}

/** What the shades of the bars mean. Each bar says it in words itself, so this is for those who look. */
export function LastingLegend() {
  return (
    <p className="note flex flex-wrap gap-x-6 gap-y-1" aria-hidden="true">
      <span>{words.lasting.legend}</span>
      {SPANS.map((span) => (
        <span key={span} className="flex items-center gap-2">
          <span className={clsx('h-2.5 w-4 rounded-full', COLOUR[span])} />
          {words.lasting[span]}
        </span>
      ))}
    </p>
  )
}
