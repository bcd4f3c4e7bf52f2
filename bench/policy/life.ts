import { logistic, clampLogit, type Grade } from '@/lib/learning'
import { afterGrade, beginSitting, currentCard, type StudyDay } from '@/lib/scheduling'
import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import { answerMs, firstGrade, reviewGrade, type AnswerPlace } from './learners/habits'
import { DAY_MS, type CardNature, type Memory, type Mind } from './learners/learner'
import { mindOf, randomOf, type Person } from './learners/people'
import type { Policy } from './policies/policy'
import { BEGIN_DAY, type Scenario } from './scenarios'
import { feltTime } from './felt-time'
import { Tally } from './tally'

const HOUR_MS = 3_600_000
/** A sitting begins in the evening, give or take this many hours, on standard deviation. */
const EVENING_HOUR = 19
const EVENING_SD = 1.5
/** A look at the answer and a press between two questions; no practice, so it counts for no minutes. */
const BETWEEN_CARDS_MS = 1_800
/** Days before the beginning on which a card that was known before had been met. */
const MET_BEFORE = [400, 250, 120, 60, 20] as const
/** Nobody practises longer than this in a day, whatever is left to do. */
const LONGEST_MS = 8 * HOUR_MS
/** Plans a day at most: what is left of the minutes is planned anew until nothing fits. */
const PLANS_A_DAY = 20

interface Card {
  readonly nature: CardNature
  readonly memory: Memory
  /** What is drawn of it: the same numbers at its n-th answer, whichever policy asks. */
  readonly random: SeededRandom
  readonly isKnown: boolean
  lastDay: StudyDay | null
}

interface Attempt {
  readonly cardId: string
  readonly place: AnswerPlace
  readonly grade: Grade
  readonly milliseconds: number
}

/** One person's life with one policy. The policy is handed ids, grades and times; the memory stays here. */
export class Life {
  private readonly cards = new Map<string, Card>()
  private readonly mind: Mind
  private readonly felt: (at: number) => number
  readonly tally: Tally

  constructor(
    private readonly person: Person,
    private readonly scenario: Scenario,
    private readonly policy: Policy,
    private readonly seed: number,
  ) {
    this.mind = mindOf(person, this.random('days of'))
    this.felt = feltTime(BEGIN_DAY * DAY_MS, scenario, this.random('drift of').normal())
    this.tally = new Tally(scenario)
  }

  /** Lives it. */
  async live(): Promise<Tally> {
    for (let dayIndex = 0; dayIndex < this.scenario.days; dayIndex++) {
      await this.day(dayIndex)
      if (this.tally.wantsKnowledge(dayIndex)) this.tally.know(this.recalls(dayIndex))
    }
    this.tally.end(this.recalls(this.scenario.days))
    return this.tally
  }

  /** R of a card at an instant, for what is no policy. */
  recallOf(cardId: string, at: number): number {
    return this.cards.get(cardId)?.memory.recall(this.felt(at)) ?? 0
  }

  /** R of every card begun, as evening falls. */
  private recalls(dayIndex: number): number[] {
    const at = this.felt((BEGIN_DAY + dayIndex) * DAY_MS + EVENING_HOUR * HOUR_MS)
    return [...this.cards.values()].map(({ memory }) => memory.recall(at))
  }

  private random(what: string, number = 0): SeededRandom {
    return randomOf(`${what} ${this.person.seed} in life ${this.seed}`, number)
  }

  private async day(dayIndex: number): Promise<void> {
    const { away, minutes } = this.scenario
    const random = this.random('day', dayIndex)
    if (random.uniform() < this.person.habits.daysOff) return
    if (away !== null && dayIndex >= away[0] && dayIndex < away[1]) return
    await this.policy.prepare()
    const hour = Math.min(22, Math.max(10, EVENING_HOUR + EVENING_SD * random.normal()))
    const sitting = new Evening(BEGIN_DAY + dayIndex, dayIndex, hour, minutes * 60_000)
    for (let plans = 0; plans < PLANS_A_DAY && !sitting.isOver; plans++) {
      const plan = this.policy.plan({
        day: sitting.day,
        now: sitting.at,
        fresh: this.fresh(this.scenario.newWanted - sitting.begun),
        secondsLeft: sitting.msLeft / 1000,
      })
      if (plan.length === 0) return
      this.sit(plan, sitting)
    }
  }

  /** Asks cards in order, misses again until one clean recall, until nothing is left or time is up. */
  private sit(plan: readonly string[], evening: Evening): void {
    let sitting = beginSitting(plan.map((cardId) => ({ cardId, noteId: cardId })))
    for (let next = currentCard(sitting); next !== null && !evening.isOver; next = currentCard(sitting)) {
      const attempt = this.ask(next.cardId, evening)
      sitting = afterGrade(sitting, attempt.grade)
    }
  }

  private ask(cardId: string, evening: Evening): Attempt {
    const isBegun = this.cards.has(cardId)
    const card = this.cards.get(cardId) ?? this.begin(cardId)
    const place = placeOf(card, isBegun, evening.day)
    const shownAt = evening.at
    const grade = this.gradeOf(card, place, evening)
    const milliseconds = answerMs(this.person.habits, place, grade, card.random)
    const answeredAt = shownAt + milliseconds
    card.memory.practise(this.felt(answeredAt), grade)
    card.lastDay = evening.day
    this.policy.answer({ cardId, day: evening.day, shownAt, answeredAt, grade })
    const attempt = { cardId, place, grade, milliseconds }
    this.tally.add(attempt, evening.dayIndex)
    evening.pass(attempt, BETWEEN_CARDS_MS)
    return attempt
  }

  private gradeOf({ nature, memory, random, isKnown }: Card, place: AnswerPlace, evening: Evening): Grade {
    const draw = random.uniform()
    if (place === 'first' && !isKnown) return firstGrade(this.person.habits, nature.ease, random)
    const { dayIndex, answered, hour, at } = evening
    const ordinary = clampLogit(memory.recall(this.felt(at)))
    const chance = logistic(ordinary + this.mind.shift({ dayIndex, answered, hour }))
    return reviewGrade(this.person.habits, chance, draw)
  }

  private begin(cardId: string): Card {
    const random = this.random(cardId)
    const nature = { ease: random.normal() }
    const memory = this.mind.memory(nature)
    const isKnown = random.uniform() < this.person.habits.knownBefore
    if (isKnown) for (const days of MET_BEFORE) memory.practise((BEGIN_DAY - days) * DAY_MS, 3)
    const card = { nature, memory, random, isKnown, lastDay: null }
    this.cards.set(cardId, card)
    return card
  }

  private fresh(wanted: number): string[] {
    const begun = this.cards.size
    const count = Math.max(0, Math.min(wanted, this.scenario.cards - begun))
    return Array.from({ length: count }, (_, index) => `card ${begun + index}`)
  }
}

function placeOf(card: Card, isBegun: boolean, day: StudyDay): AnswerPlace {
  if (!isBegun) return 'first'
  return card.lastDay === day ? 'repeat' : 'review'
}

/** A day's practice as it goes on. */
class Evening {
  at: number
  answered = 0
  /** Cards begun today. */
  begun = 0
  private spent = 0

  constructor(
    readonly day: StudyDay,
    readonly dayIndex: number,
    readonly hour: number,
    /** Milliseconds of practice left; the answer during which they run out is the last. */
    public msLeft: number,
  ) {
    this.at = Math.round(day * DAY_MS + hour * HOUR_MS)
  }

  get isOver(): boolean {
    return this.msLeft <= 0 || this.spent >= LONGEST_MS
  }

  pass({ place, milliseconds }: Attempt, pause: number): void {
    this.at += milliseconds + pause
    this.msLeft -= milliseconds
    this.spent += milliseconds
    this.answered++
    if (place === 'first') this.begun++
  }
}
