import { useCallback, useEffect, useState } from 'react'
import type { BlockDto } from '@/lib/contracts/focus'
import { blockStanding } from '@/lib/focus/block'
import { fetchFocus, type FetchedFocus } from './fetch-focus'
import { onWorthAsking } from './focus-channel'
import { useBell } from './use-bell'
import { useNow } from './use-now'

/** How a block stands, for pages around it. */
export interface BlockClock {
  readonly block: BlockDto
  /** `over`: its minutes have passed, or it was stopped, and its end waits to be seen. */
  readonly status: 'running' | 'paused' | 'over'
  /** Milliseconds. */
  readonly left: number
}

interface KnownBlock {
  readonly block: BlockDto | null
  /** Server clock when that was so, milliseconds since the epoch. */
  readonly now: number
}

/** Minutes are shown, and a card must not be drawn again for every second of them. */
const STEP_MS = 5_000

const NONE: KnownBlock = { block: null, now: 0 }

/** The clock of the learner's block on a page that is about something else; null while there is none. */
export function useBlockClock(initial: KnownBlock = NONE): BlockClock | null {
  const [fetched, setFetched] = useState<FetchedFocus | null>(null)
  const ask = useCallback(
    () => void fetchFocus().then((reply) => setFetched((before) => reply ?? before)),
    [],
  )
  useEffect(() => {
    ask()
    return onWorthAsking(ask)
  }, [ask])
  const known: KnownBlock = fetched?.focus ?? initial
  const offset = known.block === null ? null : (fetched?.offset ?? null)
  const clock = clockOf(known.block, useNow(offset, known.now, STEP_MS))
  useBell(clock === null || clock.status === 'paused' ? 'other' : clock.status, clock?.block.minutes ?? 0)
  return clock
}

function clockOf(block: BlockDto | null, now: number): BlockClock | null {
  if (block === null) return null
  const standing = blockStanding(block, now)
  return standing.status === 'running' || standing.status === 'paused'
    ? { block, status: standing.status, left: standing.left }
    : { block, status: 'over', left: 0 }
}
