import type { AnkiCollection } from '@/lib/anki/collection'
import type { AnkiWarning } from '@/lib/anki/read/findings'
import { packageKindOf, type Generation } from '@/lib/anki/read/package-shape'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { PackageLimits } from './limits'
import type { MediaProblem, PackageProblem, PackageWarning } from '@/lib/anki/read/package-problem'
import type { PackageProgress, RowLists } from './protocol'
import { startThread, type PackageThread, type ThreadEnd } from './thread'

/** A package that has been opened. Its collection is here; its media are still in the file. */
export interface OpenedPackage {
  /** What the path's ending says; null for another. */
  readonly kind: 'apkg' | 'colpkg' | null
  readonly generation: Generation
  readonly collection: AnkiCollection
  readonly media: PackageMedia
  readonly warnings: readonly (PackageWarning | AnkiWarning)[]
  /** Ends the thread and lets go of the file. */
  close(): Promise<void>
}

export interface PackageMedia {
  /** Names of the files that are listed and there. */
  readonly names: readonly string[]
  read(name: string): Promise<Result<Uint8Array<ArrayBuffer>, MediaProblem>>
  /** One file after another, each read when it is asked for; all of them unless some are named. */
  each(names?: Iterable<string>): AsyncGenerator<MediaContent>
}

export interface MediaContent {
  readonly name: string
  readonly content: Result<Uint8Array<ArrayBuffer>, MediaProblem>
}

export interface OpenOptions {
  /** Ends the reading, also that of media. */
  readonly signal?: AbortSignal
  readonly tell?: (progress: PackageProgress) => void
}

/**
 * Opens a package of Anki's of any generation and reads its collection, in a thread of its own within the limits.
 * Whatever the file holds, nothing is written anywhere.
 *
 * @throws Error for a fault of ours alone
 */
export async function openPackage(
  path: string,
  limits: PackageLimits,
  { signal, tell = () => undefined }: OpenOptions = {},
): Promise<Result<OpenedPackage, PackageProblem>> {
  const thread = startThread({ path, limits }, signal, tell)
  const opened = await read(thread, path).catch(async (error: unknown) => {
    await thread.close()
    throw error
  })
  if (!opened.ok) await thread.close()
  return opened
}

async function read(thread: PackageThread, path: string): Promise<Result<OpenedPackage, PackageProblem>> {
  const head = await thread.ask({ ask: 'open' })
  if (isEnd(head)) return err(head)
  if (!head.ok) return head
  const rows = await rowsOf(thread)
  if (isEnd(rows)) return err(rows)
  const { collection, generation, media, warnings } = head.value
  return ok({
    kind: packageKindOf(path),
    generation,
    collection: { ...collection, ...rows },
    media: mediaOf(thread, media),
    warnings,
    close: () => thread.close(),
  })
}

const isEnd = (answer: object): answer is ThreadEnd => 'code' in answer

/** All rows, some at a time: between them others get their turn. */
async function rowsOf(thread: PackageThread): Promise<RowLists | ThreadEnd> {
  const [notes, cards, reviews] = [
    [] as RowLists['notes'][number][],
    [] as RowLists['cards'][number][],
    [] as RowLists['reviews'][number][],
  ]
  for (;;) {
    const part = await thread.ask({ ask: 'rows' })
    if (part === null) return { notes, cards, reviews }
    if (isEnd(part)) return part
    notes.push(...(part.notes ?? []))
    cards.push(...(part.cards ?? []))
    reviews.push(...(part.reviews ?? []))
  }
}

function mediaOf(thread: PackageThread, names: readonly string[]): PackageMedia {
  let last: Promise<unknown> = Promise.resolve()
  const read: PackageMedia['read'] = (name) => {
    // The thread is asked one thing at a time.
    const next = last.then(() => thread.ask({ ask: 'media', name }))
    last = next.catch(() => undefined)
    return next.then((answer) => (isEnd(answer) ? err(answer) : answer))
  }
  return {
    names,
    read,
    each: async function* (wanted = names) {
      for (const name of wanted) yield { name, content: await read(name) }
    },
  }
}
