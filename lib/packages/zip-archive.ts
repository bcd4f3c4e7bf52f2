import 'server-only'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { err, ok, type Result } from '@/lib/contracts/result'

/** A zip archive on disk, of which nothing is held but its directory. */
export interface Archive {
  /** The names of its files; folders are left out. */
  readonly names: readonly string[]
  /** Bytes that a file says it has; undefined where there is no such file. */
  readonly sizeOf: (name: string) => number | undefined
  /** The bytes of a file, unpacked; fails where it is broken or longer than it says. */
  readonly pieces: (name: string) => AsyncGenerator<Uint8Array, void>
  readonly close: () => void
}

/** What an archive may hold: files, and bytes of them all. */
export interface ArchiveLimits {
  readonly files: number
  readonly bytes: number
}

/** Opens an archive; `broken` is one without a whole directory, or with a name that leads out of it, or twice the same. */
export async function openArchive(
  path: string,
  limits: ArchiveLimits,
): Promise<Result<Archive, 'broken' | 'too-large'>> {
  let zip: ZipFile
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
  } catch {
    return err('broken')
  }
  const entries = await directoryOf(zip, limits)
  if (!entries.ok) {
    zip.close()
    return entries
  }
  const found = entries.value
  return ok({
    names: [...found.keys()],
    sizeOf: (name) => found.get(name)?.uncompressedSize,
    pieces: (name) => piecesOf(zip, found.get(name)),
    close: () => zip.close(),
  })
}

async function directoryOf(
  zip: ZipFile,
  limits: ArchiveLimits,
): Promise<Result<ReadonlyMap<string, Entry>, 'broken' | 'too-large'>> {
  if (zip.entryCount > limits.files) return err('too-large')
  const found = new Map<string, Entry>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize
      if (bytes > limits.bytes) return err('too-large')
      if (found.has(entry.fileName)) return err('broken')
      if (!entry.fileName.endsWith('/')) found.set(entry.fileName, entry)
    }
    return ok(found)
  } catch {
    return err('broken')
  }
}

async function* piecesOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array, void> {
  if (entry === undefined) throw new Error('no such file in the archive')
  for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Uint8Array
}
