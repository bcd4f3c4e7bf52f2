import 'server-only'
import type { RecallSubject } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import type { ExamPlace, Standing } from '@/lib/exam/order'
import type { CardState, Grade } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from './card-states'
import type { Database } from './pool'
import { OF_SUBJECT, valuesOf } from './recall-points'

/** A mock exam. Times are milliseconds since the epoch. */
export interface ExamRecord {
  readonly examId: string
  readonly subject: RecallSubject
  readonly name: string
  readonly minutes: number
  readonly startedAt: number
  readonly deadline: number
  /** Of the question on the screen; null when none is left. */
  readonly place: number | null
  readonly handedInAt: number | null
  readonly finishedAt: number | null
}

/** A question of an exam. */
export interface ExamQuestionRecord extends ExamPlace {
  readonly cardId: string
  /** The event in the log that records its answer. */
  readonly eventId: string
  readonly text: string
  /** Its latest showing began, milliseconds since the epoch. */
  readonly shownAt: number | null
  readonly grade: Grade | null
}

/** Cards that may be asked: one of each note, those practised before first, else in an order that `seed` shuffles. */
export async function examCards(
  connection: Database,
  viewer: Viewer,
  subject: RecallSubject,
  { most, seed }: { readonly most: number; readonly seed: string },
): Promise<CardState[]> {
  const { rows } = await connection.query<CardStateRow>(
    `SELECT ${cardStateColumns('s')} FROM (
       SELECT DISTINCT ON (c.note_id) c.*, md5(c.card_id::text || $4) AS shuffled
       FROM card_states c
         JOIN notes n ON n.user_id = c.user_id AND n.id = c.note_id
         JOIN decks d ON d.user_id = n.user_id AND d.id = n.deck_id
       WHERE c.user_id = $1 AND c.shelf = 'active' AND n.deleted_at IS NULL
         AND d.archived_at IS NULL AND d.deleted_at IS NULL AND ${OF_SUBJECT}
       ORDER BY c.note_id, c.stage = 'new', shuffled) s
     ORDER BY s.stage = 'new', s.shuffled LIMIT $5`,
    [viewer.userId, ...valuesOf(subject), seed, most],
  )
  return rows.map(cardStateOf)
}

/** The states of cards, those of them that are there. */
export async function statesOf(
  connection: Database,
  viewer: Viewer,
  cardIds: readonly string[],
): Promise<ReadonlyMap<string, CardState>> {
  const { rows } = await connection.query<CardStateRow>(
    `SELECT ${cardStateColumns('s')} FROM card_states s WHERE s.user_id = $1 AND s.card_id = ANY ($2::uuid[])`,
    [viewer.userId, cardIds],
  )
  return new Map(rows.map((row) => [row.card_id, cardStateOf(row)]))
}

/** The exam of the viewer's that is not finished; null when there is none. */
export async function openExamId(connection: Database, viewer: Viewer): Promise<string | null> {
  const { rows } = await connection.query<{ exam_id: string }>(
    'SELECT exam_id FROM mock_exams WHERE user_id = $1 AND finished_at IS NULL',
    [viewer.userId],
  )
  return rows[0]?.exam_id ?? null
}

type NewExam = Pick<ExamRecord, 'examId' | 'subject' | 'name' | 'minutes' | 'startedAt' | 'deadline'>
type NewQuestion = Pick<ExamQuestionRecord, 'place' | 'cardId' | 'eventId' | 'predicted'>

/** Begins an exam with its first question on the screen. One whose id is taken stays as it is. */
export async function insertExam(
  connection: Database,
  viewer: Viewer,
  { examId, subject, name, minutes, startedAt, deadline }: NewExam,
  questions: readonly NewQuestion[],
): Promise<void> {
  const { rowCount } = await connection.query(
    `INSERT INTO mock_exams (user_id, exam_id, deck_id, tag, name, minutes, started_at, deadline, place)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0) ON CONFLICT DO NOTHING`,
    [viewer.userId, examId, ...valuesOf(subject), name, minutes, new Date(startedAt), new Date(deadline)],
  )
  if (rowCount === 0) return
  await connection.query(
    `INSERT INTO mock_exam_questions (user_id, exam_id, place, card_id, event_id, predicted, shown_at)
     SELECT $1, $2, q.place, q.card_id, q.event_id, q.predicted, CASE WHEN q.place = 0 THEN $7::timestamptz END
     FROM unnest($3::int[], $4::uuid[], $5::uuid[], $6::float8[]) AS q (place, card_id, event_id, predicted)`,
    [
      ...[viewer.userId, examId, questions.map(({ place }) => place), questions.map(({ cardId }) => cardId)],
      ...[questions.map(({ eventId }) => eventId), questions.map(({ predicted }) => predicted)],
      new Date(startedAt),
    ],
  )
}

interface ExamRow {
  deck_id: string | null
  tag: string | null
  name: string
  minutes: number
  started_at: Date
  deadline: Date
  place: number | null
  handed_in_at: Date | null
  finished_at: Date | null
}

/** An exam of the viewer's; null when there is none by this id. */
export async function selectOptionalExam(
  connection: Database,
  viewer: Viewer,
  examId: string,
): Promise<ExamRecord | null> {
  const { rows } = await connection.query<ExamRow>(
    `SELECT deck_id, tag, name, minutes, started_at, deadline, place, handed_in_at, finished_at
     FROM mock_exams WHERE user_id = $1 AND exam_id = $2`,
    [viewer.userId, examId],
  )
  const [row] = rows
  if (row === undefined) return null
  return {
    examId,
    subject: row.deck_id === null ? { tag: row.tag ?? '' } : { deckId: row.deck_id },
    name: row.name,
    minutes: row.minutes,
    startedAt: row.started_at.getTime(),
    deadline: row.deadline.getTime(),
    place: row.place,
    handedInAt: row.handed_in_at?.getTime() ?? null,
    finishedAt: row.finished_at?.getTime() ?? null,
  }
}

interface QuestionRow {
  place: number
  card_id: string
  event_id: string
  predicted: number | null
  standing: Standing
  text: string
  shown_at: Date | null
  left_at: Date | null
  grade: Grade | null
}

/** The questions of an exam whose cards are still there, in the order of asking. */
export async function selectQuestions(
  connection: Database,
  viewer: Viewer,
  examId: string,
): Promise<ExamQuestionRecord[]> {
  const { rows } = await connection.query<QuestionRow>(
    `SELECT q.place, q.card_id, q.event_id, q.predicted, q.standing, q.text, q.shown_at, q.left_at, q.grade
     FROM mock_exam_questions q
       JOIN cards c ON c.user_id = q.user_id AND c.id = q.card_id
       JOIN notes n ON n.user_id = c.user_id AND n.id = c.note_id AND n.deleted_at IS NULL
     WHERE q.user_id = $1 AND q.exam_id = $2 ORDER BY q.place`,
    [viewer.userId, examId],
  )
  return rows.map((row) => ({
    place: row.place,
    cardId: row.card_id,
    eventId: row.event_id,
    predicted: row.predicted,
    standing: row.standing,
    text: row.text,
    shownAt: row.shown_at?.getTime() ?? null,
    leftAt: row.left_at?.getTime() ?? null,
    grade: row.grade,
  }))
}

const asDate = (instant: number | null): Date | null => (instant === null ? null : new Date(instant))

/** Keeps how a question stands now. */
export async function updateQuestion(
  connection: Database,
  viewer: Viewer,
  examId: string,
  { place, standing, text, shownAt, leftAt, grade }: ExamQuestionRecord,
): Promise<void> {
  await connection.query(
    `UPDATE mock_exam_questions SET standing = $4, text = $5, shown_at = $6, left_at = $7, grade = $8
     WHERE user_id = $1 AND exam_id = $2 AND place = $3`,
    [viewer.userId, examId, place, standing, text, asDate(shownAt), asDate(leftAt), grade],
  )
}

/** Puts another question on the screen, and hands in or finishes an exam. */
export async function updateExam(
  connection: Database,
  viewer: Viewer,
  { examId, place, handedInAt, finishedAt }: ExamRecord,
): Promise<void> {
  await connection.query(
    `UPDATE mock_exams SET place = $3, handed_in_at = $4, finished_at = $5 WHERE user_id = $1 AND exam_id = $2`,
    [viewer.userId, examId, place, asDate(handedInAt), asDate(finishedAt)],
  )
}

/** Drops an exam that is not finished, with all that was written in it; false when there is none. */
export async function deleteOpenExam(connection: Database, viewer: Viewer, examId: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    'DELETE FROM mock_exams WHERE user_id = $1 AND exam_id = $2 AND finished_at IS NULL',
    [viewer.userId, examId],
  )
  return rowCount === 1
}
