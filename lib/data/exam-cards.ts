import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PastAnswers } from '@/lib/learning'
import type { CardState, StudyDay } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from './card-states'
import type { Database } from './pool'

/** Cards of an exam whose traces are read: the hours of practice before several exams. */
const TRACES_MOST = 5000
/** Cards of them that are read whole, for what the value function adds to each; the others take the mean of these. */
const STATES_MOST = 1000

/** Which cards are meant. */
export interface ExamCardsQuestion {
  readonly today: StudyDay
  /** Decks that may be asked about, and those of them that the exam is about as wholes. */
  readonly deckIds: readonly string[]
  readonly wholeDeckIds: readonly string[]
  /** Of the others notes with one of these tags, or one below it. */
  readonly tags: readonly string[]
}

/** What an exam needs of a card that was answered. */
export interface ExamTrace {
  readonly cardId: string
  readonly stability: number
  readonly difficulty: number
  readonly lastDay: StudyDay
  readonly dueDay: StudyDay
  readonly intervalDays: number
  readonly deckId: string
  /** Its answers so far, where they were asked for. */
  readonly past: PastAnswers | null
}

/** How far a learner has come with an exam's cards, those set aside left out. */
export interface ExamProgress {
  readonly cards: number
  /** Never answered. */
  readonly fresh: number
  /** Met for the first time today. */
  readonly metToday: number
  /** Answered today, and on another day before. */
  readonly askedToday: number
}

/** The cards that an exam is about. */
const ABOUT = `
  card_states s WHERE s.user_id = $1 AND s.shelf = 'active' AND s.deck_id = ANY ($3::uuid[])
    AND (s.deck_id = ANY ($4::uuid[]) OR (cardinality($5::text[]) > 0 AND EXISTS (
      SELECT FROM notes n, unnest(n.tags) t, unnest($5::text[]) w
      WHERE n.user_id = $1 AND n.id = s.note_id AND (lower(t) = w OR starts_with(lower(t), w || '::')))))`

const valuesOf = (viewer: Viewer, { today, deckIds, wholeDeckIds, tags }: ExamCardsQuestion) => [
  ...[viewer.userId, today, deckIds, wholeDeckIds],
  tags.map((tag) => tag.toLowerCase()),
]

/** How far the viewer has come with the cards of an exam. */
export async function selectExamProgress(
  connection: Database,
  viewer: Viewer,
  question: ExamCardsQuestion,
): Promise<ExamProgress> {
  const { rows } = await connection.query<ExamProgress>(
    `SELECT count(*)::int AS cards, count(*) FILTER (WHERE s.stage = 'new')::int AS fresh,
       count(*) FILTER (WHERE s.reps = 1 AND s.last_day = $2)::int AS "metToday",
       count(*) FILTER (WHERE s.reps > 1 AND s.last_day = $2)::int AS "askedToday" FROM ${ABOUT}`,
    valuesOf(viewer, question),
  )
  return rows[0] ?? { cards: 0, fresh: 0, metToday: 0, askedToday: 0 }
}

/** All that is known of an exam's cards that were answered. */
export interface KnownExamCards {
  /** By card; those that wait for one clean recall, or were put off beyond today, left out where `forToday`. */
  readonly traces: readonly ExamTrace[]
  /** An even sample of them, whole, in no order of theirs. */
  readonly states: readonly CardState[]
}

/** What is read of an exam's cards. */
export interface TracesWanted {
  /** Leaves out those that today's plan has anyhow, or may not ask. */
  readonly isForToday: boolean
  readonly withPast: boolean
}

/** Reads the traces of an exam's cards. */
export async function selectExamTraces(
  connection: Database,
  viewer: Viewer,
  question: ExamCardsQuestion,
  { isForToday, withPast }: TracesWanted,
): Promise<KnownExamCards> {
  const { rows } = await connection.query<{ traces: ExamTrace[] | null; states: CardStateRow[] | null }>(
    `WITH known AS MATERIALIZED (
       SELECT s.* FROM ${ABOUT} AND s.stage <> 'new'
         AND (NOT $6 OR s.stage = 'review' AND (s.buried_until IS NULL OR s.buried_until <= $2))
       ORDER BY s.card_id LIMIT ${TRACES_MOST})
     SELECT (SELECT json_agg(c) FROM (
         SELECT k.card_id AS "cardId", k.stability, k.difficulty, k.last_day AS "lastDay", k.due_day AS "dueDay",
           k.interval_days AS "intervalDays", k.deck_id AS "deckId",
           CASE WHEN $7 THEN k.history -> 'past' END AS past
         FROM known k ORDER BY k.card_id) c) AS traces,
       (SELECT json_agg(c) FROM (
         SELECT ${cardStateColumns('k')} FROM known k ORDER BY hashtext(k.card_id::text), k.card_id
         LIMIT ${STATES_MOST}) c) AS states`,
    [...valuesOf(viewer, question), isForToday, withPast],
  )
  return { traces: rows[0]?.traces ?? [], states: (rows[0]?.states ?? []).map(cardStateOf) }
}

/** The states of some of the viewer's cards, in the order asked for; those that are gone are left out. */
export async function selectStates(
  connection: Database,
  viewer: Viewer,
  cardIds: readonly string[],
): Promise<readonly CardState[]> {
  if (cardIds.length === 0) return []
  const { rows } = await connection.query<{ cards: CardStateRow[] | null }>(
    `SELECT json_agg(c) AS cards FROM (
       SELECT ${cardStateColumns('s')} FROM card_states s
       WHERE s.user_id = $1 AND s.card_id = ANY ($2::uuid[]) ORDER BY array_position($2::uuid[], s.card_id)) c`,
    [viewer.userId, cardIds],
  )
  return (rows[0]?.cards ?? []).map(cardStateOf)
}

/** New cards of an exam whose notes are free, in order of introduction, `most` at most; as `selectFresh` has those of decks. */
export async function selectExamFresh(
  connection: Database,
  viewer: Viewer,
  question: ExamCardsQuestion,
  most: number,
): Promise<readonly CardState[]> {
  if (most === 0) return []
  const { rows } = await connection.query<{ fresh: CardStateRow[] | null }>(
    `SELECT json_agg(c) AS fresh FROM (
       SELECT ${cardStateColumns('s')} FROM (
         SELECT s.* FROM ${ABOUT} AND s.stage = 'new' AND (s.buried_until IS NULL OR s.buried_until <= $2)) s
       WHERE NOT EXISTS (
         SELECT FROM card_states t
         WHERE t.user_id = $1 AND t.note_id = s.note_id AND t.shelf = 'active' AND t.card_id <> s.card_id
           AND CASE t.stage WHEN 'new' THEN t.position < s.position ELSE t.due_day <= $2 OR t.last_day >= $2 END)
       ORDER BY s.position LIMIT $6) c`,
    [...valuesOf(viewer, question), most],
  )
  return (rows[0]?.fresh ?? []).map(cardStateOf)
}
