import { createHash } from 'node:crypto'
import { Writer } from 'protobufjs/minimal.js'
import type { AnkiCollection } from '@/lib/anki/collection'
import type { Generation } from '@/lib/anki/read/package-shape'
import { collection11 } from './collection-11'
import { collection18 } from './collection-18'
import { cardOf, noteOf, sampleCollection } from './sample'
import { zipOf, type ZipEntry } from './zip'
import { zstdFrame } from './zstd'

export type Media = Readonly<Record<string, Uint8Array>>

const utf8 = new TextEncoder()

/** The one note of the collection that today's packages carry for older programs. */
const placeholder = (): AnkiCollection => ({
  ...sampleCollection(11),
  notes: [noteOf(1, 1001, ['Please update to the latest Anki version, then import the file again.', ''])],
  cards: [cardOf(1, 1)],
  reviews: [],
})

const META: Readonly<Record<Generation, number>> = { 1: 1, 2: 2, 3: 3 }

export const metaOf = (version: number): Uint8Array => new Writer().uint32(8).uint32(version).finish()

/** The list of media of today's packages. */
export function mediaEntries(media: Media): Uint8Array {
  const list = new Writer()
  for (const [name, bytes] of Object.entries(media)) {
    const entry = new Writer()
      .uint32(10)
      .string(name)
      .uint32(16)
      .uint32(bytes.length)
      .uint32(26)
      .bytes(createHash('sha1').update(bytes).digest())
    list.uint32(10).bytes(entry.finish())
  }
  return list.finish()
}

/** The entries of a package of a generation; what is given by name takes the place of what it would have. */
export function entriesOf(
  generation: Generation,
  collection: AnkiCollection,
  media: Media = {},
): Record<string, ZipEntry> {
  const files = Object.values(media)
  const stored = (name: string, bytes: Uint8Array): [string, ZipEntry] => [name, { name, bytes }]
  const packed = (name: string, bytes: Uint8Array): [string, ZipEntry] => [
    name,
    { name, bytes, isDeflated: true },
  ]
  if (generation === 3) {
    return Object.fromEntries([
      stored('meta', metaOf(META[3])),
      stored('collection.anki21b', zstdFrame(collection18(collection))),
      stored('collection.anki2', collection11(placeholder())),
      stored('media', zstdFrame(mediaEntries(media))),
      ...files.map((bytes, place) => stored(String(place), zstdFrame(bytes))),
    ])
  }
  const map = Object.fromEntries(Object.keys(media).map((name, place) => [place, name]))
  const own = collection11(collection)
  return Object.fromEntries([
    ...(generation === 2
      ? [stored('meta', metaOf(META[2])), packed('collection.anki21', own)]
      : [packed('collection.anki2', own)]),
    ...(generation === 2 ? [packed('collection.anki2', collection11(placeholder()))] : []),
    packed('media', utf8.encode(JSON.stringify(map))),
    ...files.map((bytes, place) => stored(String(place), bytes)),
  ])
}

export const packageOf = (
  generation: Generation,
  collection: AnkiCollection,
  media: Media = {},
  changed: Record<string, ZipEntry> = {},
): Uint8Array<ArrayBuffer> =>
  zipOf(Object.values({ ...entriesOf(generation, collection, media), ...changed }))
