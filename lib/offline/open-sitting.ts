import type { SittingDto, SittingRequest } from '@/lib/contracts/sitting'
import { MODEL_VERSION } from '@/lib/learning'
import { isStorageError } from './database'
import { takeDesk, type Desk, type DeskOptions } from './desk'
import { lastLearner, rememberLearner } from './device'
import { changeSitting, keepSitting, loadSitting, type Kept } from './kept-sitting'
import { cardsUnsent, countUnsent } from './outbox'
import { fetchSitting, type FetchOutcome } from './requests'
import { Sender } from './sender'
import { fetchMedia } from './sitting-media'
import type { KeptSitting } from './steps'

/** What a learner finds who comes to practise. */
export type Opened =
  | {
      readonly kind: 'sitting'
      readonly desk: Desk
      readonly kept: Kept
      /** It was fetched just now, and nothing has been done in it. */
      readonly isFresh: boolean
    }
  | { readonly kind: 'nothing-due'; readonly sitting: SittingDto }
  | { readonly kind: 'signed-out'; readonly unsent: number }
  /** No sitting is kept on this device, and the server doesn't answer. */
  | { readonly kind: 'no-connection'; readonly unsent: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unknown-deck' }
  /** The server runs a newer Spindle than this page. */
  | { readonly kind: 'outdated' }
  /** Another tab has the sitting open. */
  | { readonly kind: 'elsewhere' }
  /** The browser keeps nothing on this device. */
  | { readonly kind: 'no-storage' }

/** A clock that is off by less than this is taken as it is: a request takes time too. */
const CLOCK_TOLERANCE_MS = 30_000
const FETCH_TIMEOUT_MS = 20_000
/** How long a kept sitting waits for a fresher one on a bad line. */
const PATIENCE_MS = 5_000

/**
 * Opens the sitting to practise now. One that was left unfinished today goes on where it was, connection or not; an
 * older or finished one gives way to a fresh one when the server answers, and goes on when it doesn't.
 */
export async function openSitting(request: SittingRequest, options: DeskOptions): Promise<Opened> {
  let desk: Desk | null = null
  try {
    const userId = await lastLearner()
    if (userId !== null) {
      desk = await takeDesk(userId, options)
      if (desk === null) return { kind: 'elsewhere' }
    }
    const opened = await openAt(desk, request, options)
    if (opened.kind !== 'sitting' || opened.desk !== desk) desk?.leave()
    return opened
  } catch (error) {
    desk?.leave()
    if (isStorageError(error)) return { kind: 'no-storage' }
    throw error
  }
}

async function openAt(desk: Desk | null, request: SittingRequest, options: DeskOptions): Promise<Opened> {
  const found = desk === null ? null : await loadSitting(desk.database)
  if (desk !== null && found !== null && goesOn(found, request)) {
    return { kind: 'sitting', desk, kept: found, isFresh: false }
  }
  if (desk !== null) await sendLeftovers(desk)
  const fallback = found !== null && canGoOn(found.kept) && found.scene?.kind !== 'end' ? found : null
  const fetched = await fetchSitting(request, fallback === null ? FETCH_TIMEOUT_MS : PATIENCE_MS)
  if (fetched.kind === 'sitting') return openFetched(desk, request, options, fetched)
  const unsent = desk === null ? 0 : await countUnsent(desk.database)
  if (fetched.kind === 'signed-out') return { kind: 'signed-out', unsent }
  if (fetched.kind === 'unknown-deck') return { kind: 'unknown-deck' }
  if (fallback !== null && desk !== null) {
    return { kind: 'sitting', desk, kept: await reopened(desk, fallback), isFresh: false }
  }
  return fetched.kind === 'no-connection' ? { kind: 'no-connection', unsent } : { kind: 'unavailable' }
}

async function openFetched(
  desk: Desk | null,
  request: SittingRequest,
  options: DeskOptions,
  { sitting, receivedAt }: Extract<FetchOutcome, { kind: 'sitting' }>,
): Promise<Opened> {
  if (sitting.modelVersion !== MODEL_VERSION) return { kind: 'outdated' }
  await rememberLearner(sitting.userId)
  const own = desk?.userId === sitting.userId ? desk : await takeDesk(sitting.userId, options)
  if (own === null) return { kind: 'elsewhere' }
  const found = await loadSitting(own.database)
  if (found !== null && goesOn(found, request))
    return { kind: 'sitting', desk: own, kept: found, isFresh: false }
  const cards = await withoutUnsent(own, sitting)
  if (cards.length === 0) {
    if (own !== desk) own.leave()
    return { kind: 'nothing-due', sitting }
  }
  const kept = {
    request,
    sitting: { ...sitting, cards },
    clockOffset: clockOffset(sitting.builtAt, receivedAt),
    endedAt: null,
  }
  await keepSitting(own.database, kept)
  void fetchMedia(kept.sitting)
  return { kind: 'sitting', desk: own, kept: { kept, steps: [], scene: null }, isFresh: true }
}

/** What was practised before goes first, so that the server doesn't ask it again. */
async function sendLeftovers({ database, userId }: Desk): Promise<void> {
  const sender = new Sender({ database, userId })
  await sender.flush()
  sender.stop()
}

/** What the server has not heard of yet it would ask again. */
async function withoutUnsent({ database }: Desk, sitting: SittingDto): Promise<SittingDto['cards']> {
  const waiting = await cardsUnsent(database)
  return sitting.cards.filter((card) => !waiting.has(card.state.cardId))
}

/** A sitting that was ended early is taken up again. */
async function reopened({ database }: Desk, found: Kept): Promise<Kept> {
  if (found.kept.endedAt === null) return found
  await changeSitting(database, (kept) => ({ ...kept, endedAt: null }))
  return { ...found, kept: { ...found.kept, endedAt: null } }
}

/** Whether a kept sitting is the one asked for, of today, and under way. */
function goesOn({ kept, scene }: Kept, request: SittingRequest): boolean {
  return (
    kept.endedAt === null &&
    scene?.kind !== 'end' &&
    canGoOn(kept) &&
    sameRequest(kept.request, request) &&
    clock(kept) < kept.sitting.dayEndsAt
  )
}

const canGoOn = (kept: KeptSitting): boolean => kept.sitting.modelVersion === MODEL_VERSION

const sameRequest = (a: SittingRequest, b: SittingRequest): boolean =>
  a.deck === b.deck && a.minutes === b.minutes && a.extraNew === b.extraNew

/** The clock a kept sitting goes by: this device's, set right by its server's. Milliseconds since the epoch. */
export const clock = (kept: Pick<KeptSitting, 'clockOffset'>): number => Date.now() + kept.clockOffset

function clockOffset(serverClock: number, deviceClock: number): number {
  const offset = serverClock - deviceClock
  return Math.abs(offset) < CLOCK_TOLERANCE_MS ? 0 : offset
}
