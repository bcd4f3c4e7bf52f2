import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PastAnswers } from '@/lib/learning'
import type { KnownCard } from '@/lib/planning'
import type { CardState, Grade, StudyDay } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from './card-states'
import type { Database } from './pool'

/** A card as a future begins with it, and its answers so far, where they were asked for. */
export type SampledCard = KnownCard & { readonly past: PastAnswers | null }

/** Cards of decks in use that were answered, some of them, and how many there are of both kinds. */
export interface CollectionSample {
  /** The same ones each time they are asked for. */
  readonly cards: readonly SampledCard[]
  /** Some of these, whole. */
  readonly states: readonly CardState[]
  readonly known: number
  readonly fresh: number
}

const IN_USE = `
  card_states s JOIN decks d ON d.user_id = $1 AND d.id = s.deck_id
    AND d.archived_at IS NULL AND d.paused_at IS NULL AND d.deleted_at IS NULL
  WHERE s.user_id = $1 AND s.shelf = 'active'`

export interface SampleQuestion {
  readonly today: StudyDay
  readonly most: number
  readonly whole: number
  readonly withPast: boolean
}

interface SampleRow {
  readonly known: number
  readonly fresh: number
  readonly cards: KnownCardRow[] | null
  readonly states: CardStateRow[] | null
}

interface KnownCardRow extends Omit<SampledCard, 'trace'> {
  readonly stability: number
  readonly difficulty: number
}

/**
 * Reads an even sample of the viewer's cards, `most` of them with what a future needs, their answers where `withPast`, and
 * `whole` with all there is.
 */
export async function selectCollection(
  connection: Database,
  viewer: Viewer,
  { today, most, whole, withPast }: SampleQuestion,
): Promise<CollectionSample> {
  const { rows } = await connection.query<SampleRow>(
    `WITH known AS MATERIALIZED (
       SELECT s.card_id, d.desired_retention FROM ${IN_USE} AND s.stage <> 'new'),
     sample AS MATERIALIZED (
       SELECT k.*, row_number() OVER (ORDER BY hashtext(k.card_id::text), k.card_id) AS place FROM known k
       ORDER BY hashtext(k.card_id::text), k.card_id LIMIT $3)
     SELECT (SELECT count(*)::int FROM known) AS known,
       (SELECT count(*)::int FROM ${IN_USE} AND s.stage = 'new') AS fresh,
       (SELECT json_agg(c) FROM (
         SELECT s.stability, s.difficulty, s.last_day - $2::int AS "lastDay", s.interval_days AS "intervalDays",
           greatest(s.due_day, s.buried_until) - $2::int AS "dueDay", p.desired_retention AS retention,
           CASE WHEN $5 THEN s.history -> 'past' END AS past
         FROM sample p JOIN card_states s ON s.user_id = $1 AND s.card_id = p.card_id ORDER BY p.place) c) AS cards,
       (SELECT json_agg(c) FROM (
         SELECT ${cardStateColumns('s')} FROM sample p JOIN card_states s ON s.user_id = $1 AND s.card_id = p.card_id
         WHERE p.place <= $4 ORDER BY p.place) c) AS states`,
    [viewer.userId, today, most, whole, withPast],
  )
  const [row] = rows
  return {
    cards: (row?.cards ?? []).map(({ stability, difficulty, lastDay, ...card }) => ({
      ...card,
      trace: { stability, difficulty },
      lastDay: Math.min(0, lastDay),
    })),
    states: (row?.states ?? []).map(cardStateOf),
    known: row?.known ?? 0,
    fresh: row?.fresh ?? 0,
  }
}

/** How often an answer was given. */
export interface GradeCount {
  readonly grade: Grade
  /** Of a card never answered before. */
  readonly isFirst: boolean
  readonly answers: number
}

/** Counts the grades of the viewer's latest answers. */
export async function countGrades(
  connection: Database,
  viewer: Viewer,
  most: number,
): Promise<readonly GradeCount[]> {
  const { rows } = await connection.query<GradeCount>(
    `SELECT grade, value IS NULL AS "isFirst", count(*)::int AS answers FROM (
       SELECT grade, value FROM events WHERE user_id = $1 AND kind = 'answer' ORDER BY seq DESC LIMIT $2) latest
     GROUP BY grade, value IS NULL`,
    [viewer.userId, most],
  )
  return rows
}
