import 'server-only'
import { createHash } from 'node:crypto'
import type { MediaAddresses, Texts } from '@/lib/anki/notes'
import { placeCollection, type PlacedCollection } from '@/lib/anki/placing'
import type { OpenedPackage } from '@/lib/packages/open-package'
import { attended, type Breathe } from './breathing'
import type { Attending } from './package-source'

/** Notes between two words on how far it is. */
const NOTES_A_WORD = 100

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** How and for whom the notes of a package are placed. */
export interface PlacingRequest {
  /** Anki's ids of the decks; null for all. */
  readonly deckIds: ReadonlySet<number> | null
  readonly addressOf: MediaAddresses
  /** `looked-at` where nothing is written yet. */
  readonly texts: Texts
  readonly tell: Attending['tell']
  readonly breathe: Breathe
}

/** What notes and decks of a package become here. */
export function placedNotes(
  { collection, media }: Pick<OpenedPackage, 'collection' | 'media'>,
  { tell, breathe, ...options }: PlacingRequest,
): Promise<PlacedCollection> {
  const names = new Set(media.names)
  const total = collection.notes.length
  const placing = placeCollection(collection, {
    ...options,
    digest: sha256,
    isThere: (name) => names.has(name),
  })
  return attended(placing, breathe, (done) => {
    if (done % NOTES_A_WORD === 0 || done === total) tell({ stage: 'notes', done, total, secondsLeft: null })
  })
}
