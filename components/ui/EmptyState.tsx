import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What is so, as a sentence: `Nothing needs recalling right now.` */
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** The level of its heading on the page. */
  readonly level?: 1 | 2 | 3
}

/** A page or sheet that has nothing to show yet, and says what could come. */
export function EmptyState({ title, children, actions, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className="max-w-measure">
      <Heading className="text-xl font-semibold tracking-head">{title}</Heading>
      {children && <div className="mt-2">{children}</div>}
      {actions && <div className="mt-6 flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
