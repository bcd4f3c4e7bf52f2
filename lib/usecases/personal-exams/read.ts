import 'server-only'
import { deckLabel } from '@/lib/content/deck-path'
import { err, ok, type Result } from '@/lib/contracts/result'
import type {
  ExamChoicesDto,
  ExamDto,
  ExamLineDto,
  ExamListDto,
  PersonalExamProblem,
} from '@/lib/contracts/personal-exams'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectExamProgress } from '@/lib/data/exam-cards'
import { settings } from '@/lib/data/learners'
import { deckNames, tagsInUse } from '@/lib/data/note-list'
import { selectExam, selectExams, type PersonalExam } from '@/lib/data/personal-exams'
import { database } from '@/lib/data/pool'
import type { DeckInUse } from '@/lib/data/sittings'
import { wholeDecks } from '../day/exams'
import { currentLearner } from '../day/plan'
import { studyDayOf } from '../log/study-days'
import { outlookRequest } from './outlook'

/** What the form for an exam offers and begins with. */
export async function examChoices(viewer: Viewer, now: number): Promise<ExamChoicesDto> {
  const [decks, tags, own] = await Promise.all([deckNames(viewer), tagsInUse(viewer), settings(viewer)])
  return {
    today: studyDayOf(now, own),
    decks,
    tags,
    minutesPerDay: own.minutesPerDay,
    retention: own.desiredRetention,
  }
}

/** The learner's exams, those ahead and those over. */
export async function readExams(viewer: Viewer, now: number): Promise<ExamListDto> {
  const [exams, decks, own] = await Promise.all([selectExams(viewer), deckNames(viewer), settings(viewer)])
  const today = studyDayOf(now, own)
  const names = new Map(decks.map(({ deckId, name }) => [deckId, name]))
  const lines = exams.map((exam) => lineOf(exam, names))
  return {
    today,
    ahead: lines.filter(({ examDay }) => examDay >= today),
    past: lines.filter(({ examDay }) => examDay < today).toReversed(),
  }
}

/** One of the learner's exams, with what its outlook is worked out from. */
export async function readExam(
  viewer: Viewer,
  examId: string,
  now: number,
): Promise<Result<ExamDto, PersonalExamProblem>> {
  const [exam, found] = await Promise.all([selectExam(viewer, examId), currentLearner(viewer, database)])
  if (exam === null) return err({ code: 'no-exam' })
  if (!found.ok) throw new Error(`an exam cannot be looked at: ${found.error}`)
  const { decks } = found.value
  const own = found.value.settings
  const today = studyDayOf(now, own)
  const question = questionOf(exam, decks, today)
  const progress = await selectExamProgress(database, viewer, question)
  const { name, examDay, target, minutesPerDay, earlyAim, deckIds, tags } = exam
  const names = new Map(decks.map((deck) => [deck.deckId, deck.name]))
  const isAhead = examDay > today && progress.cards > 0
  return ok({
    ...{ today, examId, cards: progress.cards, met: progress.cards - progress.fresh },
    facts: { name, examDay, target, minutesPerDay, earlyAim, deckIds: [...deckIds], tags: [...tags] },
    decks: lineOf(exam, names).decks,
    decksAway: deckIds.filter((deckId) => !names.has(deckId)).length,
    minutesPerDay: minutesPerDay ?? own.minutesPerDay,
    outlook: isAhead ? await outlookRequest(viewer, found.value, { exam, question, progress }, now) : null,
  })
}

const questionOf = (exam: PersonalExam, decks: readonly DeckInUse[], today: number) => ({
  ...{ today, tags: exam.tags },
  deckIds: decks.map(({ deckId }) => deckId),
  wholeDeckIds: wholeDecks(exam.deckIds, decks),
})

const lineOf = (
  { examId, name, examDay, target, deckIds, tags }: PersonalExam,
  names: ReadonlyMap<string, string>,
): ExamLineDto => ({
  ...{ examId, name, examDay, target, tags },
  decks: deckIds
    .flatMap((deckId) => names.get(deckId) ?? [])
    .map(deckLabel)
    .toSorted(),
})
