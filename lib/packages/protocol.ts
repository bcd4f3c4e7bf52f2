import type { AnkiCollection } from '@/lib/anki/collection'
import type { AnkiWarning } from '@/lib/anki/read/findings'
import type { Generation } from '@/lib/anki/read/package-shape'
import type { ReadingProgress } from '@/lib/anki/read/read-collection'
import type { Result } from '@/lib/contracts/result'
import type { PackageLimits } from './limits'
import type { MediaProblem, PackageProblem, PackageWarning } from '@/lib/anki/read/package-problem'

/** How far the opening of a package has come; while it is unpacked, in bytes of the collection. */
export type PackageProgress =
  ReadingProgress | { readonly stage: 'unpacking'; readonly done: number; readonly total: number }

/** What the thread is started with. */
export interface ThreadTask {
  readonly path: string
  readonly limits: PackageLimits
}

/** Rows of a collection that are passed on by and by, so that whoever gets them can do other things between. */
export type RowLists = Pick<AnkiCollection, 'notes' | 'cards' | 'reviews'>

/** A package as it is opened: all but its rows and its media. */
export interface PackageHead {
  readonly generation: Generation
  readonly collection: Omit<AnkiCollection, keyof RowLists>
  /** Names of its media. */
  readonly media: readonly string[]
  readonly warnings: readonly (PackageWarning | AnkiWarning)[]
}

/** What the thread is asked for, one thing at a time. */
export type ThreadQuestion =
  { readonly ask: 'open' } | { readonly ask: 'rows' } | { readonly ask: 'media'; readonly name: string }

/** `rows` answers some rows of one list, then null when all have been given. */
export interface ThreadAnswers {
  readonly open: Result<PackageHead, PackageProblem>
  readonly rows: Partial<RowLists> | null
  readonly media: Result<Uint8Array<ArrayBuffer>, MediaProblem>
}

/** Progress is told between a question and its answer. */
export type ThreadMessage =
  { readonly progress: PackageProgress } | { readonly answer: ThreadAnswers[keyof ThreadAnswers] }
