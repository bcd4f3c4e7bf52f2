import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { exam } from '@/lib/words/exam'

const words = exam.run

interface DropExamProps {
  readonly busy: string | undefined
  readonly onDrop: () => void
}

/** Drops an exam that is not finished, after a question. */
export const DropExam = ({ busy, onDrop }: DropExamProps) => (
  <ConfirmDialog
    trigger={<Button variant="quiet-destructive">{words.drop}</Button>}
    title={words.dropTitle}
    consequence={words.dropText}
    confirm={words.dropConfirm}
    busy={busy}
    cancel={words.keep}
    onConfirm={onDrop}
  />
)
