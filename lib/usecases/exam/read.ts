import 'server-only'
import { renderCard } from '@/lib/content/notes'
import type { ExamAnswerDto, ExamDto, FinishedExam, GradingExam, WritingExam } from '@/lib/contracts/exam'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  selectOptionalExam,
  selectQuestions,
  statesOf,
  type ExamQuestionRecord,
  type ExamRecord,
} from '@/lib/data/exams'
import { database } from '@/lib/data/pool'
import { selectContents, type CardContent } from '@/lib/data/sittings'
import { examLearner } from '@/lib/data/worries'
import { isTried, jumpFrom } from '@/lib/exam/order'
import { scoreOf } from '@/lib/exam/result'
import { futures, recalled, type Grade, type StudyClock, type StudyDay } from '@/lib/scheduling'
import { studyDayOf } from '../log/study-days'
import { placeOnScreen } from './change'
import { questionsFor } from './questions'

interface Read {
  readonly viewer: Viewer
  readonly exam: ExamRecord
  readonly questions: readonly ExamQuestionRecord[]
  readonly contents: ReadonlyMap<string, CardContent>
  readonly clock: StudyClock
  readonly base: Pick<ExamDto, 'examId' | 'name' | 'zone' | 'now'>
}

/** An exam of the viewer's as it stands: what it shows depends on how far it has come. Null when there is none. */
export async function readExam(viewer: Viewer, examId: string, now: number): Promise<ExamDto | null> {
  const exam = await selectOptionalExam(database, viewer, examId)
  if (exam === null) return null
  const [clock, questions] = await Promise.all([
    examLearner(database, viewer),
    selectQuestions(database, viewer, examId),
  ])
  const contents = await selectContents(
    viewer,
    questions.map(({ cardId }) => cardId),
    database,
  )
  const base = { examId, name: exam.name, zone: clock.zone, now }
  const read = { viewer, exam, questions, contents, clock, base }
  if (exam.finishedAt !== null) return finished(read)
  return exam.handedInAt === null ? writing(read) : grading(read)
}

/** Neither an answer nor a prediction is part of it. */
function writing({ exam, questions, contents, base }: Read): WritingExam {
  const shownPlace = placeOnScreen(exam, questions)
  const onScreen = questions.find(({ place }) => place === shownPlace) ?? null
  const content = onScreen === null ? undefined : contents.get(onScreen.cardId)
  const jump = onScreen === null ? null : jumpFrom(questions, onScreen.place)
  return {
    ...base,
    phase: 'writing',
    deadline: exam.deadline,
    minutes: exam.minutes,
    total: questions.length,
    answered: questions.filter(({ standing }) => standing === 'answered').length,
    open: questions.filter(({ standing, place }) => standing === 'open' && place !== onScreen?.place).length,
    asked: onScreen === null || content === undefined ? null : askedOf(onScreen, content),
    jump: jump === null ? null : jump.isEasier ? 'easier' : 'other',
  }
}

function askedOf({ place, predicted, text }: ExamQuestionRecord, content: CardContent) {
  const { question, expected, questionLocale, answerLocale } = rendered(content)
  return {
    place,
    question,
    isTyped: expected !== null,
    isNew: predicted === null,
    text,
    ...(questionLocale === undefined ? {} : { questionLocale }),
    ...(answerLocale === undefined ? {} : { answerLocale }),
  }
}

async function grading({ viewer, questions, contents, clock, base }: Read): Promise<GradingExam> {
  const today = studyDayOf(base.now, clock)
  const tried = questions.filter(isTried)
  const [asking, states] = await Promise.all([
    questionsFor(viewer, database),
    statesOf(
      database,
      viewer,
      tried.map(({ cardId }) => cardId),
    ),
  ])
  if (!asking.ok) throw new Error(`a learner could not be read: ${asking.error.code}`)
  const answers = tried.flatMap((question): ExamAnswerDto[] => {
    const [content, card] = [contents.get(question.cardId), states.get(question.cardId)]
    if (content === undefined || card === undefined || question.shownAt === null) return []
    const at = { shownAt: question.shownAt, studyDay: studyDayOf(question.shownAt, clock) }
    const { outcomes } = futures(asking.value(card, content.siblingAnsweredAt, at))
    const dayOf = (grade: Grade): StudyDay => {
      const after = outcomes[grade].card
      return after.stage === 'new' ? today : Math.max(today, after.dueDay)
    }
    const { title, question: asked, answer, expected, questionLocale, answerLocale } = rendered(content)
    return [
      {
        ...{ place: question.place, title, question: asked, answer, expected },
        ...{ text: question.text, grade: question.grade },
        next: { 1: dayOf(1), 2: dayOf(2), 3: dayOf(3), 4: dayOf(4) },
        ...(questionLocale === undefined ? {} : { questionLocale }),
        ...(answerLocale === undefined ? {} : { answerLocale }),
      },
    ]
  })
  return { ...base, phase: 'grading', today, answers, left: questions.length - tried.length }
}

function finished({ exam, questions, contents, base }: Read): FinishedExam {
  const titled = questions.map((question) => {
    const content = contents.get(question.cardId)
    return { ...question, title: content === undefined ? '' : rendered(content).title }
  })
  return {
    ...base,
    phase: 'finished',
    startedAt: exam.startedAt,
    score: scoreOf(questions),
    rows: titled.flatMap(({ place, title, predicted, grade }) =>
      grade === null ? [] : [{ place, title, predicted, isRecalled: recalled(grade) }],
    ),
    left: titled.flatMap(({ place, title, grade }) => (grade === null ? [{ place, title }] : [])),
  }
}

const rendered = ({ kind, fields, ordinal }: CardContent) => renderCard(kind, fields, ordinal)
