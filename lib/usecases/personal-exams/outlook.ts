import type { Viewer } from '@/lib/contracts/viewer'
import {
  selectExamTraces,
  type ExamCardsQuestion,
  type ExamProgress,
  type ExamTrace,
} from '@/lib/data/exam-cards'
import { selectExamsAhead, type PersonalExam } from '@/lib/data/personal-exams'
import { countGrades, selectCollection } from '@/lib/data/planning'
import { database } from '@/lib/data/pool'
import type { LearnerToday } from '@/lib/data/sittings'
import {
  edgeOf,
  gradeShares,
  leansOn,
  parametersOf,
  traceUnder,
  type CardsAhead,
  type KnownCard,
  type Leans,
  type ExamVerdictRequest,
} from '@/lib/planning'
import {
  daysAhead,
  fuzzOf,
  restoredLearner,
  type StoredLearner,
  type StudyDay,
  type TraceParameters,
} from '@/lib/scheduling'
import { decksAskedFor } from '../day/classes'
import { cardUnder } from '../planning/card-under'
import { examAims, type ExamAims } from './aims'

/** Cards of an exam, and others, that an outlook is lived for: their figures are those of all within some percent. */
const CARDS_MOST = 400
/** Answers whose grades are counted. */
const ANSWERS_MOST = 1000

interface Asked {
  readonly exam: PersonalExam
  readonly question: ExamCardsQuestion
  readonly progress: ExamProgress
}

/** What the outlook of an exam ahead is worked out from, on the learner's own device. */
export async function outlookRequest(
  viewer: Viewer,
  found: LearnerToday & { readonly learner: StoredLearner },
  { exam, question, progress }: Asked,
  now: number,
): Promise<ExamVerdictRequest> {
  const { settings, decks } = found
  const { today } = question
  const learner = restoredLearner(found.learner)
  const parameters = parametersOf(learner)
  const withPast = parameters !== null
  const [known, all, grades, { raises }, ofClasses] = await Promise.all([
    selectExamTraces(database, viewer, question, { isForToday: false, withPast }),
    selectCollection(database, viewer, { today, most: CARDS_MOST, whole: 0, withPast }),
    countGrades(database, viewer, ANSWERS_MOST),
    selectExamsAhead(database, viewer, today),
    decksAskedFor(viewer, found, today, now),
  ])
  const leans = leansOn(known.states, exam.examDay, learner)
  const { minutesPerDay, newPerDay, desiredRetention } = settings
  const { wholeDeckIds } = question
  const aims = examAims({ ...{ exam, decks, wholeDeckIds, ofClasses, raises, today }, own: desiredRetention })
  const secondsADay = (exam.minutesPerDay ?? minutesPerDay) * 60
  return {
    examDay: exam.examDay - today,
    ...daysAhead({ easyDays: learner.easyDays, away: settings.away }, today, exam.examDay - today),
    setOn: exam.setOn - today,
    target: exam.target,
    ...{ earlyAim: aims.earlyAim, earlyAims: aims.earlyAims },
    ofExam: ofExam(known.traces, progress.fresh, { aims, today, leans, parameters }),
    others: others(
      { ...all, cards: all.cards.map((card) => cardUnder(parameters, card)) },
      known.traces.length,
      progress.fresh,
    ),
    ...{ minutesPerDay, newPerDay, retention: desiredRetention, examMinutes: exam.minutesPerDay },
    pace: learner.pace,
    grades: gradeShares(grades),
    ...{ parameters, scheduler: learner.scheduler, lean: leans.mean },
    edge: edgeOf(learner, known.states, { today, secondsADay }),
    seed: Math.floor(fuzzOf(exam.examId, today) * 2 ** 31),
  }
}

interface OfExam {
  readonly aims: ExamAims
  readonly today: StudyDay
  readonly leans: Leans
  readonly parameters: TraceParameters | null
}

/** An even sample of the exam's cards, small enough with the new ones that will be met. */
function ofExam(
  traces: readonly ExamTrace[],
  fresh: number,
  { aims, today, leans, parameters }: OfExam,
): CardsAhead {
  const cardsEach = Math.max(1, (traces.length + fresh) / CARDS_MOST)
  const sampled = traces.filter(
    (_, place) => Math.floor(place / cardsEach) !== Math.floor((place - 1) / cardsEach),
  )
  return {
    cardsEach: sampled.length === 0 ? cardsEach : Math.max(1, traces.length / sampled.length),
    fresh,
    cards: sampled.map(({ stability, difficulty, past, lastDay, dueDay, intervalDays, deckId, cardId }) => ({
      trace: traceUnder(parameters, { stability, difficulty }, past),
      lastDay: Math.min(0, lastDay - today),
      dueDay: dueDay - today,
      intervalDays,
      retention: aims.ofDeck(deckId),
      isAimFixed: aims.isFixed(deckId),
      lean: leans.of.get(cardId) ?? leans.mean,
    })),
  }
}

/** The learner's other cards: a sample of all, each of which stands for as many fewer as are the exam's. */
function others(
  {
    cards,
    known,
    fresh,
  }: { readonly cards: readonly KnownCard[]; readonly known: number; readonly fresh: number },
  ofExamKnown: number,
  ofExamFresh: number,
): CardsAhead {
  const left = Math.max(0, known - ofExamKnown)
  const kept = cards.slice(0, Math.min(cards.length, left))
  return {
    cards: kept,
    cardsEach: kept.length === 0 ? 1 : Math.max(1, left / kept.length),
    fresh: Math.max(0, fresh - ofExamFresh),
  }
}
