import { parseJson, recordOf } from './json'
import type { Generation } from './package-shape'
import { readMessage, type Message } from './protobuf'

/** A file of a package: what notes call it, and the entry that holds it. */
export interface MediaFile {
  readonly name: string
  readonly entry: string
  /** SHA-1 of its bytes, 20 of them, where the package says it. */
  readonly sha1: Uint8Array | null
}

export type MediaMapWarning =
  /** The list of media can't be read: there are none. */
  | 'media-map'
  /** A name that no file can have, or with folders in it: left out. */
  | 'media-name'
  /** A name that another file before it has: left out. */
  | 'media-twice'

export interface MediaMap {
  readonly files: readonly MediaFile[]
  readonly warnings: readonly { readonly code: MediaMapWarning; readonly name: string }[]
}

const ENTRIES = { list: 1 } as const
const ENTRY = { name: 1, sha1: 3, legacyEntry: 255 } as const
const SHA1_BYTES = 20
const NAME_CHARS = 255

/** Reads the list of a package's media: JSON by entry, or protocol buffers in the order of the entries. */
export function readMediaMap(bytes: Uint8Array, generation: Generation): MediaMap {
  const listed = generation === 3 ? fromMessage(bytes) : fromJson(bytes)
  if (listed === null) return { files: [], warnings: [{ code: 'media-map', name: '' }] }
  const files = new Map<string, MediaFile>()
  const warnings: { code: MediaMapWarning; name: string }[] = []
  for (const file of listed) {
    const code = !isFileName(file.name) ? 'media-name' : files.has(file.name) ? 'media-twice' : null
    if (code === null) files.set(file.name, file)
    else warnings.push({ code, name: file.name.slice(0, NAME_CHARS) })
  }
  return { files: [...files.values()], warnings }
}

function fromJson(bytes: Uint8Array): MediaFile[] | null {
  const record = recordOf(parseJson(bytes))
  if (record === null) return null
  return Object.entries(record).map(([entry, name]) => ({
    entry,
    name: typeof name === 'string' ? name : '',
    sha1: null,
  }))
}

function fromMessage(bytes: Uint8Array): MediaFile[] | null {
  const message = readMessage(bytes)
  if (message === null) return null
  return message.all(ENTRIES.list).map((entry, place) => fileOf(readMessage(entry), place))
}

function fileOf(entry: Message | null, place: number): MediaFile {
  const sha1 = entry?.bytes(ENTRY.sha1) ?? null
  return {
    entry: String(entry?.whole(ENTRY.legacyEntry) ?? place),
    name: decoded(entry?.bytes(ENTRY.name) ?? new Uint8Array()),
    sha1: sha1?.length === SHA1_BYTES ? sha1 : null,
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    return ''
  }
}

/** A name without folders, control characters and halves of letters: it never leads anywhere but to one file. */
const isFileName = (name: string): boolean =>
  name !== '' &&
  name !== '.' &&
  name !== '..' &&
  name.length <= NAME_CHARS &&
  !/[/\\\p{Cc}\p{Surrogate}]/u.test(name)
