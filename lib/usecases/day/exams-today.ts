import type { Viewer } from '@/lib/contracts/viewer'
import {
  selectExamFresh,
  selectExamProgress,
  selectExamTraces,
  selectStates,
  type ExamCardsQuestion,
  type ExamProgress,
  type ExamTrace,
} from '@/lib/data/exam-cards'
import type { PersonalExam } from '@/lib/data/personal-exams'
import { countGrades } from '@/lib/data/planning'
import type { Database } from '@/lib/data/pool'
import {
  aimFor,
  edgeOf,
  examDay,
  examNewToday,
  gradeShares,
  isNear,
  leansOn,
  parametersOf,
  traceUnder,
  type ExamDay,
  type ExamLater,
} from '@/lib/planning'
import {
  newCost,
  restoredLearner,
  reviewCost,
  sharesFrom,
  type CardState,
  type DayShares,
  type LearnerState,
  type StoredLearner,
  type StudyDay,
} from '@/lib/scheduling'
import type { OwnExams } from './exams'

/** Answers whose grades are counted. */
const ANSWERS_MOST = 1000
/** New cards of exams that a day looks for, beyond any day's minutes. */
const NEW_MOST = 200

/** An exam ahead, and what it makes of the day. */
export interface ExamToday {
  readonly exam: PersonalExam
  readonly daysLeft: number
  readonly progress: ExamProgress
  /** New cards of it that come today, before others. */
  readonly fresh: readonly CardState[]
  /** Whether its own rule decides which of its cards come. */
  readonly isNear: boolean
  /** Those that do, in order. */
  readonly asked: readonly CardState[]
  /** What its rule leaves for the days until it; null as long as that does not decide. */
  readonly later: ExamLater<ExamTrace> | null
  /** Its new cards that there is no time for any more; 0 as long as its rule does not decide. */
  readonly unmet: number
}

/** A card about which the rule of an exam decides. */
export type ApartCard = Pick<ExamTrace, 'cardId' | 'dueDay'> & { readonly examDay: StudyDay }

/** What exams of the learner's own make of a day. */
export interface ExamsToday {
  /** The soonest first. */
  readonly exams: readonly ExamToday[]
  /** Cards about which the rule of an exam decides, whatever their dates, and the day of that exam. */
  readonly apart: readonly ApartCard[]
  /** How many of them are due today by their dates. */
  readonly dueApart: number
}

export const NO_EXAMS: ExamsToday = { exams: [], apart: [], dueApart: 0 }

interface Asking {
  readonly learner: StoredLearner
  /** The decks the plan is made of. */
  readonly deckIds: readonly string[]
  readonly today: StudyDay
  /** Seconds left today for all cards, and those of a whole day. */
  readonly secondsLeft: number
  readonly secondsADay: number
  /** Easy days, and a break. */
  readonly days: DayShares
}

/** What the exams ahead make of a plan; the soonest has its share of the seconds first. */
export async function examsToday(
  viewer: Viewer,
  { exams }: OwnExams,
  asking: Asking,
  connection: Database,
): Promise<ExamsToday> {
  if (exams.length === 0) return NO_EXAMS
  const day = new DayOfExams(viewer, asking, connection)
  for (const exam of exams) await day.take(exam)
  return day.told()
}

type Exam = OwnExams['exams'][number]

class DayOfExams {
  private readonly exams: ExamToday[] = []
  /** Cards that an exam's rule decides about, by id. */
  private readonly apart = new Map<string, ApartCard>()
  private readonly newIds = new Set<string>()
  private readonly learner: LearnerState
  private seconds: number

  constructor(
    private readonly viewer: Viewer,
    private readonly asking: Asking,
    private readonly connection: Database,
  ) {
    this.learner = restoredLearner(asking.learner)
    this.seconds = asking.secondsLeft
  }

  async take(exam: Exam): Promise<void> {
    const { today, deckIds } = this.asking
    const question: ExamCardsQuestion = {
      ...{ today, deckIds, tags: exam.tags },
      wholeDeckIds: exam.wholeDeckIds.filter((deckId) => deckIds.includes(deckId)),
    }
    const progress = await selectExamProgress(this.connection, this.viewer, question)
    const near = isNear({ day: today, examDay: exam.examDay })
    const { setOn, examDay: on, daysLeft } = exam
    const shares = sharesFrom(this.asking.days, today, daysLeft)
    const wanted = examNewToday({ ...progress, setOn, day: today, examDay: on, shares })
    const plan = near ? await this.near(exam, question, progress, { wanted, shares }) : null
    const fresh = await this.freshOf(question, plan === null ? wanted : plan.fresh)
    const asked = plan === null ? [] : plan.cards.map(({ cardId }) => cardId)
    this.seconds -= plan?.seconds ?? 0
    this.exams.push({
      ...{ exam, daysLeft, progress, fresh, isNear: near, unmet: plan?.unmet ?? 0 },
      later: plan?.later ?? null,
      asked: await selectStates(this.connection, this.viewer, asked),
    })
  }

  told(): ExamsToday {
    const asked = new Set(this.exams.flatMap((exam) => exam.asked.map(({ cardId }) => cardId)))
    const { today } = this.asking
    return {
      exams: this.exams,
      apart: [...this.apart.values()],
      dueApart: [...this.apart.values()].filter(({ cardId, dueDay }) => dueDay <= today && !asked.has(cardId))
        .length,
    }
  }

  private async near(
    exam: Exam,
    question: ExamCardsQuestion,
    progress: ExamProgress,
    { wanted: freshToday, shares }: { readonly wanted: number; readonly shares: readonly number[] },
  ): Promise<
    ExamDay<ExamTrace & { readonly trace: { readonly stability: number; readonly difficulty: number } }>
  > {
    const { today, secondsADay } = this.asking
    const { pace } = this.learner
    const parameters = parametersOf(this.learner)
    const known = await selectExamTraces(this.connection, this.viewer, question, {
      ...{ isForToday: true, withPast: parameters !== null },
    })
    const leans = leansOn(known.states, exam.examDay, this.learner)
    const cards = known.traces.filter(({ cardId }) => !this.apart.has(cardId))
    for (const { cardId, dueDay } of cards) this.apart.set(cardId, { cardId, dueDay, examDay: exam.examDay })
    const grades = progress.fresh === 0 ? [] : await countGrades(this.connection, this.viewer, ANSWERS_MOST)
    const ofExam = exam.minutesPerDay === null ? null : exam.minutesPerDay * 60
    const edge = edgeOf(this.learner, known.states, { today, secondsADay: ofExam ?? secondsADay })
    return examDay({
      cards: cards.map((card) => ({
        ...card,
        lean: leans.of.get(card.cardId) ?? leans.mean,
        trace: traceUnder(parameters, { stability: card.stability, difficulty: card.difficulty }, card.past),
      })),
      askedToday: progress.askedToday,
      freshToday,
      freshLater: progress.fresh - freshToday,
      day: today,
      examDay: exam.examDay,
      secondsLeft: Math.min(this.seconds, ofExam === null ? Infinity : ofExam - this.spentOn(progress)),
      secondsADay: ofExam ?? secondsADay,
      shares,
      pace,
      grades: gradeShares(grades),
      parameters,
      lean: leans.mean,
      aim: aimFor(exam.target, progress.cards, edge),
    })
  }

  /** Seconds that an exam's cards took today, about. */
  private spentOn({ metToday, askedToday }: ExamProgress): number {
    const { pace } = this.learner
    return metToday * newCost(pace) + askedToday * reviewCost(pace, USUAL_RECALL)
  }

  private async freshOf(question: ExamCardsQuestion, most: number): Promise<readonly CardState[]> {
    const found = await selectExamFresh(this.connection, this.viewer, question, Math.min(most, NEW_MOST))
    const fresh = found.filter(({ cardId }) => !this.newIds.has(cardId))
    for (const { cardId } of fresh) this.newIds.add(cardId)
    return fresh
  }
}

/** Recall of cards that are asked before an exam, for what the repeats of missed ones take. */
const USUAL_RECALL = 0.85
