import type { ReactNode } from 'react'
import type { ItemRowDto } from '@/lib/contracts/report'
import { report } from '@/lib/words/report'
import { DiscussToggle } from './DiscussToggle'
import type { DiscussAction } from './report-actions'

const words = report.map
const { points, range } = report.surprises

interface ItemsTableProps {
  readonly classId: string
  readonly assignmentId: string
  readonly items: readonly ItemRowDto[]
  readonly discuss: DiscussAction | null
}

/** Items with what is known of them over the class; on a phone each row is a card. */
export function ItemsTable({ classId, assignmentId, items, discuss }: ItemsTableProps) {
  const headers = [words.learners, words.recalled, words.surprise, words.half, words.discrimination]
  return (
    <table role="table" className="data-row w-full max-md:block">
      <caption className="sr-only">{words.list}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col">
            {words.item}
          </th>
          {headers.map((header) => (
            <th key={header} role="columnheader" scope="col" className="num">
              {header}
            </th>
          ))}
          {discuss !== null && (
            <th role="columnheader" scope="col">
              <span className="sr-only">{words.discuss}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {items.map((item) => (
          <tr
            key={item.itemId}
            role="row"
            className="max-md:relative max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:gap-y-2 max-md:border-b max-md:border-border max-md:py-4 max-md:first:pt-0"
          >
            <th
              role="rowheader"
              scope="row"
              className="wrap-anywhere max-md:col-span-2 max-md:border-0! max-md:p-0! max-md:pr-14!"
            >
              {item.title}
              <Details item={item} />
            </th>
            <Cell label={words.learners}>{item.learners}</Cell>
            <Cell label={words.recalled}>{words.percent(item.recalled / item.answers)}</Cell>
            <Cell label={words.surprise}>
              {item.surprise === null ? words.tooFewTell : points(item.surprise.mean)}
            </Cell>
            <Cell label={words.half}>
              {item.surprise === null ? '–' : range(item.surprise.low, item.surprise.high)}
            </Cell>
            <Cell label={words.discrimination}>
              {item.discrimination === null ? words.tooFewTell : words.figure(item.discrimination)}
            </Cell>
            {discuss !== null && (
              <td
                role="cell"
                className="max-md:absolute max-md:top-2 max-md:right-0 max-md:border-0! max-md:p-0!"
              >
                <DiscussToggle
                  item={{ classId, assignmentId, itemId: item.itemId }}
                  title={item.title}
                  state={item.discussion}
                  discuss={discuss}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What learners typed in its place, its tags, and its variants with how hard each is. */
const Details = ({ item: { tags, givenAnswers, variants } }: { readonly item: ItemRowDto }) => (
  <>
    {tags.length > 0 && <span className="note block font-normal">{tags.join(' · ')}</span>}
    {givenAnswers.length > 0 && (
      <span className="note block font-normal text-foreground">
        {words.given(givenAnswers.map(({ text, learners }) => words.givenOne(text, learners)))}
      </span>
    )}
    {variants.length > 0 && (
      <details className="font-normal">
        <summary className="note flex min-h-touch w-fit cursor-pointer items-center font-medium">
          {words.variants(variants.length)}
        </summary>
        <ul className="note grid gap-1 pb-2">
          {variants.map(({ name, learners, answers, recalled }) => (
            <li key={name}>{words.variant(name, recalled / answers, learners)}</li>
          ))}
        </ul>
      </details>
    )}
  </>
)

/** A cell that says on a phone what its column says on a desk. */
const Cell = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <td role="cell" className="tnum whitespace-nowrap md:text-right! max-md:border-0! max-md:p-0!">
    <span className="note block md:hidden" aria-hidden="true">
      {label}
    </span>
    {children}
  </td>
)
