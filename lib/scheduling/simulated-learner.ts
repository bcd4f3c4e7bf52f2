import { clampLogit, logistic, MODEL_VERSION } from '@/lib/learning'
import { predictionOf } from './answer'
import { isAvailable, newCard, type CardState } from './card-state'
import type { AnswerEvent } from './events'
import type { Grade } from '@/lib/learning'
import { retentionFor } from './learner-state'
import { cardsToAsk, OWN_PREDICTIONS } from './own-prediction'
import { planSitting } from './queue'
import { Replay, type CardIds, type Replayed } from './replay'
import { seededRandom, type SeededRandom } from './seeded-random'
import { activation, recallLogOdds, recallSeconds, withPractice, type Practice } from './simulated-memory'
import { afterGrade, beginSitting, currentCard } from './sitting'
import { studyDayStart, type StudyClock, type StudyDay } from './study-day'

/** A past to make up. */
export interface PastRequest {
  /** In the order they are introduced. */
  readonly cards: readonly CardIds[]
  /** The past ends the day before. */
  readonly today: StudyDay
  /** How many days back it begins. */
  readonly days: number
  readonly clock: StudyClock
  readonly newPerDay: number
  readonly minutesPerDay: number
  readonly seed: number
  /** Makes the id of an event or a sitting that begins at an instant. */
  readonly makeId: (at: number) => string
}

/** An answer of the past, with what the log keeps of it beside what replay folds. */
export interface PastAnswer {
  readonly event: AnswerEvent
  readonly sittingId: string
  /** How likely recall was, by the memory that answered, 0 … 1. */
  readonly chance: number
}

/** A past, and the states and model that replaying it gives. */
export interface Past {
  readonly answers: readonly PastAnswer[]
  readonly replayed: Replayed
}

/** Standard deviations of a person, a card and a day, in units of activation. */
const PERSON_SD = 0.12
const CARD_SD = 0.3
const DAY_SD = 0.15
/** The error of somebody who predicts their own recall, in log-odds. */
const OWN_PREDICTION_SD = 1
const DAYS_OFF = 0.2
/** The share of cards whose answer was known before. */
const KNOWN_BEFORE = 0.3
/** Seconds after which somebody stops trying. */
const LONGEST_THOUGHT = 18
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** A look at the answer and a press between two questions. */
const BETWEEN_CARDS_MS = 1_800

/**
 * Makes up the past of a learner who practised most evenings with this very scheduler. Their memory is another's
 * (`simulated-memory`), with a person's ability, each card's ease and each day's mood on top, so they surprise it.
 * Same request, same past.
 */
export function simulatePast(request: PastRequest): Past {
  const past = new SimulatedLearner(request)
  for (let day = request.today - request.days; day < request.today; day++) past.live(day)
  return past.result
}

class SimulatedLearner {
  private readonly random: SeededRandom
  private readonly fold: Replay
  private readonly practices = new Map<string, readonly Practice[]>()
  private readonly ease = new Map<string, number>()
  private readonly answers: PastAnswer[] = []

  constructor(private readonly request: PastRequest) {
    this.random = seededRandom(request.seed)
    this.fold = new Replay({ cards: new Map(request.cards.map((ids) => [ids.cardId, newCard(ids)])) })
    const ability = this.random.normal() * PERSON_SD
    const start = studyDayStart(request.today - request.days, request.clock)
    for (const { cardId } of request.cards) {
      this.ease.set(cardId, ability + this.random.normal() * CARD_SD)
      this.practices.set(cardId, this.random.uniform() < KNOWN_BEFORE ? knownBefore(start) : [])
    }
  }

  get result(): Past {
    return { answers: this.answers, replayed: this.fold.state }
  }

  /** A day: off, or an evening's sitting. */
  live(day: StudyDay): void {
    if (this.random.uniform() < DAYS_OFF) return
    const mood = this.random.normal() * DAY_SD
    const evening = clamped(15 * HOUR_MS + this.random.normal() * 90 * MINUTE_MS, 6 * HOUR_MS, 21 * HOUR_MS)
    const cards = this.plan(day)
    let at = Math.round(studyDayStart(day, this.request.clock) + evening)
    const sittingId = this.request.makeId(at)
    const asked = this.askedForPrediction(sittingId, cards, at, day)
    for (let sitting = beginSitting(cards), current = currentCard(sitting); current !== null;) {
      const shownAt = at
      const answer = this.answer(current.cardId, shownAt, mood)
      at += answer.milliseconds
      this.append({ ...answer, cardId: current.cardId, shownAt, answeredAt: at, day }, sittingId, asked)
      asked.delete(current.cardId)
      at += BETWEEN_CARDS_MS
      sitting = afterGrade(sitting, answer.grade)
      current = currentCard(sitting)
    }
  }

  private plan(day: StudyDay): readonly CardState[] {
    const { learner, retentions, cards } = this.fold.state
    const available = [...cards.values()].filter((card) => isAvailable(card, day))
    return planSitting({
      due: available.filter((card) => card.stage !== 'new'),
      fresh: available.filter((card) => card.stage === 'new'),
      newWished: this.request.newPerDay,
      secondsLeft: this.request.minutesPerDay * 60,
      pace: learner.pace,
      retention: retentions.learner,
      today: day,
    }).cards
  }

  private askedForPrediction(
    sittingId: string,
    cards: readonly CardState[],
    shownAt: number,
    studyDay: StudyDay,
  ): Set<string> {
    const { learner, retentions } = this.fold.state
    const predictions = cards.map((card) => {
      const retention = retentionFor(retentions, card.deckId)
      const question = { card, learner, retention, shownAt, studyDay, siblingAnsweredAt: null }
      return [card.cardId, predictionOf(question)] as const
    })
    return new Set(cardsToAsk('sometimes', sittingId, new Map(predictions)))
  }

  private answer(cardId: string, shownAt: number, mood: number): Attempt {
    const before = this.practices.get(cardId) ?? []
    const active = activation(before, shownAt)
    const logOdds = recallLogOdds(active, (this.ease.get(cardId) ?? 0) + mood)
    const draw = this.random.uniform()
    const grade = gradeOf(logOdds, draw)
    const seconds = Math.min(LONGEST_THOUGHT, recallSeconds(active)) * Math.exp(this.random.normal() * 0.3)
    const milliseconds = Math.round(Math.min(50, seconds + (grade === 1 ? 2 : 0)) * 1000)
    this.practices.set(cardId, withPractice(before, shownAt + milliseconds))
    const felt = logistic(logOdds + this.random.normal() * OWN_PREDICTION_SD)
    return { grade, milliseconds, felt, chance: logistic(logOdds) }
  }

  private append(given: Given, sittingId: string, asked: ReadonlySet<string>): void {
    const { cardId, shownAt, answeredAt, day, grade, felt, chance } = given
    const unserved: AnswerEvent = {
      seq: this.answers.length + 1,
      eventId: this.request.makeId(answeredAt),
      at: answeredAt,
      kind: 'answer',
      cardId,
      shownAt,
      studyDay: day,
      grade,
      ownPrediction: asked.has(cardId) ? nearest(felt) : null,
      sawPrediction: false,
      modelVersion: MODEL_VERSION,
      served: null,
    }
    const event = { ...unserved, served: this.fold.apply(unserved) }
    this.answers.push({ event, sittingId, chance })
  }
}

interface Attempt {
  readonly grade: Grade
  readonly milliseconds: number
  /** How likely recall felt before the answer. */
  readonly felt: number
  /** How likely it was. */
  readonly chance: number
}

interface Given extends Attempt {
  readonly cardId: string
  readonly shownAt: number
  readonly answeredAt: number
  readonly day: StudyDay
}

/** Missed or recalled by the draw; recalled by little is hard, by much easy. */
function gradeOf(logOdds: number, draw: number): Grade {
  const margin = logOdds + clampLogit(1 - draw)
  if (margin < 0) return 1
  if (margin < 1.2) return 2
  return margin < 6 ? 3 : 4
}

/** What was met now and then, long ago. */
function knownBefore(start: number): readonly Practice[] {
  return [400, 250, 120, 60, 20].reduce<readonly Practice[]>(
    (practices, daysAgo) => withPractice(practices, start - daysAgo * DAY_MS),
    [],
  )
}

function nearest(probability: number): number {
  return OWN_PREDICTIONS.reduce((best, offered) =>
    Math.abs(offered - probability) < Math.abs(best - probability) ? offered : best,
  )
}

const clamped = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
