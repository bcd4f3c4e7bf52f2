import type { RefusalReason } from '@/lib/contracts/reviews'
import type { KnownEvent, LogMoment } from '@/lib/data/log'
import type { Incoming } from './incoming'

/** What a void may take back: on a device answers alone. */
const VOIDABLE: Readonly<Record<'device' | 'server', readonly KnownEvent['kind'][]>> = {
  device: ['answer'],
  server: ['answer', 'reset', 'advance', 'redate', 'adopt', 'reschedule'],
}

/** What is to be done with an event, before anything is computed. */
export type Verdict =
  | { readonly status: 'accept' }
  | { readonly status: 'duplicate' }
  | { readonly status: 'refused'; readonly reason: RefusalReason }

type Identity = Omit<KnownEvent, 'seq'>

/**
 * Judges each event by ids alone: the same event again is a duplicate, and one about a card this learner doesn't have,
 * or that takes back what can't be, is refused. One that is refused changes nothing for those after it.
 */
export function verdicts(moment: LogMoment, incoming: readonly Incoming[]): Verdict[] {
  const cards = new Set(moment.cards.map((card) => card.cardId))
  const known = new Map<string, Identity>(moment.known.map((event) => [event.eventId, event]))
  return incoming.map(({ event, kept }) => {
    const identity = identityOf(event)
    const verdict = verdictOn(
      identity,
      VOIDABLE[kept.device === undefined ? 'server' : 'device'],
      cards,
      known,
    )
    if (verdict.status === 'accept') known.set(identity.eventId, identity)
    return verdict
  })
}

function verdictOn(
  event: Identity,
  voidable: readonly KnownEvent['kind'][],
  cards: ReadonlySet<string>,
  known: ReadonlyMap<string, Identity>,
): Verdict {
  const earlier = known.get(event.eventId)
  if (earlier !== undefined) {
    return isSame(event, earlier) ? { status: 'duplicate' } : refused('event-id-taken')
  }
  if (event.cardId !== null && !cards.has(event.cardId)) return refused('unknown-card')
  if (event.kind !== 'void') return { status: 'accept' }
  const target = known.get(event.targetEventId ?? '')
  if (target === undefined || !voidable.includes(target.kind)) return refused('unknown-answer')
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
