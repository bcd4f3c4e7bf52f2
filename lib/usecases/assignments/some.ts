import type { Some } from '@/lib/contracts/assignments'
import { LIMITS } from '@/lib/contracts/limits'

/** As many of a list as a page shows, and how many there are. Only what is shown is worked out. */
export const some = <Of, Item>(all: readonly Of[], shown: (of: Of) => Item): Some<Item> => ({
  all: all.length,
  first: all.slice(0, LIMITS.listedChanges).map(shown),
})
