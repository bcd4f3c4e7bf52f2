'use client'

import clsx from 'clsx'
import { useEffect, useRef, type ReactNode } from 'react'

interface StageHeadingProps {
  readonly id: string
  readonly className?: string
  readonly children: ReactNode
}

/** The heading of a step, which takes focus as the step comes: whoever doesn't see the page hears where they are. */
export function StageHeading({ id, className, children }: StageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1} id={id} className={clsx('wrap-anywhere outline-none', className)}>
      {children}
    </h2>
  )
}
