import { Timer } from 'lucide-react'
import type { BlockClock } from '@/components/focus/use-block-clock'
import { Spoken } from '@/components/ui/Spoken'
import { focusClock as words } from '@/lib/words/focus-clock'

/** The minutes left of the block a sitting is part of: quiet, and whole ones. */
export function BlockTime({ clock }: { readonly clock: BlockClock }) {
  return (
    <span className="note tnum flex shrink-0 items-center gap-1.5">
      <Timer className="size-4" aria-hidden="true" />
      <Left clock={clock} />
    </span>
  )
}

function Left({ clock: { status, left } }: { readonly clock: BlockClock }) {
  switch (status) {
    case 'running': {
      const minutes = Math.ceil(left / 60_000)
      return <Spoken shown={words.left(minutes)} heard={words.spokenLeft(minutes)} />
    }
    case 'paused':
      return <Spoken shown={words.paused} heard={words.spokenPaused} />
    case 'over':
      return <Spoken shown={words.overShort} heard={words.spokenOver} />
  }
}
