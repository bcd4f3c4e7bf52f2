import { Chip } from '@/components/ui/Chip'
import { Spoken } from '@/components/ui/Spoken'
import type { PlanItemDto } from '@/lib/contracts/plan'
import { plan as words } from '@/lib/words/plan'

interface PlanTextProps {
  readonly item: PlanItemDto
  readonly isFrog: boolean
}

/** What an item says: what to work on, for how long, and what has become of its deck or set. */
export function PlanText({ item, isFrog }: PlanTextProps) {
  const { process, minutes, deck, set, isDone } = item
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <p className="min-w-0 wrap-anywhere">
          <span className={isDone ? 'text-muted-foreground line-through' : 'font-medium'}>{process}</span>
          {isFrog && <Chip className="ml-2">{words.list.frog}</Chip>}
          {isDone && <span className="sr-only"> {words.list.done}</span>}
        </p>
        <span className="note tnum flex-none">
          <Spoken shown={words.list.minutes(minutes)} heard={words.list.spokenMinutes(minutes)} />
        </span>
      </div>
      {isFrog && <p className="note">{words.list.frogNote}</p>}
      {deck?.standing === 'archived' && <p className="note">{words.list.archived(deck.name)}</p>}
      {deck?.standing === 'paused' && <p className="note">{words.list.paused(deck.name)}</p>}
      {deck?.standing === 'gone' && <p className="note">{words.list.gone}</p>}
      {set?.standing === 'paused' && <p className="note">{words.list.pausedSet(set.name)}</p>}
      {set?.standing === 'gone' && <p className="note">{words.list.goneSet}</p>}
    </>
  )
}
