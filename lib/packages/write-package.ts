import 'server-only'
import type { AnkiCollection } from '@/lib/anki/collection'
import { dummyCollection } from '@/lib/anki/write/dummy'
import { zipped, type ZippedFile } from '@/lib/content/export/zip'
import { collectionFile } from './write-collection'

/** A picture or sound of a package. */
export interface PackedMedia {
  /** As notes name it. */
  readonly name: string
  /** Its bytes; null where they are gone since. */
  readonly read: () => Promise<Uint8Array | null>
}

/** What becomes a package. */
export interface PackageContents {
  readonly collection: AnkiCollection
  readonly media: readonly PackedMedia[]
  /** What an Anki says that is too old for the collection. */
  readonly tooOld: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly breathe: () => Promise<void>
}

/** Anki's PackageMetadata (field 1, version) of the second generation: the collection is in `collection.anki21`. */
const META = Uint8Array.of(8, 2)

/**
 * An `.apkg` of the second generation, which every Anki since 2.1 reads, piece by piece; of its media one is held at a
 * time.
 */
export const ankiPackage = (contents: PackageContents): AsyncGenerator<Uint8Array, void> =>
  zipped(filesOf(contents), contents.now)

async function* filesOf({
  collection,
  media,
  tooOld,
  now,
  breathe,
}: PackageContents): AsyncGenerator<ZippedFile, void> {
  const dummy = dummyCollection(tooOld, collection.createdAt)
  yield { name: 'meta', isPacked: true, pieces: [META] }
  yield { name: 'collection.anki2', isPacked: false, pieces: [await collectionFile(dummy, now, breathe)] }
  const bytes = await collectionFile(collection, now, breathe)
  yield { name: 'collection.anki21', isPacked: false, pieces: inPieces(bytes, breathe) }
  const names = Object.fromEntries(media.map(({ name }, index) => [String(index), name]))
  yield { name: 'media', isPacked: false, pieces: [new TextEncoder().encode(JSON.stringify(names))] }
  for (const [index, { read }] of media.entries()) {
    const found = await read()
    // An empty file stands for what is gone: its number is in the map, and a missing one breaks an import off.
    yield { name: String(index), isPacked: true, pieces: [found ?? new Uint8Array(0)] }
  }
}

const PIECE = 1 << 20

async function* inPieces(bytes: Uint8Array, breathe: () => Promise<void>): AsyncGenerator<Uint8Array, void> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    yield bytes.subarray(from, from + PIECE)
    await breathe()
  }
}
