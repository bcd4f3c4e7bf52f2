import type { Rating } from '@/lib/focus/starting-value'
import { focus as words } from '@/lib/words/focus'

interface BeforeYouBeganProps {
  readonly dread: Rating
  /** What blocks like it have come to feel like; null with too few of them to say. */
  readonly expected: number | null
}

/** What was said of a block before it began. */
export function BeforeYouBegan({ dread, expected }: BeforeYouBeganProps) {
  return (
    <section>
      <h2 className="h-sect">{words.running.before}</h2>
      <p className="mt-2">
        {words.running.dread} <b className="font-semibold">{dread}</b> {words.running.dreadOf}
      </p>
      {expected !== null && <p className="note mt-1">{words.running.expected(expected)}</p>}
      <p className="note mt-1">{words.running.askAgain}</p>
    </section>
  )
}
