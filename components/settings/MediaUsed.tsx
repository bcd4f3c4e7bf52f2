import { Sheet } from '@/components/ui/Sheet'
import { notes } from '@/lib/words/notes'

const words = notes.media

interface MediaUsedProps {
  /** Bytes. */
  readonly used: number
  readonly most: number
}

/** How much room the learner's pictures and sounds take. */
export function MediaUsed({ used, most }: MediaUsedProps) {
  return (
    <Sheet id="storage" title={words.usedTitle}>
      <p className="tnum mt-3">{words.used(used, most)}</p>
      <p className="note mt-1">{words.usedHint}</p>
    </Sheet>
  )
}
