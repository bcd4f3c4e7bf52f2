import type { RefusalReason } from '@/lib/contracts/reviews'
import type { KnownEvent, LogMoment } from '@/lib/data/log'
import type { Incoming } from './incoming'

/** What is to be done with an event, before anything is computed. */
export type Verdict =
  | { readonly status: 'accept' }
  | { readonly status: 'duplicate' }
  | { readonly status: 'refused'; readonly reason: RefusalReason }

type Identity = Omit<KnownEvent, 'seq'>

/**
 * Judges each event by ids alone: the same event again is a duplicate, and one about a card or an answer this
 * learner doesn't have is refused. One that is refused changes nothing for those after it.
 */
export function verdicts(moment: LogMoment, incoming: readonly Incoming[]): Verdict[] {
  const cards = new Set(moment.cards.map((card) => card.cardId))
  const known = new Map<string, Identity>(moment.known.map((event) => [event.eventId, event]))
  return incoming.map(({ event }) => {
    const identity = identityOf(event)
    const verdict = verdictOn(identity, cards, known)
    if (verdict.status === 'accept') known.set(identity.eventId, identity)
    return verdict
  })
}

function verdictOn(
  event: Identity,
  cards: ReadonlySet<string>,
  known: ReadonlyMap<string, Identity>,
): Verdict {
  const earlier = known.get(event.eventId)
  if (earlier !== undefined) {
    return isSame(event, earlier) ? { status: 'duplicate' } : refused('event-id-taken')
  }
  if (event.cardId !== null && !cards.has(event.cardId)) return refused('unknown-card')
  const isAnswerThere = () => known.get(event.targetEventId ?? '')?.kind === 'answer'
  if (event.kind === 'void' && !isAnswerThere()) return refused('unknown-answer')
  return { status: 'accept' }
}

const refused = (reason: RefusalReason): Verdict => ({ status: 'refused', reason })

function identityOf(event: Incoming['event']): Identity {
  return {
    eventId: event.eventId,
    kind: event.kind,
    cardId: 'cardId' in event ? event.cardId : null,
    targetEventId: 'targetEventId' in event ? event.targetEventId : null,
  }
}

const isSame = (a: Identity, b: Identity): boolean =>
  a.kind === b.kind && a.cardId === b.cardId && a.targetEventId === b.targetEventId
