import type { MediaMapWarning } from './media-map'
import type { ShapeProblem } from './package-shape'
import type { AnkiProblem } from './problem'

/** Why an entry of a package isn't read. */
export type EntryReason =
  /** It leads to another file. */
  | 'link'
  | 'encrypted'
  /** Compressed in a way that packages aren't. */
  | 'method'
  /** There are two of its name. */
  | 'twice'

/** Why a package is not read. */
export type PackageProblem =
  | AnkiProblem
  | ShapeProblem
  /** There is no such file, or it can't be opened. */
  | { readonly code: 'no-file' }
  | { readonly code: 'empty' }
  /** No zip archive, which every package is. */
  | { readonly code: 'not-a-package' }
  /** An archive, but cut off or broken where it lists its entries. */
  | { readonly code: 'broken-archive' }
  /** Entries that share bytes: none that an archiver makes. */
  | { readonly code: 'overlap' }
  /** An archive with packages in it. */
  | { readonly code: 'packages-inside' }
  | { readonly code: 'package-too-large'; readonly most: number }
  | { readonly code: 'too-many-entries'; readonly most: number }
  | { readonly code: 'database-too-large'; readonly most: number }
  /** An entry that is needed, and can't be used. */
  | { readonly code: 'entry'; readonly entry: string; readonly reason: EntryReason }
  /** An entry that is needed, and isn't what the archive says or can't be unpacked. */
  | { readonly code: 'broken-entry'; readonly entry: string }
  /** What should be the collection is no database of SQLite. */
  | { readonly code: 'not-a-database'; readonly entry: string }
  | { readonly code: 'broken-database' }
  /** It takes more memory than there is for it. */
  | { readonly code: 'memory' }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'cancelled' }

/** Entries or media that were left out, all for the same reason. */
export interface PackageWarning {
  readonly code:
    | MediaMapWarning
    /** Entries that are no part of a package, such as those with folders in their names. */
    | 'entry-strange'
    | `entry-${EntryReason}`
    /** Media that are listed, while the archive has no such entry. */
    | 'media-missing'
  readonly count: number
  /** The name of the first of them. */
  readonly first: string
}

/** Why a file of a package's media isn't given out. */
export type MediaProblem =
  | { readonly code: 'no-such-file' }
  | { readonly code: 'file-too-large'; readonly most: number }
  | { readonly code: 'media-too-large'; readonly most: number }
  | { readonly code: 'broken-file' }
  /** The reading as a whole has ended. */
  | { readonly code: 'memory' }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'cancelled' }
