import type { BlockDto } from '@/lib/contracts/focus'

/** Where the work of a block is, with the minutes that are left on offer. `left`: milliseconds. Null: outside the app. */
export function workHref(
  { workKind, deckId, setId }: Pick<BlockDto, 'workKind' | 'deckId' | 'setId'>,
  left: number,
): string | null {
  const minutes = Math.max(1, Math.round(left / 60_000))
  switch (workKind) {
    case 'sitting':
      return deckId === null ? `/study?minutes=${minutes}` : `/study?deck=${deckId}&minutes=${minutes}`
    case 'problems':
      return setId === null ? '/practise' : `/practise?set=${setId}`
    case 'outside':
      return null
  }
}
