import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import type { StuckTodayDto } from '@/lib/contracts/stuck'
import { stuck } from '@/lib/words/stuck'

const words = stuck.today

/** Where somebody stuck, when the time to look again has come. */
export function StuckOn({ stuck: { due } }: { readonly stuck: StuckTodayDto }) {
  const [first, ...others] = due
  if (first === undefined) return null
  return (
    <Sheet title={words.title}>
      <p className="mt-2 wrap-anywhere">{first.title}</p>
      <p className="note mt-1 wrap-anywhere">{first.stuck}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <ButtonLink variant="secondary" className="max-md:w-full" href={`/stuck/${first.stuckId}`}>
          {words.look}
        </ButtonLink>
        {others.length > 0 && <p className="note">{words.more(others.length)}</p>}
      </div>
    </Sheet>
  )
}
