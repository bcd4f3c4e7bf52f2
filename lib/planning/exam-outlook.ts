import type { Break } from '@/lib/scheduling/day-minutes'
import type { TraceParameters } from '@/lib/scheduling/fitted-trace'
import type { Pace, Scheduler } from '@/lib/scheduling/learner-state'
import type { GradeShares, KnownCard } from './collection'
import { earlyInLife } from './early-in-life'
import { aimFor, pessimistic, type Edge } from './edge'
import { examDay, isNear } from './exam-day'
import { examNewToday } from './exam-new-cards'
import { aimBeforeExam } from './exam-target'
import { isPaused } from './future'
import { Life } from './life'

/** Some cards, or an even sample of them, and the new ones beside them. */
export interface CardsAhead {
  readonly cards: readonly KnownCard[]
  /** How many cards each of them stands for, at least 1. */
  readonly cardsEach: number
  readonly fresh: number
}

/** What the outlook for an exam is worked out from. Days count from today, which is day 0. */
export interface ExamOutlookRequest {
  readonly examDay: number
  /** The day on which the exam was set: today or before. */
  readonly setOn: number
  /** Recall wanted, 0.70 … 0.97. */
  readonly target: number
  /** Until it is near its cards are aimed no higher; null: no such limit. */
  readonly earlyAim: number | null
  readonly ofExam: CardsAhead
  readonly others: CardsAhead
  /** Minutes of a day, and those of them that the exam may have; null: all. What it may have, the day has. */
  readonly minutesPerDay: number
  readonly examMinutes: number | null
  /** The share of the minutes that each day has, 0 … 1; 1 where it says nothing of a day. */
  readonly shares?: readonly number[]
  /** A break before which cards are asked early. Its days have no minutes only by `shares`. */
  readonly pulledFor?: Break
  readonly newPerDay: number
  /** The learner's desired retention. */
  readonly retention: number
  readonly pace: Pace
  readonly grades: GradeShares
  /** Those that the cards' traces are under; FSRS-6's usual ones where there are none. */
  readonly parameters?: TraceParameters | null
  /** What works out dates; the value function where left out. */
  readonly scheduler?: Scheduler
  /** What the value function adds to the log-odds of a trace's recall. */
  readonly lean: number
  readonly edge: Edge
  readonly seed: number
}

/** How an exam's cards would stand on a day, were all asked then. Shares of all of them, those never met included. */
export interface ExamOutlookDay {
  readonly day: number
  readonly expected: number
  /** On a bad day, if the model is too hopeful as well. */
  readonly low: number
}

/** What comes of an exam if the plan is kept. */
export interface ExamOutlook {
  /** From today to the exam's day. */
  readonly days: readonly ExamOutlookDay[]
  readonly expected: number
  readonly low: number
  readonly cards: number
  /** New cards that would never be met. */
  readonly unmet: number
  /** Minutes of a day on the exam's cards, the mean. */
  readonly minutes: number
  /** Share of its cards that would be recalled a month after it, were they left alone from its day on. */
  readonly monthAfter: number
}

/** Days in which what is left of an exam is looked at. */
const MONTH = 30
/** The fewer cards, the more lives are lived: chance then says as little of each. */
const CARDS_LIVED = 400
const LIVES_MOST = 10

/** Lives the days until an exam: by dates at first, by the exam's rule in its last days. Same request, same outlook. */
export function examOutlook(request: ExamOutlookRequest): ExamOutlook {
  const { ofExam } = request
  const lived = ofExam.cards.length + ofExam.fresh / ofExam.cardsEach
  const lives = Math.max(1, Math.min(LIVES_MOST, Math.ceil(CARDS_LIVED / Math.max(1, lived))))
  const each = Array.from({ length: lives }, (_, life) =>
    new ExamLife({ ...request, seed: request.seed + life * 7919 }).outlook(),
  )
  const mean = (of: (outlook: ExamOutlook) => number) =>
    each.reduce((sum, outlook) => sum + of(outlook), 0) / lives
  return {
    days: Array.from({ length: request.examDay + 1 }, (_, day) => ({
      day,
      expected: mean(({ days }) => days[day]?.expected ?? 0),
      low: mean(({ days }) => days[day]?.low ?? 0),
    })),
    expected: mean(({ expected }) => expected),
    low: mean(({ low }) => low),
    cards: ofExam.cards.length * ofExam.cardsEach + ofExam.fresh,
    unmet: mean(({ unmet }) => unmet),
    minutes: mean(({ minutes }) => minutes),
    monthAfter: mean(({ monthAfter }) => monthAfter),
  }
}

class ExamLife {
  private readonly exam: Life
  private readonly others: Life
  private readonly aim: number

  constructor(private readonly request: ExamOutlookRequest) {
    const { ofExam, others, pace, grades, parameters = null, scheduler = 'value-function', lean } = request
    const { retention, target, earlyAim, edge, seed } = request
    const shared = { pace, grades, parameters, scheduler, lean }
    this.exam = new Life({
      ...{ retention, seed },
      collection: { ...shared, ...ofExam },
      retentionOn: ({ retention: own, isAimFixed }, day) =>
        isAimFixed === true ? own : aimBeforeExam({ own, earlyAim, daysLeft: request.examDay - day }),
    })
    this.others = new Life({ retention, seed: seed + 1, collection: { ...shared, ...others } })
    this.aim = aimFor(target, ofExam.cards.length * ofExam.cardsEach + ofExam.fresh, edge)
  }

  outlook(): ExamOutlook {
    const { examDay: on } = this.request
    const days: ExamOutlookDay[] = []
    let minutes = 0
    for (let day = 0; day < on; day++) {
      days.push(this.standing(day))
      minutes += this.live(day)
    }
    const last = this.standing(on)
    return {
      days: [...days, last],
      expected: last.expected,
      low: last.low,
      cards: 0,
      unmet: this.exam.fresh,
      minutes: on === 0 ? 0 : minutes / on,
      monthAfter: this.standing(on + MONTH).expected,
    }
  }

  private standing(day: number): ExamOutlookDay {
    const unmet = Math.round(this.exam.fresh / this.exam.cardsEach)
    const recalls = [...this.exam.recallsOn(day), ...Array.from({ length: unmet }, () => 0)]
    const sum = recalls.reduce((total, recall) => total + recall, 0)
    return {
      day,
      expected: recalls.length === 0 ? 0 : sum / recalls.length,
      low: pessimistic(recalls, this.exam.cardsEach, this.request.edge),
    }
  }

  /** @returns minutes on the exam's cards */
  private live(day: number): number {
    const { newPerDay, examDay: on } = this.request
    this.exam.begin(day)
    this.others.begin(day)
    const seconds = this.secondsOn(day)
    const fresh = this.freshOn(day)
    const isClosed = seconds === 0 || isPaused(this.others, day, this.request, seconds)
    const otherNew = isClosed ? 0 : Math.max(0, newPerDay - fresh)
    if (!isNear({ day, examDay: on })) return this.liveFar(day, { seconds, fresh, otherNew })
    const { minutes } = this.liveNear(day, fresh, seconds)
    const secondsLeft = Math.max(0, seconds - minutes * 60)
    this.others.live(day, { secondsLeft, newWished: otherNew, early: this.early(this.others, day) })
    return minutes
  }

  private secondsOn(day: number): number {
    const { minutesPerDay, examMinutes, shares } = this.request
    return Math.max(minutesPerDay, examMinutes ?? 0) * 60 * (shares?.[day] ?? 1)
  }

  private freshOn(day: number): number {
    const { setOn, examDay: on, shares = [] } = this.request
    const { fresh } = this.exam
    return examNewToday({ fresh, metToday: 0, setOn, day, examDay: on, shares: shares.slice(day) })
  }

  private early(life: Life, day: number) {
    return earlyInLife(life, this.request.pulledFor, day)
  }

  /** All cards share the seconds in proportion to what they want; what is over goes to those that come early. */
  private liveFar(
    day: number,
    { seconds, fresh, otherNew }: Readonly<Record<'seconds' | 'fresh' | 'otherNew', number>>,
  ): number {
    const otherWished = Math.min(this.others.fresh, otherNew)
    const ofExam = this.exam.wanted(fresh)
    const ofOthers = this.others.wanted(otherWished)
    const room = Math.min(1, seconds / Math.max(1e-9, ofExam + ofOthers))
    const over = Math.max(0, seconds - ofExam - ofOthers)
    const lived = this.exam.live(day, {
      ...{ secondsLeft: ofExam * room + over, newWished: fresh },
      early: this.early(this.exam, day),
    })
    const left = Math.max(ofOthers * room, room === 1 ? seconds - lived.minutes * 60 : 0)
    this.others.live(day, {
      ...{ secondsLeft: left, newWished: otherWished },
      early: this.early(this.others, day),
    })
    return lived.minutes
  }

  /** In units of as many cards as one stands for. */
  private liveNear(day: number, freshToday: number, seconds: number) {
    const { ofExam, examMinutes, minutesPerDay, shares = [], pace, grades, lean } = this.request
    const { examDay: on, parameters = null } = this.request
    const { cardsEach } = ofExam
    const a = examMinutes === null ? Infinity : examMinutes * 60
    const units = (cards: number): number => Math.ceil(cards / cardsEach)
    const plan = examDay({
      cards: this.exam.cards.map((lived) => ({ lived, lean, ...lived.card })),
      askedToday: 0,
      freshToday: units(freshToday),
      freshLater: units(this.exam.fresh) - units(freshToday),
      ...{ day, examDay: on, grades, parameters, lean, aim: this.aim },
      secondsLeft: Math.min(seconds, a),
      secondsADay: Math.min(Math.max(minutesPerDay, examMinutes ?? 0) * 60, a),
      shares: shares.slice(day),
      pace: {
        ...pace,
        reviewSeconds: pace.reviewSeconds * cardsEach,
        newSeconds: pace.newSeconds * cardsEach,
      },
    })
    return this.exam.liveWith(
      plan.cards.map(({ lived }) => lived),
      Math.min(this.exam.fresh, plan.fresh * cardsEach),
      day,
    )
  }
}
