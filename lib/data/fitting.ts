import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PastAnswers } from '@/lib/learning'
import type { TraceFit } from '@/lib/scheduling'
import { database, type Database } from './pool'

/** A learner, how many answers of a later day the value function learned from, and what was fitted to them last. */
export interface FitStanding {
  readonly userId: string
  readonly answers: number
  readonly fit: TraceFit | null
}

/** When a learner is due to be fitted. */
export interface FitDue {
  readonly modelVersion: number
  /** Answers of a later day there have to be, and by how much they must have grown since the last fit. */
  readonly first: number
  readonly growth: number
}

/** Learners whose answers have grown enough since they were fitted last, in order of id; after the one named. */
export async function selectLearnersToFit(
  { modelVersion, first, growth }: FitDue,
  after: string | null,
  most: number,
  connection: Database = database,
): Promise<FitStanding[]> {
  const { rows } = await connection.query<FitStanding>(
    `SELECT user_id AS "userId", answers, fit FROM (
       SELECT user_id, (state -> 'model' ->> 'updates')::int AS answers,
              CASE WHEN json_typeof(state -> 'fit') = 'object' THEN state -> 'fit' END AS fit
       FROM learner_models
       WHERE model_version = $1 AND state ->> 'scheduler' = 'value-function' AND ($4::uuid IS NULL OR user_id > $4)
     ) m
     WHERE answers >= greatest($2::int, ceil($3::float8 * coalesce((fit ->> 'answers')::int, 0)))
     ORDER BY user_id LIMIT $5`,
    [modelVersion, first, growth, after, most],
  )
  return rows
}

/** What is kept of the answers of one card, and the study day of the last. */
export interface CardAnswers {
  readonly lastDay: number
  readonly history: { readonly past: PastAnswers }
}

/** The answers of all of a learner's cards that were answered, each card's alone; in order of their ids. */
export async function selectPastAnswers(
  viewer: Viewer,
  connection: Database = database,
): Promise<CardAnswers[]> {
  const { rows } = await connection.query<{ lastDay: number; past: PastAnswers }>(
    `SELECT last_day AS "lastDay", history -> 'past' AS past FROM card_states
     WHERE user_id = $1 AND stage <> 'new' AND history IS NOT NULL AND last_day IS NOT NULL ORDER BY card_id`,
    [viewer.userId],
  )
  return rows.map(({ lastDay, past }) => ({ lastDay, history: { past } }))
}
