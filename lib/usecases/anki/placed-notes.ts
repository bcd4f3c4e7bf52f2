import 'server-only'
import { createHash } from 'node:crypto'
import { pastAnswers, type PastAnswers } from '@/lib/anki/history/past-answers'
import type { AnkiCollection } from '@/lib/anki/collection'
import type { MediaAddresses, Texts } from '@/lib/anki/notes'
import { placeCollection, type PlacedCollection } from '@/lib/anki/placing'
import type { OpenedPackage } from '@/lib/packages/open-package'
import { attended, type Breathe } from './breathing'
import type { Attending } from './package-source'

/** Notes between two words on how far it is. */
const NOTES_A_WORD = 100
/** Answers read between two breaths. */
const ANSWERS_A_BREATH = 2000

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** How and for whom the notes of a package are placed. */
export interface PlacingRequest {
  /** Anki's ids of the decks; null for all. */
  readonly deckIds: ReadonlySet<number> | null
  readonly addressOf: MediaAddresses
  /** `looked-at` where nothing is written yet. */
  readonly texts: Texts
  readonly tell: Attending['tell']
  readonly breathe: Breathe
}

/** What notes and decks of a package become here, with others served meanwhile. */
export function placedNotes(
  { collection, media }: Pick<OpenedPackage, 'collection' | 'media'>,
  { tell, breathe, ...options }: PlacingRequest,
): Promise<PlacedCollection> {
  const names = new Set(media.names)
  const total = collection.notes.length
  const placing = placeCollection(collection, {
    ...options,
    digest: sha256,
    isThere: (name) => names.has(name),
  })
  return attended(placing, breathe, (done) => {
    if (done % NOTES_A_WORD === 0 || done === total) tell({ stage: 'notes', done, total, secondsLeft: null })
  })
}

/** What the review log of a collection says, with others served meanwhile. */
export async function answersIn(
  { reviews, schedulerVersion }: Pick<AnkiCollection, 'reviews' | 'schedulerVersion'>,
  now: number,
  breathe: Breathe,
): Promise<PastAnswers> {
  const [answers, reschedulings] = [[] as Item<'answers'>[], [] as Item<'reschedulings'>[]]
  const leftOut = { 'no-rating': 0, 'unknown-kind': 0, 'no-such-time': 0 }
  // A collection has them in order of time, so parts of it are parts of the whole.
  for (let from = 0; from < reviews.length; from += ANSWERS_A_BREATH) {
    const part = pastAnswers({ reviews: reviews.slice(from, from + ANSWERS_A_BREATH), schedulerVersion }, now)
    answers.push(...part.answers)
    reschedulings.push(...part.reschedulings)
    for (const why of Object.keys(leftOut) as (keyof typeof leftOut)[]) leftOut[why] += part.leftOut[why]
    await breathe()
  }
  return { answers, reschedulings, leftOut }
}

type Item<List extends 'answers' | 'reschedulings'> = PastAnswers[List][number]
