import clsx from 'clsx'
import { useEffect, useRef, type ReactNode } from 'react'

interface FocusHeadingProps {
  readonly className?: string
  readonly children: ReactNode
}

/**
 * The heading of what the page of a block shows now. When the page changes under whoever is on it, as at the bell, focus
 * that was lost with what is gone comes here, and a screen reader says what has come.
 */
export function FocusHeading({ className, children }: FocusHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={clsx('h-page outline-none', className)}>
      {children}
    </h1>
  )
}
