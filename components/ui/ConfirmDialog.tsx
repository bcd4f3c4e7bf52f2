'use client'

import * as Radix from 'radix-ui/alert-dialog'
import type { ReactNode } from 'react'
import { common } from '@/lib/words/common'
import { Button } from './Button'

interface ConfirmDialogProps {
  readonly trigger?: ReactNode
  readonly open?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  /** The question. */
  readonly title: string
  /** What will be gone and what will stay. */
  readonly consequence: ReactNode
  /** What the button does, in its own words: `Delete 219 cards`, never `OK`. */
  readonly confirm: string
  /** While it is being done; the dialog stays until `onOpenChange` closes it. */
  readonly busy?: string | undefined
  readonly cancel?: string
  readonly onConfirm: () => void
}

/** Asks before something that cannot be undone. Escape, and the first press of Enter, keep things as they are. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, open, onOpenChange, title, consequence, confirm, busy, cancel, onConfirm } = props
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content className="dialog pop p-5 md:p-6">
          <Radix.Title className="h-sect">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-2">{consequence}</div>
          </Radix.Description>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button variant="destructive" busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
            <Radix.Cancel asChild>
              <Button variant="outline">{cancel ?? common.action.cancel}</Button>
            </Radix.Cancel>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
