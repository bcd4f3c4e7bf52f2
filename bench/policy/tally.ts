import { recalled, type Grade } from '@/lib/learning'
import type { AnswerPlace } from './learners/habits'
import type { Scenario } from './scenarios'

/** R from which a card counts as solid. */
const SOLID = 0.8
/** Achieved retention is that of reviews from this day on: before, nobody knows anybody. */
const SETTLED_DAY = 60

/** What came of one life with one policy. */
export interface Figures {
  /** Cards with R ≥ 0.8 at the end. */
  readonly solid: number
  /** Σ R over the cards begun. */
  readonly sumR: number
  /** Σ max(0, 2R − 1). */
  readonly useful: number
  /** Minutes of practice. */
  readonly minutes: number
  /** Cards begun. */
  readonly begun: number
  /** Answers, repeats included. */
  readonly answers: number
  /** Reviews (first answers of a card's later days), and how many of them were recalled. */
  readonly reviews: number
  readonly recalls: number
  /** The same from day 60 on. */
  readonly settledReviews: number
  readonly settledRecalls: number
  /** Σ max(0, 2R − 1) added up over the days the scenario measures, and the minutes spent on them. */
  readonly knowledge: number
  readonly knowledgeMinutes: number
}

/** Σ max(0, 2R − 1): a card that is as likely forgotten as not is worth nothing. */
export const usefulOf = (recalls: readonly number[]): number =>
  recalls.reduce((sum, r) => sum + Math.max(0, 2 * r - 1), 0)

/** The figures of a life, added up as it is lived. */
export class Tally {
  private milliseconds = 0
  private answers = 0
  private reviews = 0
  private recalls = 0
  private settledReviews = 0
  private settledRecalls = 0
  private knowledge = 0
  private knowledgeMilliseconds = 0
  private final: readonly number[] = []

  constructor(private readonly scenario: Pick<Scenario, 'knowledgeDays'>) {}

  add(
    answer: { readonly place: AnswerPlace; readonly grade: Grade; readonly milliseconds: number },
    dayIndex: number,
  ): void {
    const { place, grade, milliseconds } = answer
    this.answers++
    this.milliseconds += milliseconds
    if (this.wantsKnowledge(dayIndex)) this.knowledgeMilliseconds += milliseconds
    if (place !== 'review') return
    const recall = recalled(grade) ? 1 : 0
    this.reviews++
    this.recalls += recall
    if (dayIndex < SETTLED_DAY) return
    this.settledReviews++
    this.settledRecalls += recall
  }

  wantsKnowledge(dayIndex: number): boolean {
    const { knowledgeDays } = this.scenario
    return knowledgeDays !== null && dayIndex >= knowledgeDays[0] && dayIndex < knowledgeDays[1]
  }

  /** Takes in R of all cards at the end of a day that is measured. */
  know(recalls: readonly number[]): void {
    this.knowledge += usefulOf(recalls)
  }

  /** Takes in R of all cards at the end. */
  end(recalls: readonly number[]): void {
    this.final = recalls
  }

  get figures(): Figures {
    return {
      solid: this.final.filter((r) => r >= SOLID).length,
      sumR: this.final.reduce((sum, r) => sum + r, 0),
      useful: usefulOf(this.final),
      minutes: this.milliseconds / 60_000,
      begun: this.final.length,
      answers: this.answers,
      reviews: this.reviews,
      recalls: this.recalls,
      settledReviews: this.settledReviews,
      settledRecalls: this.settledRecalls,
      knowledge: this.knowledge,
      knowledgeMinutes: this.knowledgeMilliseconds / 60_000,
    }
  }
}
