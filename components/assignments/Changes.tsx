import type { ReactNode } from 'react'
import { Sheet } from '@/components/ui/Sheet'
import type { ChangedPart } from '@/lib/classes'
import type { Some, TitleDto } from '@/lib/contracts/assignments'
import { assignments } from '@/lib/words/assignments'

const words = assignments.changes

interface ChangeListProps<Item extends TitleDto> {
  readonly title: string
  readonly items: Some<Item>
  /** Above the list. */
  readonly head?: ReactNode
  /** Below the title of each. */
  readonly children?: (item: Item) => ReactNode
}

/** Items that a version changes in one way; nothing where there is none. */
export function ChangeList<Item extends TitleDto>({ title, items, head, children }: ChangeListProps<Item>) {
  if (items.all === 0) return null
  return (
    <Sheet title={title}>
      {head}
      <ul className="mt-3">
        {items.first.map((item) => (
          <li key={item.itemId} className="border-border py-3 not-first:border-t">
            <p className="font-semibold wrap-anywhere">{item.title}</p>
            {children?.(item)}
          </li>
        ))}
      </ul>
      {items.all > items.first.length && (
        <p className="note mt-2">{words.more(items.all - items.first.length)}</p>
      )}
    </Sheet>
  )
}

interface PartsProps {
  readonly parts: readonly ChangedPart[]
  /** Names of the two texts. */
  readonly sides?: readonly [string, string]
}

/** The two texts of each part that differs, one below the other, side by side where there is room. */
export const Parts = ({ parts, sides = [words.before, words.after] }: PartsProps) => (
  <div className="mt-2 grid gap-4">
    {parts.map(({ part, before, after }) =>
      before === null || after === null ? (
        <p key={part}>{words.part[part]}</p>
      ) : (
        <div key={part}>
          <p className="label">{words.part[part]}</p>
          <dl className="grid gap-3 sm:grid-cols-2">
            {[before, after].map((text, side) => (
              <div key={side} className="min-w-0">
                <dt className="note">{sides[side]}</dt>
                <dd className="well mt-1 p-3 wrap-anywhere whitespace-pre-wrap">
                  {text === '' ? <span className="note">{words.empty}</span> : text}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ),
    )}
  </div>
)
