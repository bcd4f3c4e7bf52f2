/** How long a focus block may be, in minutes, and what stands when nothing is chosen. */
export const BLOCK_MINUTES = { least: 10, usual: 25, most: 60 } as const

/** Extending while in flow adds this much, minutes; a block with all its extensions lasts at most so long. */
export const EXTENSION = { minutes: 10, most: 90 } as const

/** A pause longer than this ends the block where it was paused: whoever paused has gone. Milliseconds. */
export const LONGEST_PAUSE = 30 * 60_000

const MINUTE = 60_000

/**
 * A focus block as it was begun and what happened to it since. All times are milliseconds since the epoch by the
 * server's clock. Nothing counts down: what is left follows from the clock, so a reload, a closed lid and a second tab
 * see the same.
 */
export interface FocusBlock {
  readonly startedAt: number
  /** As chosen, with extensions. */
  readonly minutes: number
  /** The one pause it may have. */
  readonly pause: { readonly from: number; readonly to: number | null } | null
  /** When the learner stopped early or said that it is over; null while neither. */
  readonly endedAt: number | null
}

/** Where a block stands at an instant. */
export type BlockStanding =
  /** `left`: milliseconds to the deadline. */
  | { readonly status: 'running'; readonly deadline: number; readonly left: number }
  | { readonly status: 'paused'; readonly left: number }
  /** The minutes are over. `at`: when; the time since is no part of it. */
  | { readonly status: 'finished'; readonly at: number }
  /** Stopped before the minutes were over, which is no failure. */
  | { readonly status: 'stopped'; readonly at: number }

/** Where a block stands now. An instant before it began counts as its beginning. */
export function blockStanding(block: FocusBlock, now: number): BlockStanding {
  const at = Math.max(now, block.startedAt)
  const deadline = deadlineOf(block)
  if (block.endedAt !== null && block.endedAt < deadline) return { status: 'stopped', at: block.endedAt }
  if (block.pause?.to === null) {
    const left = block.startedAt + block.minutes * MINUTE - block.pause.from
    const isForgotten = at - block.pause.from > LONGEST_PAUSE
    return isForgotten ? { status: 'stopped', at: block.pause.from } : { status: 'paused', left }
  }
  return at >= deadline
    ? { status: 'finished', at: deadline }
    : { status: 'running', deadline, left: deadline - at }
}

/** The instant its minutes are over, the pause made up for; while it is paused, as if the pause ended at once. */
export function deadlineOf({ startedAt, minutes, pause }: FocusBlock): number {
  const paused = pause?.to == null ? 0 : pause.to - pause.from
  return startedAt + minutes * MINUTE + paused
}

/** Minutes of work in a block so far, less its pause; what lies behind its end doesn't count. */
export function minutesWorked(block: FocusBlock, now: number): number {
  const standing = blockStanding(block, now)
  switch (standing.status) {
    case 'finished':
      return block.minutes
    case 'running':
    case 'paused':
      return block.minutes - standing.left / MINUTE
    case 'stopped': {
      const { pause } = block
      const paused = pause?.to != null ? Math.min(standing.at, pause.to) - pause.from : 0
      return Math.max(0, (standing.at - block.startedAt - paused) / MINUTE)
    }
  }
}

/** Why a block was not changed. */
export type BlockRefusal =
  | 'not-running'
  | 'not-paused'
  /** It had its pause. */
  | 'paused-before'
  | 'long-enough'

type Changed =
  { readonly ok: true; readonly value: FocusBlock } | { readonly ok: false; readonly error: BlockRefusal }
const changed = (value: FocusBlock): Changed => ({ ok: true, value })
const refused = (error: BlockRefusal): Changed => ({ ok: false, error })

/** Pauses a running block; it may be done once. One that is paused already stays as it is. */
export function paused(block: FocusBlock, now: number): Changed {
  const { status } = blockStanding(block, now)
  if (status === 'paused') return changed(block)
  if (status !== 'running') return refused('not-running')
  if (block.pause !== null) return refused('paused-before')
  return changed({ ...block, pause: { from: Math.max(now, block.startedAt), to: null } })
}

/** Goes on after the pause; the deadline moves by as long as it lasted. One that goes on already stays as it is. */
export function resumed(block: FocusBlock, now: number): Changed {
  const { status } = blockStanding(block, now)
  if (status === 'running' && block.pause !== null) return changed(block)
  if (block.pause?.to !== null || status !== 'paused') return refused('not-paused')
  return changed({ ...block, pause: { from: block.pause.from, to: Math.max(now, block.pause.from) } })
}

/** Adds time to a running block. */
export function extended(block: FocusBlock, now: number): Changed {
  if (blockStanding(block, now).status !== 'running') return refused('not-running')
  const minutes = block.minutes + EXTENSION.minutes
  return minutes > EXTENSION.most ? refused('long-enough') : changed({ ...block, minutes })
}

/** Stops a block early. */
export function stopped(block: FocusBlock, now: number): Changed {
  const { status } = blockStanding(block, now)
  if (status !== 'running' && status !== 'paused') return refused('not-running')
  const at = status === 'paused' ? (block.pause?.from ?? now) : Math.max(now, block.startedAt)
  return changed({ ...block, endedAt: at })
}
