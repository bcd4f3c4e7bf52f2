import type { EventReceipt } from '@/lib/contracts/reviews'
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
 * An answer further back than the journal is taken back on its own: the void goes into the log, and the caches are
 * marked to be rebuilt from there.
 */
export function acceptBatch(moment: CurrentMoment, incoming: readonly Incoming[], now: number): Acceptance {
  const judged = judge(moment, incoming)
  const far = judged.findIndex(({ answerSeq }) => answerSeq !== null && !journalReaches(moment, answerSeq))
  if (far === 0 && incoming[0] !== undefined) return takeBackFromAfar(moment, incoming[0], now)
  return acceptNear(moment, far < 0 ? judged : judged.slice(0, far), now)
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
  const receipts = judged.map(({ incoming, verdict }): EventReceipt => {
    const { eventId } = incoming.event
    return verdict.status === 'accept' ? batch.add(incoming) : { eventId, ...verdict }
  })
  return { receipts, write: batch.write(), needsRebuild: false }
}

function takeBackFromAfar(moment: CurrentMoment, incoming: Incoming, now: number): Acceptance {
  const { model, zone } = moment
  const { event, clockCut } = loggedEvent(incoming.event, model.nextSeq, zone, now)
  return {
    receipts: [{ eventId: event.eventId, status: 'applied', seq: event.seq, served: null }],
    write: {
      seenRowVersion: model.rowVersion,
      modelVersion: STALE_MODEL,
      learner: model.state,
      nextSeq: model.nextSeq + 1,
      events: [{ ...incoming.kept, event, acceptedAt: now, clockCut }],
      cards: [],
      journal: null,
      settings: NO_SETTINGS,
    },
    needsRebuild: true,
  }
}
