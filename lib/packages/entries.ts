import type { Entry } from 'yauzl'
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

const LOCAL_HEADER = 30

/** Whether entries lie over one another: so a small archive is made to unpack to a vast one. */
export function sharesBytes(entries: readonly Entry[]): boolean {
  const ordered = [...entries].sort(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  )
  let end = 0
  for (const { relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize } of ordered) {
    if (start < end) return true
    end = start + LOCAL_HEADER + fileNameLength + compressedSize
  }
  return false
}
