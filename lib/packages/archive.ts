import { open as openFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { COLLECTION_ENTRY, MEDIA_MAP_ENTRY, META_ENTRY } from '@/lib/anki/read/package-shape'
import { err, ok, type Result } from '@/lib/contracts/result'
import { entryReason, sharesBytes } from './entries'
import type { EntryReason, PackageProblem, PackageWarning } from '@/lib/anki/read/package-problem'
import { Refusal } from './refusal'
import type { PackageLimits } from './limits'
import { tally, type Tally } from './tally'

/** The entries of a package, open to be read one by one. */
export interface Archive {
  has(entry: string): boolean
  /** Why an entry that is there can't be used. */
  reason(entry: string): EntryReason | null
  /** Bytes that an entry has in the archive, as it says. */
  packedBytes(entry: string): number
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
  const looked = await look(path, limits)
  if (!looked.ok) return looked
  let zip: ZipFile
  try {
    zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
  } catch {
    return err({ code: looked.value === 'zip' ? 'broken-archive' : 'not-a-package' })
  }
  const listed = await list(zip, limits)
  if (!listed.ok) zip.close()
  return listed
}

const ZIP_BEGINS = [0x50, 0x4b]

/** What a file is by its size and first bytes. */
async function look(
  path: string,
  { packageBytes }: PackageLimits,
): Promise<Result<'zip' | 'other', PackageProblem>> {
  try {
    const file = await openFile(path, 'r')
    try {
      const found = await file.stat()
      if (!found.isFile()) return err({ code: 'no-file' })
      if (found.size === 0) return err({ code: 'empty' })
      if (found.size > packageBytes) return err({ code: 'package-too-large', most: packageBytes })
      const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
      return ok(ZIP_BEGINS.every((byte, place) => buffer[place] === byte) ? 'zip' : 'other')
    } finally {
      await file.close()
    }
  } catch {
    return err({ code: 'no-file' })
  }
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
  const all: Entry[] = []
  let hasPackages = false
  try {
    for await (const entry of zip.eachEntry()) {
      all.push(entry)
      const name = entry.fileNameRaw.toString('utf8')
      if (!NAMED.has(name) && !MEDIA.test(name)) {
        hasPackages ||= /\.(apkg|colpkg)$/i.test(name)
        if (!name.endsWith('/')) found.add('entry-strange', name)
        continue
      }
      const reason = entries.has(name) ? 'twice' : entryReason(entry)
      if (reason !== null) reasons.set(name, reason)
      entries.set(name, entry)
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
    packedBytes: (name) => entries.get(name)?.compressedSize ?? 0,
    read: (name) => chunksOf(zip, name, reasons.has(name) ? undefined : entries.get(name)),
    warnings: found.list(),
    close: () => zip.close(),
  }
}

/** Whatever the archive says of an entry's size and checksum is held against what comes. */
async function* chunksOf(zip: ZipFile, name: string, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  const broken = new Refusal({ code: 'broken-entry', entry: name })
  if (entry === undefined) throw broken
  let [size, sum] = [0, 0]
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw broken
  })
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
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
