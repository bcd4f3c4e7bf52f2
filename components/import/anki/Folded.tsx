import clsx from 'clsx'
import type { ReactNode } from 'react'
import { ankiWizard as words } from '@/lib/words/anki-wizard'

interface FoldedProps {
  /** Each with a key. */
  readonly items: readonly ReactNode[]
  /** How many are seen at once. */
  readonly seen: number
  readonly className?: string
}

/** A list of which the first are seen, and the others behind a press; a single one more is seen, too. */
export function Folded({ items, seen, className }: FoldedProps) {
  const first = items.length <= seen + 1 ? items : items.slice(0, seen)
  const rest = items.slice(first.length)
  return (
    <>
      <ul className={className}>{listed(first)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="link w-fit cursor-pointer text-sm">{words.look.more(rest.length)}</summary>
          <ul className={clsx(className, 'mt-0')}>{listed(rest)}</ul>
        </details>
      )}
    </>
  )
}

const listed = (items: readonly ReactNode[]): ReactNode => items.map((item, at) => <li key={at}>{item}</li>)
