import 'server-only'
import { pastAnswers, type PastAnswers } from '@/lib/anki/history/past-answers'
import type { PlacedCollection } from '@/lib/anki/placing'
import { IMPORT, take } from '@/lib/auth/limits'
import { mediaAddress } from '@/lib/content/media'
import type { AnkiImportProblem, AnkiPreview, AnkiPreviewDeck } from '@/lib/contracts/anki'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { decksByName } from '@/lib/data/decks'
import { database } from '@/lib/data/pool'
import type { OpenedPackage } from '@/lib/packages/open-package'
import { haveRoom, noteRoom } from '../notes/room'
import { becomes } from './becomes'
import { breathing } from './breathing'
import { withPackage } from './opened-package'
import type { Attending, PackageSource } from './package-source'
import { placedNotes } from './placed-notes'
import { planNotes, type PlannedNote } from './plan-notes'

/** Names of missing media that are told; the rest are counted. */
const NAMES_TOLD = 200
/** Stands for the address of any media that are there: none is kept while a package is only looked at. */
const SOME_ADDRESS = mediaAddress('0'.repeat(64), 'webp')

/** What is inside a package, and what would become of it. Nothing is written. It is limited like all reading of files. */
export async function lookAtPackage(
  viewer: Viewer,
  source: PackageSource,
  now: number,
  attending: Attending,
): Promise<Result<AnkiPreview, AnkiImportProblem>> {
  const allowed = await take(IMPORT, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  return withPackage(source, attending, (opened) => look(viewer, opened, now, attending))
}

async function look(
  viewer: Viewer,
  opened: OpenedPackage,
  now: number,
  { tell, signal }: Attending,
): Promise<Result<AnkiPreview, AnkiImportProblem>> {
  const breathe = breathing(signal)
  const past = pastAnswers(opened.collection, now)
  const media = new UsedMedia(opened.media.names)
  const placed = await placedNotes(opened, {
    ...{ deckIds: null, addressOf: media.addressOf, texts: 'looked-at', tell, breathe },
  })
  if (isEmpty(placed, past)) return err({ code: 'nothing-inside' })
  const planned = await planNotes(database, viewer, placed.notes, breathe)
  if (!(await haveRoom(database, viewer, standingOf(planned).new)))
    return err({ code: 'no-room', what: 'notes', most: noteRoom(viewer).notes })
  const { missing } = placed
  return ok({
    kind: opened.kind,
    decks: await decksOf(viewer, placed),
    notes: placed.notes.length,
    cards: placed.notes.reduce((sum, { cards }) => sum + cards.length, 0),
    ...historyOf(opened, past),
    media: { files: media.files, missing: missing.slice(0, NAMES_TOLD), missingCount: missing.length },
    standing: standingOf(planned),
    ...becomes(opened, placed, past),
  })
}

const isEmpty = ({ notes, leftOut }: PlacedCollection, { answers, reschedulings }: PastAnswers): boolean =>
  notes.length + leftOut.tooLong + answers.length + reschedulings.length === 0

/** Answers by addresses for those media that are there, and counts which are used. */
class UsedMedia {
  private readonly there: ReadonlySet<string>
  private readonly used = new Set<string>()

  constructor(names: readonly string[]) {
    this.there = new Set(names)
  }

  get files(): number {
    return this.used.size
  }

  readonly addressOf = (name: string): string | null => {
    if (!this.there.has(name)) return null
    this.used.add(name)
    return SOME_ADDRESS
  }
}

async function decksOf(viewer: Viewer, { decks }: PlacedCollection): Promise<AnkiPreviewDeck[]> {
  const known = await decksByName(
    viewer,
    decks.map(({ name }) => name),
  )
  const names = new Set(known.map(({ name }) => name))
  return decks.map(({ name, ankiIds: [deckId], notes, cards }) => ({
    ...{ deckId, name, notes, cards },
    isHere: names.has(name),
  }))
}

function historyOf(
  { kind, collection }: OpenedPackage,
  { answers, reschedulings }: PastAnswers,
): Pick<AnkiPreview, 'answers' | 'reschedulings' | 'history'> {
  const cards = new Set(collection.cards.map(({ id }) => id))
  const [first, last] = [answers.at(0), answers.at(-1)]
  return {
    answers:
      first === undefined || last === undefined
        ? null
        : {
            count: answers.length,
            ofDeletedCards: answers.filter(({ cardId }) => !cards.has(cardId)).length,
            from: first.answeredAt,
            to: last.answeredAt,
          },
    reschedulings: reschedulings.length,
    history: kind === 'colpkg' ? 'mine' : 'none',
  }
}

function standingOf(planned: readonly PlannedNote[]): AnkiPreview['standing'] {
  const count = (wanted: PlannedNote['standing']): number =>
    planned.filter(({ standing }) => standing === wanted).length
  return {
    ...{ new: count('new'), changed: count('changed'), same: count('same') },
    changedInBoth: count('changed-in-both'),
  }
}
