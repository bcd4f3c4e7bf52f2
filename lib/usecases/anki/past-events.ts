import { v7 as uuidv7 } from 'uuid'
import type { PastAnswer, PastAnswers, PastRescheduling } from '@/lib/anki/history/past-answers'
import type { KnownPast } from '@/lib/data/past-answers'
import type { Incoming } from '../log/incoming'
import type { Breathe } from './breathing'

/** An event on its way into the log. */
export type BareEvent = Incoming['event']

/** The past of some cards as it will enter the log. */
export interface PastEvents {
  /** In order of time. */
  readonly events: readonly BareEvent[]
  /** Answers that are in the log already, and answers of cards that have been answered here since. */
  readonly known: number
  readonly overtaken: number
}

/**
 * What of a review log the log here lacks. A card that has been answered here goes its own way from then on: later
 * answers from elsewhere would have to be put before those, and every prediction since would be another.
 *
 * @param cardIdOf the card here that one of Anki's is; null for one that is not brought in
 */
export async function pastEvents(
  past: Pick<PastAnswers, 'answers' | 'reschedulings'>,
  cardIdOf: (ankiCardId: number) => string | null,
  known: readonly KnownPast[],
  now: number,
  breathe: Breathe,
): Promise<PastEvents> {
  const standing = new Map(
    known.map(({ cardId, isAnsweredHere, times }) => [cardId, { isAnsweredHere, times: new Set(times) }]),
  )
  const events: BareEvent[] = []
  let [knownAnswers, overtaken] = [0, 0]
  for (const row of inOrder(past)) {
    const cardId = cardIdOf(row.cardId)
    if (cardId === null) continue
    const here = standing.get(cardId)
    const isAnswer = 'grade' in row
    if (here?.times.has(row.id) === true) knownAnswers += isAnswer ? 1 : 0
    else if (here?.isAnsweredHere === true) overtaken += isAnswer ? 1 : 0
    else events.push(isAnswer ? answerEvent(row, cardId, now) : reschedulingEvent(row, cardId, now))
    await breathe()
  }
  return { events, known: knownAnswers, overtaken }
}

/** Both lists are in order of time. */
function* inOrder({
  answers,
  reschedulings,
}: Pick<PastAnswers, 'answers' | 'reschedulings'>): Generator<PastAnswer | PastRescheduling> {
  let next = 0
  for (const answer of answers) {
    for (let row = reschedulings[next]; row !== undefined && row.id < answer.id; row = reschedulings[++next])
      yield row
    yield answer
  }
  yield* reschedulings.slice(next)
}

const answerEvent = ({ shownAt, answeredAt, grade }: PastAnswer, cardId: string, now: number): BareEvent => ({
  kind: 'answer',
  eventId: uuidv7({ msecs: now }),
  cardId,
  shownAt,
  at: answeredAt,
  grade,
  ownPrediction: null,
  sawPrediction: false,
})

const reschedulingEvent = (
  { id, by, interval }: PastRescheduling,
  cardId: string,
  now: number,
): BareEvent => ({
  kind: 'reschedule',
  eventId: uuidv7({ msecs: now }),
  cardId,
  at: id,
  by,
  interval,
})
