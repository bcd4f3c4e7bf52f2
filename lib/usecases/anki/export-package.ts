import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { OwnCollection } from '@/lib/anki/write/own'
import { writtenCollection } from '@/lib/anki/write/collection'
import { EXPORT, take } from '@/lib/auth/limits'
import { ownName } from '@/lib/content/deck-path'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { DeckRecord } from '@/lib/data/decks'
import { collectionCards, collectionHistory, collectionNotes } from '@/lib/data/export/collection-rows'
import { settings } from '@/lib/data/learners'
import { NO_EVENTS, readLog } from '@/lib/data/log'
import { selectOptionalMedia } from '@/lib/data/media'
import { database } from '@/lib/data/pool'
import { MODEL_VERSION } from '@/lib/learning'
import { ankiPackage } from '@/lib/packages/write-package'
import { studyDay } from '@/lib/scheduling'
import { exporting } from '@/lib/words/exporting'
import { decksToExport } from '../decks/to-export'
import { rebuildLearner } from '../rebuild-learner'

/** What goes into a package. */
export interface PackageRequest {
  /** A deck with those in it; null for all there are. */
  readonly deckId: string | null
  /** Whether answers, dates and what is remembered go along. */
  readonly withHistory: boolean
}

/** A package as a file. */
export interface PackageFile {
  /** The deck's name; null for everything. */
  readonly deckName: string | null
  readonly pieces: AsyncGenerator<Uint8Array, void>
}

export type ExportProblem =
  { readonly code: 'not-found' } | { readonly code: 'too-many'; readonly retrySeconds: number }

/** Decks of the viewer's as an `.apkg` that any Anki since 2.1 reads. It is limited like everything that is large. */
export async function exportPackage(
  viewer: Viewer,
  request: PackageRequest,
  now: number,
): Promise<Result<PackageFile, ExportProblem>> {
  const file = await packageFile(viewer, request, now)
  if (file === null) return err({ code: 'not-found' })
  const allowed = await take(EXPORT, [viewer.userId], now)
  return allowed.ok ? ok(file) : err({ code: 'too-many', retrySeconds: allowed.error })
}

/**
 * The same without a limit, for whoever runs the server; null where there is no such deck.
 *
 * @param onLeftOut told how many notes Anki has no kind for, once that is known
 */
export async function packageFile(
  viewer: Viewer,
  request: PackageRequest,
  now: number,
  onLeftOut: (notes: number) => void = () => undefined,
): Promise<PackageFile | null> {
  const decks = await decksToExport(viewer, request.deckId)
  if (decks === null) return null
  const deck = decks.find(({ deckId }) => deckId === request.deckId)
  return {
    deckName: deck === undefined ? null : ownName(deck.name),
    pieces: packagePieces(viewer, decks, request, now, onLeftOut),
  }
}

async function* packagePieces(
  viewer: Viewer,
  decks: readonly DeckRecord[],
  { deckId, withHistory }: PackageRequest,
  now: number,
  onLeftOut: (notes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  const breathe = (): Promise<void> => setImmediate()
  await freshStates(viewer)
  const own = await ownCollection(viewer, decks, { deckId, withHistory }, now)
  const { collection, media, leftOut } = await writtenCollection(own, breathe)
  onLeftOut(leftOut)
  yield* ankiPackage({
    collection,
    media: media.map((name) => ({ name, read: () => mediaBytes(viewer, name) })),
    tooOld: exporting.tooOldForPackage,
    now,
    breathe,
  })
}

/** Another version's card states can't be read: they are made anew first. */
async function freshStates(viewer: Viewer): Promise<void> {
  const model = (await readLog(viewer, NO_EVENTS, database))?.model ?? null
  if (model !== null && model.modelVersion !== MODEL_VERSION) await rebuildLearner(viewer)
}

async function mediaBytes(viewer: Viewer, name: string): Promise<Uint8Array | null> {
  const [hash = ''] = name.split('.')
  return (await selectOptionalMedia(viewer, hash))?.bytes ?? null
}

async function ownCollection(
  viewer: Viewer,
  decks: readonly DeckRecord[],
  { deckId, withHistory }: PackageRequest,
  now: number,
): Promise<OwnCollection> {
  const { zone, dayStartMinute, heldDay, heldFrom, desiredRetention } = await settings(viewer)
  const clock = { zone, dayStartMinute, heldDay, heldFrom }
  const deckIds = decks.map((deck) => deck.deckId)
  return {
    ...{ clock, today: studyDay(now, clock), now, desiredRetention, decks },
    notes: await allOf(collectionNotes(viewer, deckIds)),
    cards: await allOf(collectionCards(viewer, deckIds)),
    history: withHistory ? await allOf(collectionHistory(viewer, deckId === null ? null : deckIds)) : null,
  }
}

async function allOf<Row>(pages: AsyncGenerator<readonly Row[], void>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}
