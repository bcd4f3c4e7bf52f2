import { v7 as uuidv7 } from 'uuid'
import type { AnkiCard, AnkiCollection } from '@/lib/anki/collection'
import type { PastAnswers } from '@/lib/anki/history/past-answers'
import type { AnkiFound } from '@/lib/contracts/anki'
import { putAnkiCards, selectAnkiCards } from '@/lib/data/anki-cards'
import type { Stretch } from '@/lib/data/events'
import { selectKnownPast, type KnownPast } from '@/lib/data/past-answers'
import { newCard, type Replay } from '@/lib/scheduling'
import { PlanOutdated } from '../import/plan'
import { currentMoment } from '../log/current-moment'
import { foldFromNow, type CurrentMoment } from '../log/start'
import type { Bringing, BroughtNotes } from './bring-notes'
import { pastEvents, type BareEvent } from './past-events'
import { PastFold } from './past-fold'
import { standingEvents } from './standing-events'
import { writePast } from './write-past'

/** The past of a package, and what of it is wanted. */
export interface Past {
  readonly collection: AnkiCollection
  readonly answers: PastAnswers
  /** All decks are brought, so that an answer of a card which isn't is one of a card that is no more. */
  readonly isWhole: boolean
  /** Recall that decks aim at, by their ids here: of decks that were made. */
  readonly retentions: ReadonlyMap<string, number>
}

/** What entered the log. */
export interface BroughtPast {
  readonly reviews: number
  readonly ofDeletedCards: number
  readonly reschedulings: number
  readonly known: number
  readonly overtaken: number
  readonly found: AnkiFound | null
  /** Where in the log; null where nothing entered it. */
  readonly stretch: Stretch | null
}

/** Of a package whose answers are somebody else's: they teach nothing and set no dates. */
export const NO_PAST: BroughtPast = {
  ...{ reviews: 0, ofDeletedCards: 0, reschedulings: 0, known: 0, overtaken: 0, found: null, stretch: null },
}

/**
 * Folds the answers that a learner gave in Anki, in order of time, as if they had been given here, puts each card where it
 * stands there, and writes it all to the log, in the transaction under way.
 *
 * @param tell is told how many answers have been learned from, and written
 * @throws PlanOutdated where the log was written to meanwhile
 */
export async function bringPast(
  bringing: Bringing,
  notes: BroughtNotes,
  past: Past,
  tell: (stage: 'learning' | 'log', done: number) => void,
): Promise<BroughtPast> {
  const { connection, viewer, now, breathe } = bringing
  const cards = await cardsOfPast(bringing, notes, past)
  const known = await selectKnownPast(connection, viewer, [...new Set(cards.ids.values())])
  const chosen = await pastEvents(
    past.answers,
    (ankiId) => cards.ids.get(ankiId) ?? null,
    withFormer(known, cards),
    now,
    breathe,
  )
  const moment = await currentMoment(
    viewer,
    { cardIds: [...notes.cardIds.values()], eventIds: [], journal: false },
    connection,
  )
  if (!moment.ok) throw new PlanOutdated(moment.error)
  const { model, clock } = moment.value
  const fold = new PastFold({
    fold: foldWith(moment.value, cards.former),
    nextSeq: model.nextSeq,
    clock,
    now,
  })
  for (const [index, event] of chosen.events.entries()) {
    fold.add(event)
    if (index % TELL_EVERY === 0) tell('learning', index)
    await breathe()
  }
  tell('learning', chosen.events.length)
  const found = fold.found()
  const touched = new Set(chosen.events.flatMap((event) => ('cardId' in event ? [event.cardId] : [])))
  for (const { card, cardId, isMade } of placedCards(past.collection, notes)) {
    if (!isMade && !touched.has(cardId)) continue
    for (const event of standingEvents(card, {
      collection: past.collection,
      fold,
      cardId,
      isMade,
      clock,
      now,
    }))
      fold.add(event)
    await breathe()
  }
  for (const [deckId, retention] of past.retentions)
    fold.add({ kind: 'retention', eventId: uuidv7({ msecs: now }), at: now, deckId, retention })
  const stretch = await writePast(bringing, model, fold, (events) => tell('log', events))
  const isFormer = new Set(cards.former)
  return {
    reviews: count(chosen.events, ({ kind }) => kind === 'answer'),
    ofDeletedCards: count(chosen.events, (event) => event.kind === 'answer' && isFormer.has(event.cardId)),
    reschedulings: count(chosen.events, ({ kind }) => kind === 'reschedule'),
    ...{ known: chosen.known, overtaken: chosen.overtaken, found, stretch },
  }
}

const TELL_EVERY = 500

const count = (events: readonly BareEvent[], holds: (event: BareEvent) => boolean): number =>
  events.filter(holds).length

/** Cards that answers are of. */
interface CardsOfPast {
  /** The card here that one of Anki's is, former ones too. */
  readonly ids: ReadonlyMap<number, string>
  /** Those of cards that are no more, made now or before. */
  readonly former: readonly string[]
}

/** Finds the card here of each answer, and makes former cards for answers of those that are no more. */
async function cardsOfPast(
  { connection, viewer, now }: Bringing,
  notes: BroughtNotes,
  { collection, answers, isWhole }: Past,
): Promise<CardsOfPast> {
  const before = await selectAnkiCards(viewer, connection)
  const there = new Set(collection.cards.map(({ id }) => id))
  const ids = new Map(
    before.filter(({ ankiId }) => !there.has(ankiId)).map(({ ankiId, cardId }) => [ankiId, cardId]),
  )
  for (const [ankiId, cardId] of notes.cardIds) ids.set(ankiId, cardId)
  const made: string[] = []
  for (const { cardId: ankiId } of answers.answers) {
    if (ids.has(ankiId) || (there.has(ankiId) && !isWhole)) continue
    const cardId = uuidv7({ msecs: now })
    ids.set(ankiId, cardId)
    made.push(cardId)
  }
  const former = new Set([...before.filter(({ isFormer }) => isFormer).map(({ cardId }) => cardId), ...made])
  const known = new Map(before.map(({ ankiId, cardId }) => [ankiId, cardId]))
  const changed = [...ids].filter(([ankiId, cardId]) => known.get(ankiId) !== cardId)
  await putAnkiCards(
    connection,
    viewer,
    changed.map(([ankiId, cardId]) => ({ ankiId, cardId, isFormer: former.has(cardId) })),
  )
  return { ids, former: [...former] }
}

/**
 * A former card has no state that is kept, so answers go on from none: once some are known it takes no more. There should
 * be none, for a card that is deleted is answered no more.
 */
function withFormer(known: readonly KnownPast[], { former }: CardsOfPast): readonly KnownPast[] {
  const isFormer = new Set(former)
  return known.map((past) => (isFormer.has(past.cardId) ? { ...past, isAnsweredHere: true } : past))
}

const foldWith = (moment: CurrentMoment, former: readonly string[]): Replay =>
  foldFromNow({
    ...moment,
    cards: [...moment.cards, ...former.map((cardId) => newCard({ cardId, noteId: cardId, deckId: cardId }))],
  })

function placedCards(
  { cards }: AnkiCollection,
  { cardIds, madeCards }: BroughtNotes,
): { readonly card: AnkiCard; readonly cardId: string; readonly isMade: boolean }[] {
  return cards.flatMap((card) => {
    const cardId = cardIds.get(card.id)
    return cardId === undefined ? [] : [{ card, cardId, isMade: madeCards.has(cardId) }]
  })
}
