'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { common } from '@/lib/words/common'
import { IconButton } from './Button'

export interface DialogProps {
  /** Opens it; a button of ours. Left out, `open` decides. */
  readonly trigger?: ReactNode
  readonly open?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  readonly title: ReactNode
  /** One or two sentences under the title. */
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Buttons, the main one first. */
  readonly actions?: ReactNode
}

/** A dialog over the page: a form or a choice that has to be finished or left before anything else. */
export function Dialog(props: DialogProps) {
  return <Panel {...props} panelClass="dialog pop" />
}

/** The same from the lower edge of a phone's screen, within reach of the thumb. */
export function Drawer(props: DialogProps) {
  return <Panel {...props} panelClass="drawer pop" />
}

function Panel(props: DialogProps & { readonly panelClass: string }) {
  const { trigger, open, onOpenChange, title, description, children, actions, panelClass } = props
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content
          className={clsx(panelClass, 'p-5 md:p-6')}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <Radix.Title className="h-sect pr-10">{title}</Radix.Title>
          {description !== undefined && (
            <Radix.Description className="mt-1 text-muted-foreground">{description}</Radix.Description>
          )}
          {children && <div className="mt-4">{children}</div>}
          {actions && <div className="mt-6 flex flex-wrap items-center gap-3">{actions}</div>}
          {/* Last, so that focus starts at the first thing to do and not at the way out. */}
          <Radix.Close asChild>
            <IconButton className="absolute top-3 right-3" label={common.action.close} icon={<X />} />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Closes the dialog it sits in. */
export const DialogClose = ({ children }: { readonly children: ReactNode }) => (
  <Radix.Close asChild>{children}</Radix.Close>
)
