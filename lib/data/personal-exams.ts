import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyDay } from '@/lib/scheduling'
import { database, type Database } from './pool'

/** What a learner says of an exam. */
export interface PersonalExamFacts {
  readonly name: string
  readonly examDay: StudyDay
  /** Recall wanted on its day, 0.70 … 0.97. */
  readonly target: number
  /** Null: the learner's own. */
  readonly minutesPerDay: number | null
  /** Until the exam is near its decks aim no higher; null: no such limit. */
  readonly earlyAim: number | null
  readonly deckIds: readonly string[]
  readonly tags: readonly string[]
}

/** An exam that a learner has set themselves. */
export interface PersonalExam extends PersonalExamFacts {
  readonly examId: string
  /** The study day on which it was set. */
  readonly setOn: StudyDay
}

/** A deck whose desired retention an exam has changed. */
export interface ExamRaise {
  readonly deckId: string
  /** What the deck aimed at before; null: what its learner does. */
  readonly before: number | null
  /** What it was given for the exam. */
  readonly raised: number
  /** What it aims at now; other than `raised` where the learner has changed it by hand. */
  readonly now: number | null
}

export interface ExamsAhead {
  readonly exams: readonly PersonalExam[]
  readonly raises: readonly ExamRaise[]
}

const EXAM = `
  SELECT e.exam_id AS "examId", e.name, e.exam_day AS "examDay", e.set_on AS "setOn", e.target,
    e.minutes_per_day AS "minutesPerDay", e.early_aim AS "earlyAim", e.tags,
    ARRAY (SELECT d.deck_id::text FROM personal_exam_decks d WHERE d.user_id = $1 AND d.exam_id = e.exam_id
      ORDER BY d.deck_id) AS "deckIds"
  FROM personal_exams e WHERE e.user_id = $1`

/** The viewer's exams, those ahead and those over, by day. */
export async function selectExams(
  viewer: Viewer,
  connection: Database = database,
): Promise<readonly PersonalExam[]> {
  const { rows } = await connection.query<PersonalExam>(`${EXAM} ORDER BY e.exam_day, e.exam_id`, [
    viewer.userId,
  ])
  return rows
}

/** One of the viewer's exams; null for none of theirs. */
export async function selectExam(
  viewer: Viewer,
  examId: string,
  connection: Database = database,
): Promise<PersonalExam | null> {
  const { rows } = await connection.query<PersonalExam>(`${EXAM} AND e.exam_id = $2`, [viewer.userId, examId])
  return rows[0] ?? null
}

/** What a day's plan has to know of the viewer's exams, in one statement: those on a day or after it, the soonest first. */
export async function selectExamsAhead(
  connection: Database,
  viewer: Viewer,
  today: StudyDay,
): Promise<ExamsAhead> {
  const { rows } = await connection.query<{ exams: PersonalExam[] | null; raises: ExamRaise[] | null }>(
    `SELECT (SELECT json_agg(x) FROM (${EXAM} AND e.exam_day >= $2 ORDER BY e.exam_day, e.exam_id) x) AS exams,
       (SELECT json_agg(x) FROM (
         SELECT r.deck_id AS "deckId", r.retention_before AS before, r.retention_raised AS raised,
           d.desired_retention AS now
         FROM personal_exam_raises r JOIN decks d ON d.user_id = $1 AND d.id = r.deck_id AND d.deleted_at IS NULL
         WHERE r.user_id = $1) x) AS raises`,
    [viewer.userId, today],
  )
  return { exams: rows[0]?.exams ?? [], raises: rows[0]?.raises ?? [] }
}

/** How many exams the viewer has, and how many of them on a day or after it, the one named left out. */
export async function countExams(
  connection: Database,
  viewer: Viewer,
  today: StudyDay,
  exceptId: string | null,
): Promise<{ readonly all: number; readonly ahead: number }> {
  const { rows } = await connection.query<{ all: number; ahead: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE exam_day >= $2)::int AS ahead FROM personal_exams
     WHERE user_id = $1 AND exam_id IS DISTINCT FROM $3::uuid`,
    [viewer.userId, today, exceptId],
  )
  return rows[0] ?? { all: 0, ahead: 0 }
}

/** Which of some decks are the viewer's and not deleted. */
export async function ownDecks(
  connection: Database,
  viewer: Viewer,
  deckIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `SELECT id FROM decks WHERE user_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL`,
    [viewer.userId, deckIds],
  )
  return rows.map(({ id }) => id)
}

/** Keeps a new exam. Decks are the caller's to check. */
export async function insertExam(
  connection: Database,
  viewer: Viewer,
  exam: PersonalExam,
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO personal_exams
       (user_id, exam_id, name, exam_day, set_on, target, minutes_per_day, early_aim, tags, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[viewer.userId, exam.examId, exam.name, exam.examDay, exam.setOn, exam.target, exam.minutesPerDay],
      ...[exam.earlyAim, exam.tags, new Date(now)],
    ],
  )
  await insertDecks(connection, viewer, exam.examId, exam.deckIds)
}

/**
 * Gives an exam other facts. Decks are the caller's to check.
 *
 * @returns whether it is there
 */
export async function updateExam(
  connection: Database,
  viewer: Viewer,
  examId: string,
  facts: PersonalExamFacts,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE personal_exams SET name = $3, exam_day = $4, target = $5, minutes_per_day = $6, tags = $7,
       early_aim = $8, set_on = least(set_on, $4::int)
     WHERE user_id = $1 AND exam_id = $2`,
    [
      ...[viewer.userId, examId, facts.name, facts.examDay, facts.target, facts.minutesPerDay, facts.tags],
      facts.earlyAim,
    ],
  )
  if (rowCount !== 1) return false
  await connection.query('DELETE FROM personal_exam_decks WHERE user_id = $1 AND exam_id = $2', [
    viewer.userId,
    examId,
  ])
  await insertDecks(connection, viewer, examId, facts.deckIds)
  return true
}

async function insertDecks(
  connection: Database,
  viewer: Viewer,
  examId: string,
  deckIds: readonly string[],
): Promise<void> {
  if (deckIds.length === 0) return
  await connection.query(
    `INSERT INTO personal_exam_decks (user_id, exam_id, deck_id) SELECT $1, $2, unnest($3::uuid[])`,
    [viewer.userId, examId, deckIds],
  )
}

/** @returns whether it was there */
export async function deleteExam(
  viewer: Viewer,
  examId: string,
  connection: Database = database,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'DELETE FROM personal_exams WHERE user_id = $1 AND exam_id = $2',
    [viewer.userId, examId],
  )
  return rowCount === 1
}

/** What is noted of a deck that an exam has changed, and what it aims at; both held until the transaction ends. Null: no such deck. */
export async function lockRaise(
  connection: Database,
  viewer: Viewer,
  deckId: string,
): Promise<{ readonly raised: number | null; readonly now: number | null } | null> {
  const { rows } = await connection.query<{ raised: number | null; now: number | null }>(
    `SELECT (SELECT retention_raised FROM personal_exam_raises WHERE user_id = $1 AND deck_id = d.id) AS raised,
       d.desired_retention AS now
     FROM decks d WHERE d.user_id = $1 AND d.id = $2 FOR UPDATE`,
    [viewer.userId, deckId],
  )
  return rows[0] ?? null
}

/** Notes what a deck is given for an exam, and what it was before; null: it has that again. */
export async function noteRaise(
  connection: Database,
  viewer: Viewer,
  deckId: string,
  to: { readonly before: number | null; readonly raised: number } | null,
): Promise<void> {
  if (to === null) {
    await connection.query('DELETE FROM personal_exam_raises WHERE user_id = $1 AND deck_id = $2', [
      viewer.userId,
      deckId,
    ])
    return
  }
  await connection.query(
    `INSERT INTO personal_exam_raises (user_id, deck_id, retention_before, retention_raised)
     VALUES ($1, $2, $3, $4) ON CONFLICT (user_id, deck_id)
     DO UPDATE SET retention_before = excluded.retention_before, retention_raised = excluded.retention_raised`,
    [viewer.userId, deckId, to.before, to.raised],
  )
}
