import { Check as CheckMark } from 'lucide-react'
import { Button } from '@/components/ui/Button'

interface SaveRowProps {
  readonly words: Readonly<Record<'save' | 'saving' | 'saved' | 'unsaved', string>>
  readonly pending: boolean
  /** Something differs from what is kept. */
  readonly changed: boolean
  /** The last try was kept. */
  readonly saved: boolean
}

/** The button that saves a part of the settings, and how that stands. */
export function SaveRow({ words, pending, changed, saved }: SaveRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Button type="submit" variant="secondary" busy={pending ? words.saving : undefined}>
        {words.save}
      </Button>
      <p role="status" className="note flex items-center gap-2">
        {!pending && changed && words.unsaved}
        {!pending && !changed && saved && (
          <>
            <CheckMark className="size-5 text-primary" />
            {words.saved}
          </>
        )}
      </p>
    </div>
  )
}
