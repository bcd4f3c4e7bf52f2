import { Entry } from 'yauzl'
import type { EntryReason } from '@/lib/anki/read/package-problem'

const MADE_BY_UNIX = 3
const FILE_KIND = 0o170_000
const LINK = 0o120_000
const STORED = 0
const DEFLATED = 8

/** Why an entry can't be used, by what the archive says of it. */
export function entryReason(entry: Entry): EntryReason | null {
  const mode = entry.externalFileAttributes >>> 16
  if (entry.versionMadeBy >>> 8 === MADE_BY_UNIX && (mode & FILE_KIND) === LINK) return 'link'
  if (entry.isEncrypted()) return 'encrypted'
  const { compressionMethod } = entry
  return compressionMethod === STORED || compressionMethod === DEFLATED ? null : 'method'
}

/** What is needed to read an entry. Names, notes and whatever else its place in the directory holds may be vast. */
export function lightened(entry: Entry): Entry {
  const { compressedSize, uncompressedSize, compressionMethod, crc32 } = entry
  const { generalPurposeBitFlag, relativeOffsetOfLocalHeader } = entry
  return Object.assign(new Entry(), {
    compressedSize,
    uncompressedSize,
    compressionMethod,
    crc32,
    generalPurposeBitFlag,
    relativeOffsetOfLocalHeader,
  })
}

const LOCAL_HEADER = 30

/** The bytes of an archive that an entry takes at least. */
export interface Extent {
  readonly start: number
  readonly end: number
}

export const extentOf = (entry: Entry): Extent => ({
  start: entry.relativeOffsetOfLocalHeader,
  end: entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize,
})

/** Whether entries lie over one another: so a small archive is made to unpack to a vast one. */
export function sharesBytes(entries: readonly Extent[]): boolean {
  const ordered = [...entries].sort((one, other) => one.start - other.start)
  return ordered.some(({ start }, place) => start < (ordered[place - 1]?.end ?? 0))
}
