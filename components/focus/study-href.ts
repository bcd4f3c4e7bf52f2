import type { BlockDto } from '@/lib/contracts/focus'

/** The sitting a block runs around, with the minutes that are left on offer. `left`: milliseconds. */
export function studyHref({ deckId }: Pick<BlockDto, 'deckId'>, left: number): string {
  const minutes = Math.max(1, Math.round(left / 60_000))
  return deckId === null ? `/study?minutes=${minutes}` : `/study?deck=${deckId}&minutes=${minutes}`
}
