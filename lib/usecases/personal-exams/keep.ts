import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { LIMITS } from '@/lib/contracts/limits'
import type {
  ChangeExamInput,
  ExamSet,
  PersonalExamProblem,
  SetExamInput,
} from '@/lib/contracts/personal-exams'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockSettings } from '@/lib/data/learners'
import {
  countExams,
  deleteExam,
  insertExam,
  ownDecks,
  updateExam,
  type PersonalExamFacts,
} from '@/lib/data/personal-exams'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { studyDayOf } from '../log/study-days'

const { ahead, kept, daysAhead } = LIMITS.personalExam

/** Keeps a new exam of the learner's own. */
export const setExam = (
  viewer: Viewer,
  given: SetExamInput,
  now: number,
): Promise<Result<ExamSet, PersonalExamProblem>> =>
  transaction(async (connection) => {
    const today = await todayOf(connection, viewer, now)
    const facts = factsOf(given)
    const problem = await problemWith(connection, viewer, facts, { today, exceptId: null })
    if (problem !== null) return err(problem)
    const examId = uuidv7({ msecs: now })
    await insertExam(connection, viewer, { ...facts, examId, setOn: today }, now)
    return ok({ examId })
  })

/** Gives an exam other facts. */
export const changeExam = (
  viewer: Viewer,
  { examId, ...given }: ChangeExamInput,
  now: number,
): Promise<Result<ExamSet, PersonalExamProblem>> =>
  transaction(async (connection) => {
    const today = await todayOf(connection, viewer, now)
    const facts = factsOf(given)
    const problem = await problemWith(connection, viewer, facts, { today, exceptId: examId })
    if (problem !== null) return err(problem)
    return (await updateExam(connection, viewer, examId, facts)) ? ok({ examId }) : err({ code: 'no-exam' })
  })

/** Drops an exam. What was raised for it is put back by the next plan. */
export const dropExam = async (viewer: Viewer, examId: string): Promise<Result<null, PersonalExamProblem>> =>
  (await deleteExam(viewer, examId)) ? ok(null) : err({ code: 'no-exam' })

/** Today, with the learner held until the transaction ends: two exams set at once are counted one after the other. */
async function todayOf(connection: Database, viewer: Viewer, now: number): Promise<number> {
  return studyDayOf(now, await lockSettings(connection, viewer))
}

/** What was given, each deck once and each tag once, whatever its case. */
function factsOf({ deckIds, tags, ...facts }: SetExamInput): PersonalExamFacts {
  const byTag = new Map(tags.map((tag) => [tag.toLowerCase(), tag]))
  return { ...facts, deckIds: [...new Set(deckIds)], tags: [...byTag.values()] }
}

async function problemWith(
  connection: Database,
  viewer: Viewer,
  { examDay, deckIds }: PersonalExamFacts,
  { today, exceptId }: { readonly today: number; readonly exceptId: string | null },
): Promise<PersonalExamProblem | null> {
  if (examDay <= today || examDay > today + daysAhead) return { code: 'no-day' }
  const counted = await countExams(connection, viewer, today, exceptId)
  if (counted.ahead >= ahead || counted.all >= kept) return { code: 'too-many' }
  const own = await ownDecks(connection, viewer, deckIds)
  return own.length === deckIds.length ? null : { code: 'no-deck' }
}
