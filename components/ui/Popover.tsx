'use client'

import clsx from 'clsx'
import * as Radix from 'radix-ui/popover'
import { useId, type ReactNode } from 'react'

interface PopoverProps {
  /** Opens it; a button of ours. */
  readonly trigger: ReactNode
  readonly open?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  readonly title: ReactNode
  readonly children: ReactNode
  readonly side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  readonly align?: 'start' | 'center' | 'end' | undefined
  readonly className?: string | undefined
}

/** A note beside what it explains; the page behind it stays in use. */
export function Popover(props: PopoverProps) {
  const { trigger, open, onOpenChange, title, children, side = 'bottom', align = 'start', className } = props
  const titleId = useId()
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={clsx('popover pop p-4.5', className)}
          aria-labelledby={titleId}
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={16}
        >
          <h2 className="h-sect" id={titleId}>
            {title}
          </h2>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
