'use client'

import { X } from 'lucide-react'
import * as Radix from 'radix-ui/toast'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { common } from '@/lib/words/common'
import { Button, IconButton } from './Button'

export interface ToastMessage {
  /** What happened: `Card moved to tomorrow.` */
  readonly text: string
  /** Takes it back. */
  readonly undo?: (() => void) | undefined
}

interface ShownToast extends ToastMessage {
  readonly id: number
}

/** Long enough to read and decide; the clock stops while the toast is under the pointer or has focus. */
const SHOWN_MS = 10_000

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null)

/** Shows a message of something done, with a way to take it back. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider above it')
  return show
}

/** Holds the messages of the pages below it. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([])
  const show = useCallback((message: ToastMessage) => {
    setShown((before) => [...before, { ...message, id: (before.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const remove = useCallback((id: number) => {
    setShown((before) => before.filter((toast) => toast.id !== id))
  }, [])
  const list = useMemo(
    () => shown.map((toast) => <Message key={toast.id} toast={toast} onClosed={() => remove(toast.id)} />),
    [shown, remove],
  )
  return (
    <ToastContext value={show}>
      <Radix.Provider duration={SHOWN_MS} label={common.toast.region}>
        {children}
        {list}
        <Radix.Viewport className="toasts" />
      </Radix.Provider>
    </ToastContext>
  )
}

function Message({ toast, onClosed }: { readonly toast: ShownToast; readonly onClosed: () => void }) {
  return (
    <Radix.Root
      type="background"
      className="toast pop"
      onOpenChange={(open) => {
        if (!open) onClosed()
      }}
    >
      <Radix.Description className="min-w-0 flex-1">{toast.text}</Radix.Description>
      {toast.undo && (
        <Radix.Action asChild altText={common.action.undo}>
          <Button variant="secondary" onClick={toast.undo}>
            {common.action.undo}
          </Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton label={common.toast.dismiss} icon={<X />} />
      </Radix.Close>
    </Radix.Root>
  )
}
