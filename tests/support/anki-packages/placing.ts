import { createHash } from 'node:crypto'
import type { AnkiCollection } from '@/lib/anki/collection'
import { mediaNamesOf, placeCollection, type PlacedCollection, type PlacingOptions } from '@/lib/anki/placing'

const HASH = 'a'.repeat(64)

/** Options for a package with media of some names. */
export const placingWith = (
  names: readonly string[],
  rest: Partial<PlacingOptions> = {},
): PlacingOptions => ({
  deckIds: null,
  isThere: (name) => names.includes(name),
  addressOf: (name) => (names.includes(name) ? `media:${HASH}.${/mp3$/.test(name) ? 'mp3' : 'webp'}` : null),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  texts: 'written',
  ...rest,
})

/** Places a collection at one go. */
export const placedAtOnce = (collection: AnkiCollection, options: PlacingOptions): PlacedCollection =>
  ended(placeCollection(collection, options))

export const mediaNamesAtOnce = (
  collection: AnkiCollection,
  deckIds: ReadonlySet<number> | null = null,
): readonly string[] => [...ended(mediaNamesOf(collection, deckIds))].sort()

function ended<Done>(steps: Generator<number, Done>): Done {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
