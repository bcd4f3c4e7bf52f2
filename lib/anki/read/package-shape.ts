import { err, ok, type Result } from '@/lib/contracts/result'
import { readMessage } from './protobuf'

/** How a package is made: 1 since Anki 2.0, 2 since 2.1 (`.anki21`), 3 today's, compressed by Zstandard. */
export type Generation = 1 | 2 | 3

/** The entry that holds the collection of each generation. */
export const COLLECTION_ENTRY: Readonly<Record<Generation, string>> = {
  1: 'collection.anki2',
  2: 'collection.anki21',
  3: 'collection.anki21b',
}
export const META_ENTRY = 'meta'
export const MEDIA_MAP_ENTRY = 'media'

export type ShapeProblem =
  /** `meta` says nothing that can be read. */
  | { readonly code: 'meta' }
  /** Made by an Anki that writes packages another way. */
  | { readonly code: 'newer'; readonly version: number }
  /** The entry that should hold the collection is not there; null where none of them is. */
  | { readonly code: 'no-collection'; readonly entry: string | null }

/**
 * Which of the collections in a package is the one that is meant. Today's carry another beside it, with one note that
 * asks to update Anki: `meta` tells them apart.
 *
 * @param meta the bytes of `meta`, null where there is none
 */
export function generationOf(
  meta: Uint8Array | null,
  has: (entry: string) => boolean,
): Result<Generation, ShapeProblem> {
  if (meta === null) {
    const there = ([2, 1, 3] as const).find((generation) => has(COLLECTION_ENTRY[generation]))
    return there === undefined ? err({ code: 'no-collection', entry: null }) : ok(there)
  }
  const version = readMessage(meta)?.whole(1)
  if (version === undefined || version === null || version < 1) return err({ code: 'meta' })
  if (version !== 1 && version !== 2 && version !== 3) return err({ code: 'newer', version })
  const entry = COLLECTION_ENTRY[version]
  return has(entry) ? ok(version) : err({ code: 'no-collection', entry })
}

/** What a file's name says of it: one deck or more to share, or a whole collection. Null for another ending. */
export function packageKindOf(fileName: string): 'apkg' | 'colpkg' | null {
  const ending = /\.(apkg|colpkg)$/i.exec(fileName)?.[1]?.toLowerCase()
  return ending === 'apkg' || ending === 'colpkg' ? ending : null
}
