import clsx from 'clsx'
import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface CalloutProps {
  /** `error` is for what the app could not do, and never for a learner's answer. */
  readonly tone?: 'note' | 'error' | undefined
  /** What happened, in bold; the children say what is safe and what to do. */
  readonly title?: ReactNode
  readonly icon?: ReactNode
  /** How a screen reader learns of it when it appears: `status` waits its turn, `alert` does not. */
  readonly announce?: 'status' | 'alert' | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
  /** A form's own problem, which takes focus when it appears (see `useServerForm`). */
  readonly focusable?: boolean | undefined
}

/** A fact about the app, between the things it concerns. */
export function Callout({
  tone = 'note',
  title,
  icon,
  announce,
  className,
  children,
  focusable,
}: CalloutProps) {
  return (
    <div
      tabIndex={focusable ? -1 : undefined}
      data-problem={focusable ? '' : undefined}
      role={announce}
      className={clsx('callout', tone === 'error' && 'callout-error', className)}
    >
      {icon ?? (tone === 'error' ? <TriangleAlert /> : <Info />)}
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
