import type { EventReceipt } from '@/lib/contracts/reviews'
import type { EventRecord } from '@/lib/data/events'
import { STALE_MODEL } from '@/lib/data/learner-models'
import { NO_SETTINGS, type LogWrite } from '@/lib/data/log-write'
import { Batch, loggedEvent } from './batch'
import type { Incoming } from './incoming'
import { foldFromNow, foldSince, journalReaches, type CurrentMoment } from './start'
import { verdicts, type Verdict } from './verdicts'

/** What becomes of the first events of a batch. */
export interface Acceptance {
  /** One for each event dealt with, in their order; the others wait for the next turn. */
  readonly receipts: readonly EventReceipt[]
  /** Null when nothing is new. */
  readonly write: LogWrite | null
  /** The write leaves the caches to be rebuilt from the log. */
  readonly needsRebuild: boolean
}

/** An event and what is to be done with it. */
interface Judged {
  readonly incoming: Incoming
  readonly verdict: Verdict
  /** A void: `seq` of the answer it takes back, when that is in the log already. */
  readonly answerSeq: number | null
}

/**
 * Works out what a batch changes, from one moment of the log. The write it returns is all there is to do.
 *
 * Answers further back than the journal are taken back on their own: the voids go into the log, and the caches are
 * marked to be rebuilt from there.
 */
export function acceptBatch(moment: CurrentMoment, incoming: readonly Incoming[], now: number): Acceptance {
  const judged = judge(moment, incoming)
  const isFar = ({ answerSeq }: Judged) => answerSeq !== null && !journalReaches(moment, answerSeq)
  const near = until(judged, isFar)
  if (near.length > 0) return acceptNear(moment, near, now)
  return takeBackFromAfar(
    moment,
    until(judged, (item) => item.verdict.status === 'accept' && !isFar(item)),
    now,
  )
}

/** The first items, until one is as described. */
function until<Item>(items: readonly Item[], ends: (item: Item) => boolean): readonly Item[] {
  const end = items.findIndex(ends)
  return end < 0 ? items : items.slice(0, end)
}

function judge(moment: CurrentMoment, incoming: readonly Incoming[]): Judged[] {
  const seqs = new Map(moment.known.map((event) => [event.eventId, event.seq]))
  const found = verdicts(moment, incoming)
  return incoming.flatMap((given, index) => {
    const verdict = found[index]
    if (verdict === undefined) return []
    const isNewVoid = given.event.kind === 'void' && verdict.status === 'accept'
    const answerSeq = isNewVoid ? (seqs.get(given.event.targetEventId) ?? null) : null
    return [{ incoming: given, verdict, answerSeq }]
  })
}

function acceptNear(moment: CurrentMoment, judged: readonly Judged[], now: number): Acceptance {
  const answerSeqs = judged.flatMap(({ answerSeq }) => answerSeq ?? [])
  const fold = answerSeqs.length > 0 ? foldSince(moment, Math.min(...answerSeqs)) : foldFromNow(moment)
  const batch = new Batch(moment, fold, now)
  const receipts = judged.map((item) => receiptFor(item, () => batch.add(item.incoming)))
  return { receipts, write: batch.write(), needsRebuild: false }
}

function takeBackFromAfar(moment: CurrentMoment, judged: readonly Judged[], now: number): Acceptance {
  const { model, clock } = moment
  const events: EventRecord[] = []
  const receipts = judged.map((item) =>
    receiptFor(item, () => {
      const { event: given, kept } = item.incoming
      const { event, clockCut } = loggedEvent(given, model.nextSeq + events.length, clock, now)
      events.push({ ...kept, event, acceptedAt: now, clockCut })
      return { eventId: event.eventId, status: 'applied', seq: event.seq, served: null }
    }),
  )
  const write: LogWrite = {
    seenRowVersion: model.rowVersion,
    modelVersion: STALE_MODEL,
    learner: model.state,
    nextSeq: model.nextSeq + events.length,
    events,
    cards: [],
    journal: null,
    settings: NO_SETTINGS,
  }
  return { receipts, write, needsRebuild: true }
}

function receiptFor({ incoming, verdict }: Judged, accept: () => EventReceipt): EventReceipt {
  return verdict.status === 'accept' ? accept() : { eventId: incoming.event.eventId, ...verdict }
}
