import { Button } from '@/components/ui/Button'
import { Field, Select } from '@/components/ui/Field'
import { SURPRISE_SORTS, type SurprisesQuery } from '@/lib/contracts/report'
import { LIMITS } from '@/lib/contracts/limits'
import { report } from '@/lib/words/report'

const words = report.map

interface ItemsFilterProps {
  readonly query: SurprisesQuery
  readonly tags: readonly string[]
}

/** Narrows the map down and puts it in another order: a plain form, whose answer has an address of its own. */
export const ItemsFilter = ({ query, tags }: ItemsFilterProps) => (
  <form method="get" className="flex flex-wrap items-end gap-4">
    <Field
      className="min-w-48 flex-1"
      type="search"
      name="text"
      label={words.find}
      placeholder={words.findHint}
      maxLength={LIMITS.findChars}
      defaultValue={query.text}
    />
    {tags.length > 0 && (
      <Select
        className="min-w-36 flex-1"
        name="tag"
        label={words.tag}
        defaultValue={query.tag}
        options={[{ value: '', label: words.anyTag }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
      />
    )}
    <Select
      className="min-w-48 flex-1"
      name="sort"
      label={words.sort}
      defaultValue={query.sort}
      options={SURPRISE_SORTS.map((value) => ({ value, label: words.sorts[value] }))}
    />
    <Button type="submit">{words.apply}</Button>
  </form>
)
