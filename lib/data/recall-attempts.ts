import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { cardTitle } from '@/lib/content/notes'
import type { QuestionItem, RecallAttempt, RecallSubject, ThoughtGrade } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import { studyDay, type StudyClock } from '@/lib/scheduling'
import type { StoredFields } from './notes'
import { database, type Database } from './pool'

/** What an attempt was about: a question, or a deck or tag as a whole. */
export type AttemptSubject = RecallSubject | { readonly noteId: string }

/** An attempt to keep. Its text is the learner's own, and goes nowhere but into this table. */
export interface NewAttempt {
  readonly subject: AttemptSubject
  readonly text: string
  readonly pointsTotal: number
  readonly pointsRecalled: number
  readonly grade: ThoughtGrade | null
}

const columnsOf = (subject: AttemptSubject) => ({
  noteId: 'noteId' in subject ? subject.noteId : null,
  deckId: 'deckId' in subject ? subject.deckId : null,
  tag: 'tag' in subject ? subject.tag : null,
})

/** Keeps an attempt of the viewer's. */
export async function insertAttempt(
  connection: Database,
  viewer: Viewer,
  { subject, text, pointsTotal, pointsRecalled, grade }: NewAttempt,
  now: number,
): Promise<void> {
  const { noteId, deckId, tag } = columnsOf(subject)
  await connection.query(
    `INSERT INTO recall_attempts
       (user_id, attempt_id, note_id, deck_id, tag, text, points_total, points_recalled, grade, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[viewer.userId, uuidv7({ msecs: now }), noteId, deckId, tag, text],
      ...[pointsTotal, pointsRecalled, grade, new Date(now)],
    ],
  )
}

interface AttemptRow extends Omit<RecallAttempt, 'day'> {
  readonly createdAt: Date
}

/** The viewer's latest attempts at something, newest first; days are those of their clock. */
export async function attemptsAt(
  viewer: Viewer,
  subject: AttemptSubject,
  clock: StudyClock,
  most: number,
): Promise<RecallAttempt[]> {
  const { noteId, deckId, tag } = columnsOf(subject)
  const { rows } = await database.query<AttemptRow>(
    `SELECT attempt_id AS "attemptId", text, points_total AS "pointsTotal", points_recalled AS "pointsRecalled",
       grade, created_at AS "createdAt"
     FROM recall_attempts
     WHERE user_id = $1 AND (note_id = $2::uuid OR deck_id = $3::uuid OR tag = $4::text)
     ORDER BY created_at DESC, attempt_id DESC LIMIT $5`,
    [viewer.userId, noteId, deckId, tag, most],
  )
  return rows.map(({ createdAt, ...attempt }) => ({ ...attempt, day: studyDay(createdAt.getTime(), clock) }))
}

/** How many questions to think about a deck of the viewer's holds, with those in it. */
export async function countQuestions(viewer: Viewer, deckId: string): Promise<number> {
  const { rows } = await database.query<{ questions: number }>(
    `SELECT count(*)::int AS questions FROM notes n WHERE ${QUESTIONS}`,
    [viewer.userId, deckId],
  )
  return rows[0]?.questions ?? 0
}

/** Those of the deck $2 and of the decks in it that are in use. */
const QUESTIONS = `n.user_id = $1 AND n.kind = 'question' AND n.deleted_at IS NULL AND n.deck_id IN (
  SELECT d.id FROM decks d JOIN decks top ON top.user_id = $1 AND top.id = $2
  WHERE d.user_id = $1 AND d.archived_at IS NULL AND d.deleted_at IS NULL
    AND (d.id = top.id OR starts_with(d.name, top.name || '::')))`
const QUESTIONS_MOST = 500

/** The questions to think about in a deck of the viewer's and those in it, those made last first. */
export async function questionItems(
  viewer: Viewer,
  deckId: string,
  clock: StudyClock,
): Promise<QuestionItem[]> {
  const { rows } = await database.query<{
    id: string
    fields: StoredFields
    attempts: number
    last: Date | null
  }>(
    `SELECT n.id, n.fields, count(a.attempt_id)::int AS attempts, max(a.created_at) AS last
     FROM notes n LEFT JOIN recall_attempts a ON a.user_id = n.user_id AND a.note_id = n.id
     WHERE ${QUESTIONS} GROUP BY n.id, n.fields, n.created_at
     ORDER BY n.created_at DESC, n.id LIMIT ${QUESTIONS_MOST}`,
    [viewer.userId, deckId],
  )
  return rows.map(({ id, fields, attempts, last }) => ({
    noteId: id,
    title: cardTitle('question', fields, 0),
    attempts,
    lastDay: last === null ? null : studyDay(last.getTime(), clock),
  }))
}

/** A question that was tried, with the latest grade of it. */
export interface TriedQuestion {
  readonly noteId: string
  readonly fields: StoredFields
  readonly grade: ThoughtGrade
  /** Milliseconds since the epoch. */
  readonly triedAt: number
}

/** The viewer's questions to think about that were tried since an instant, with the latest grade, latest first. */
export async function questionsTriedSince(
  connection: Database,
  viewer: Viewer,
  since: number,
): Promise<TriedQuestion[]> {
  const { rows } = await connection.query<{
    note_id: string
    fields: StoredFields
    grade: ThoughtGrade
    created_at: Date
  }>(
    `SELECT n.id AS note_id, n.fields, a.grade, a.created_at FROM notes n CROSS JOIN LATERAL (
       SELECT grade, created_at FROM recall_attempts
       WHERE user_id = n.user_id AND note_id = n.id AND grade IS NOT NULL
       ORDER BY created_at DESC, attempt_id DESC LIMIT 1) a
     WHERE n.user_id = $1 AND n.kind = 'question' AND n.deleted_at IS NULL AND a.created_at >= $2
     ORDER BY a.created_at DESC, n.id`,
    [viewer.userId, new Date(since)],
  )
  return rows.map((row) => ({
    noteId: row.note_id,
    fields: row.fields,
    grade: row.grade,
    triedAt: row.created_at.getTime(),
  }))
}
