import { Button } from '@/components/ui/Button'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { focus as words } from '@/lib/words/focus'

interface StopBlockProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Worked so far. */
  readonly minutes: number
  readonly isBusy: boolean
  readonly onStop: () => void
}

/** Asks before a block is stopped, since it can't be gone on with, and says that stopping is fine. */
export function StopBlock({ open, onOpenChange, minutes, isBusy, onStop }: StopBlockProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.stopping.title}
      description={words.stopping.text(minutes)}
      actions={
        <>
          <DialogClose>
            <Button variant="secondary">{words.stopping.keepGoing}</Button>
          </DialogClose>
          <Button variant="quiet" disabled={isBusy} onClick={onStop}>
            {words.stopping.stop}
          </Button>
        </>
      }
    />
  )
}
