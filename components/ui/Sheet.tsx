import clsx from 'clsx'
import { useId, type ComponentProps, type HTMLAttributes, type ReactNode } from 'react'

interface SheetProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  /** Names the section; without it the sheet is a plain container. */
  readonly title?: ReactNode
  /** At the far end of the title's line. */
  readonly aside?: ReactNode
  /** It stands in a column at the side: less room around what it says. */
  readonly isNarrow?: boolean
}

/** A sheet of paper on the table: what is read and worked on. */
export function Sheet({ title, aside, isNarrow = false, className, children, ...rest }: SheetProps) {
  const titleId = useId()
  const sheet = clsx('sheet p-5', !isNarrow && 'md:p-7', className)
  if (title === undefined) {
    return (
      <div {...rest} className={sheet}>
        {children}
      </div>
    )
  }
  return (
    <section aria-labelledby={titleId} {...rest} className={sheet}>
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="h-sect" id={titleId}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** A hollow in the sheet, for what belongs together but is not worked on. */
export function Well({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={clsx('well p-4', className)} />
}
