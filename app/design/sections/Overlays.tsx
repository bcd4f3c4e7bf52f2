'use client'

import { CircleHelp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Dialog, DialogClose, Drawer } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Popover } from '@/components/ui/Popover'
import { ToastProvider, useToast } from '@/components/ui/Toast'
import { common } from '@/lib/words/common'
import { design } from '@/lib/words/design'
import { Section } from './Section'

const { overlay } = design

export function Overlays() {
  return (
    <ToastProvider>
      <Section title={design.section.overlays}>
        <div className="flex flex-wrap gap-3">
          <SampleDialog />
          <SampleConfirm />
          <Popover
            title={overlay.popoverTitle}
            trigger={
              <Button variant="quiet" icon={<CircleHelp />}>
                {overlay.popover}
              </Button>
            }
          >
            <p className="note mt-1">{overlay.popoverText}</p>
          </Popover>
          <Drawer title={overlay.popoverTitle} trigger={<Button>{overlay.drawer}</Button>}>
            <p>{overlay.popoverText}</p>
          </Drawer>
          <SampleToast />
        </div>
      </Section>
    </ToastProvider>
  )
}

function SampleDialog() {
  return (
    <Dialog
      title={overlay.dialogTitle}
      description={overlay.dialogText}
      trigger={<Button>{overlay.dialog}</Button>}
      actions={
        <>
          <DialogClose>
            <Button variant="primary">{common.action.save}</Button>
          </DialogClose>
          <DialogClose>
            <Button variant="quiet">{common.action.cancel}</Button>
          </DialogClose>
        </>
      }
    >
      <Field label={overlay.dialogField} />
    </Dialog>
  )
}

function SampleConfirm() {
  const [open, setOpen] = useState(false)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      title={overlay.confirmTitle}
      consequence={overlay.confirmText}
      confirm={overlay.confirmAction}
      onConfirm={() => setOpen(false)}
      trigger={
        <Button variant="quiet-destructive" icon={<Trash2 />}>
          {overlay.confirm}
        </Button>
      }
    />
  )
}

function SampleToast() {
  const show = useToast()
  return (
    <Button
      onClick={() => show({ text: overlay.toastText, undo: () => show({ text: overlay.toastUndone }) })}
    >
      {overlay.toast}
    </Button>
  )
}
