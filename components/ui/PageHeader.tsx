import Link from 'next/link'
import type { ReactNode } from 'react'
import { TextLink } from './TextLink'

interface PageHeaderProps {
  readonly title: ReactNode
  /** The page above this one. */
  readonly parent?:
    { readonly href: string; readonly label: string; readonly navigationLabel: string } | undefined
  /** The page beside this one, on the same line: the two are halves of one place. */
  readonly sibling?:
    { readonly href: string; readonly label: string; readonly side: 'before' | 'after' } | undefined
  /** A quiet line above the title: the date. */
  readonly eyebrow?: ReactNode
  /** The level of the title, where it is not the page's own. */
  readonly level?: 1 | 3
  /** A quiet line below it. */
  readonly note?: ReactNode
  /** Buttons at the far end; below on a phone. */
  readonly actions?: ReactNode
}

/** The head of a page: what it is, and what can be done with all of it. */
export function PageHeader({ title, parent, sibling, eyebrow, level = 1, note, actions }: PageHeaderProps) {
  const Heading = `h${level}` as const
  const heading = <Heading className={eyebrow ? 'h-page mt-1' : 'h-page'}>{title}</Heading>
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        {parent && (
          <nav aria-label={parent.navigationLabel}>
            <TextLink className="text-sm" href={parent.href}>
              {parent.label}
            </TextLink>
          </nav>
        )}
        {eyebrow && <p className="note">{eyebrow}</p>}
        {sibling === undefined ? heading : <Halves sibling={sibling}>{heading}</Halves>}
        {note && <p className="note mt-1">{note}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 max-md:w-full max-md:*:flex-1">{actions}</div>}
    </div>
  )
}

interface HalvesProps {
  readonly sibling: NonNullable<PageHeaderProps['sibling']>
  readonly children: ReactNode
}

function Halves({ sibling: { href, label, side }, children }: HalvesProps) {
  const other = (
    <Link
      href={href}
      className="h-page flex min-h-touch items-center font-normal text-muted-foreground no-underline hover:text-foreground hover:underline"
    >
      {label}
    </Link>
  )
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      {side === 'before' && other}
      {side === 'before' && <Stroke />}
      {children}
      {side === 'after' && <Stroke />}
      {side === 'after' && other}
    </div>
  )
}

const Stroke = () => <span className="h-6 border-l border-input" aria-hidden="true" />
