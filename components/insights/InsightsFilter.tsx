import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Field'
import { LinkChoice } from '@/components/ui/LinkChoice'
import { INSIGHT_PERIODS, type InsightsDto, type InsightsRequest } from '@/lib/contracts/insights'
import { insights } from '@/lib/words/insights'
import { insightsAddress } from './insights-address'

const words = insights.filter

interface InsightsFilterProps {
  readonly request: InsightsRequest
  readonly decks: InsightsDto['decks']
}

/** How far back, and of which deck: links and a plain form, each answer with an address of its own. */
export const InsightsFilter = ({ request, decks }: InsightsFilterProps) => (
  <div className="mt-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
    <LinkChoice
      label={words.period}
      value={request.days}
      options={INSIGHT_PERIODS.map((value) => ({ value, label: insights.periods[value] }))}
      hrefOf={(days) => insightsAddress({ ...request, days })}
    />
    {decks.length > 1 && (
      <form method="get" className="flex items-end gap-2 max-md:w-full">
        {request.days !== '30' && <input type="hidden" name="days" value={request.days} />}
        <Select
          className="min-w-48 max-md:flex-1"
          name="deck"
          label={words.deck}
          labelHidden
          defaultValue={request.deck ?? ''}
          options={[
            { value: '', label: words.allDecks },
            ...decks.map(({ deckId, name }) => ({ value: deckId, label: name })),
          ]}
        />
        <Button type="submit">{words.apply}</Button>
      </form>
    )}
  </div>
)
