import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { exam } from '@/lib/words/exam'

const words = exam.run

interface HandInProps {
  /** Questions not answered yet, the one on the screen among them while nothing is written. */
  readonly unanswered: number
  readonly busy: string | undefined
  readonly onHandIn: () => void
}

/** Hands an exam in early, and asks first where something is not answered: it can’t be afterwards. */
export function HandIn({ unanswered, busy, onHandIn }: HandInProps) {
  const [isAsking, setAsking] = useState(false)
  if (unanswered === 0) {
    return (
      <Button variant="quiet" className="-ml-3" busy={busy} onClick={onHandIn}>
        {words.handIn}
      </Button>
    )
  }
  return (
    <Dialog
      open={isAsking}
      onOpenChange={setAsking}
      title={words.handInTitle}
      trigger={
        <Button variant="quiet" className="-ml-3" busy={busy}>
          {words.handIn}
        </Button>
      }
    >
      <p className="mt-2">{words.handInText(unanswered)}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button
          variant="secondary"
          onClick={() => {
            setAsking(false)
            onHandIn()
          }}
        >
          {words.handIn}
        </Button>
        <Button onClick={() => setAsking(false)}>{words.stillWriting}</Button>
      </div>
    </Dialog>
  )
}
