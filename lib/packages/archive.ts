import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl'
import { COLLECTION_ENTRY, MEDIA_MAP_ENTRY, META_ENTRY } from '@/lib/anki/read/package-shape'
import { err, ok, type Result } from '@/lib/contracts/result'
import { entryReason, extentOf, lightened, sharesBytes, type Extent } from './entries'
import { FileSource } from './file-source'
import { inflated } from './bytes'
import type { EntryReason, PackageProblem, PackageWarning } from '@/lib/anki/read/package-problem'
import { Refusal } from './refusal'
import type { PackageLimits } from './limits'
import { tally, type Tally } from './tally'

/** The entries of a package, open to be read one by one. */
export interface Archive {
  has(entry: string): boolean
  /** Why an entry that is there can't be used. */
  reason(entry: string): EntryReason | null
  /** Bytes that an entry has, as the archive says: they are counted when it is read. */
  bytes(entry: string): number
  /** The bytes of an entry, unpacked. @throws Refusal where they are not what the archive says */
  read(entry: string): AsyncGenerator<Uint8Array>
  readonly warnings: readonly PackageWarning[]
  close(): void
}

/** Opens a package by its directory; nothing but that is read. */
export async function openArchive(
  path: string,
  limits: PackageLimits,
): Promise<Result<Archive, PackageProblem>> {
  const opened = openFile(path, limits)
  if (!opened.ok) return opened
  const { file, size } = opened.value
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false }
  const zip = await fromRandomAccessReaderPromise(new FileSource(file), size, options).catch(() => null)
  if (zip === null) {
    const isZip = beginsAs(file, ZIP_BEGINS)
    closeSync(file)
    return err({ code: isZip ? 'broken-archive' : 'not-a-package' })
  }
  const listed = await list(zip, limits)
  if (!listed.ok) zip.close()
  return listed
}

function openFile(
  path: string,
  { packageBytes }: PackageLimits,
): Result<{ readonly file: number; readonly size: number }, PackageProblem> {
  try {
    // A pipe would keep waiting to be written to: what it is, is asked before it is opened.
    const found = statSync(path)
    const { size } = found
    if (!found.isFile()) return err({ code: 'no-file' })
    if (size === 0) return err({ code: 'empty' })
    if (size > packageBytes) return err({ code: 'package-too-large', most: packageBytes })
    return ok({ file: openSync(path, 'r'), size })
  } catch {
    return err({ code: 'no-file' })
  }
}

const ZIP_BEGINS = Buffer.from('PK')

function beginsAs(file: number, bytes: Buffer): boolean {
  const first = Buffer.alloc(bytes.length)
  return readSync(file, first, 0, bytes.length, 0) === bytes.length && first.equals(bytes)
}

const NAMED: ReadonlySet<string> = new Set([META_ENTRY, MEDIA_MAP_ENTRY, ...Object.values(COLLECTION_ENTRY)])
/** Media are entries with numbers for names. */
const MEDIA = /^\d{1,10}$/

async function list(zip: ZipFile, limits: PackageLimits): Promise<Result<Archive, PackageProblem>> {
  const most = limits.entries
  if (zip.entryCount > most) return err({ code: 'too-many-entries', most })
  const entries = new Map<string, Entry>()
  const reasons = new Map<string, EntryReason>()
  const found = tally()
  const all: Extent[] = []
  let hasPackages = false
  try {
    for await (const entry of zip.eachEntry()) {
      all.push(extentOf(entry))
      const name = entry.fileNameRaw.toString('utf8')
      if (!NAMED.has(name) && !MEDIA.test(name)) {
        hasPackages ||= /\.(apkg|colpkg)$/i.test(name)
        if (!name.endsWith('/')) found.add('entry-strange', name)
        continue
      }
      const reason = entries.has(name) ? 'twice' : entryReason(entry)
      if (reason !== null) reasons.set(name, reason)
      entries.set(name, lightened(entry))
    }
  } catch {
    return err({ code: 'broken-archive' })
  }
  if (sharesBytes(all)) return err({ code: 'overlap' })
  if (hasPackages && ![...entries.keys()].some((name) => name.startsWith('collection.'))) {
    return err({ code: 'packages-inside' })
  }
  return ok(archiveOf(zip, entries, reasons, found))
}

function archiveOf(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  reasons: ReadonlyMap<string, EntryReason>,
  found: Tally,
): Archive {
  for (const [name, reason] of reasons) found.add(`entry-${reason}`, name)
  return {
    has: (name) => entries.has(name),
    reason: (name) => reasons.get(name) ?? null,
    bytes: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read: (name) => chunksOf(zip, name, reasons.has(name) ? undefined : entries.get(name)),
    warnings: found.list(),
    close: () => zip.close(),
  }
}

/** Of the methods of compression that an archive knows. */
const DEFLATE = 8

/** Whatever the archive says of an entry's size and checksum is held against what comes. */
async function* chunksOf(zip: ZipFile, name: string, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  const broken = new Refusal({ code: 'broken-entry', entry: name })
  if (entry === undefined) throw broken
  let [size, sum] = [0, 0]
  const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(() => {
    throw broken
  })
  const packed = stream as AsyncIterable<Uint8Array>
  try {
    for await (const chunk of entry.compressionMethod === DEFLATE ? inflated(packed) : packed) {
      size += chunk.length
      if (size > entry.uncompressedSize) break
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch {
    throw broken
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw broken
}
