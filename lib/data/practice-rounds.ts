import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Round } from '@/lib/practice/round/round'
import type { StudyDay } from '@/lib/scheduling'
import type { Database } from './pool'

/** A problem a learner had, or has, on the screen. */
export interface RoundRecord {
  readonly roundId: string
  readonly problemId: string
  readonly seed: number
  /** When it was begun, or was back on the screen after it was parked; milliseconds since the epoch. */
  readonly startedAt: number
  readonly studyDay: StudyDay
  readonly state: Round
  readonly standing: RoundStanding
}

/** `left`: gone from without being parked. */
export type RoundStanding = 'open' | 'parked' | 'done' | 'left'

/** Whether a round can be gone on with. */
export const isUnfinished = ({ standing }: Pick<RoundRecord, 'standing'>): boolean =>
  standing === 'open' || standing === 'parked'

interface RoundRow {
  round_id: string
  problem_id: string
  seed: string
  started_at: Date
  study_day: number
  state: Round
  standing: RoundStanding
}

const COLUMNS = 'round_id, problem_id, seed, started_at, study_day, state, standing'

const roundOf = (row: RoundRow): RoundRecord => ({
  roundId: row.round_id,
  problemId: row.problem_id,
  seed: Number(row.seed),
  startedAt: row.started_at.getTime(),
  studyDay: row.study_day,
  state: row.state,
  standing: row.standing,
})

/** The problem on the viewer's screen; null when there is none. */
export async function selectOpenRound(connection: Database, viewer: Viewer): Promise<RoundRecord | null> {
  const { rows } = await connection.query<RoundRow>(
    `SELECT ${COLUMNS} FROM practice_rounds WHERE user_id = $1 AND standing = 'open'`,
    [viewer.userId],
  )
  return rows[0] === undefined ? null : roundOf(rows[0])
}

/** A round of the viewer's; null when there is none by this id. */
export async function selectOptionalRound(
  connection: Database,
  viewer: Viewer,
  roundId: string,
): Promise<RoundRecord | null> {
  const { rows } = await connection.query<RoundRow>(
    `SELECT ${COLUMNS} FROM practice_rounds WHERE user_id = $1 AND round_id = $2`,
    [viewer.userId, roundId],
  )
  return rows[0] === undefined ? null : roundOf(rows[0])
}

/** Puts a problem on the viewer's screen. */
export async function insertRound(connection: Database, viewer: Viewer, round: RoundRecord): Promise<void> {
  await connection.query(
    `INSERT INTO practice_rounds (user_id, round_id, problem_id, seed, started_at, study_day, state, standing)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[viewer.userId, round.roundId, round.problemId, round.seed, new Date(round.startedAt)],
      ...[round.studyDay, JSON.stringify(round.state), round.standing],
    ],
  )
}

/** Keeps how far a round has come. */
export async function updateRound(
  connection: Database,
  viewer: Viewer,
  { roundId, state, standing }: Pick<RoundRecord, 'roundId' | 'state' | 'standing'>,
  now: number,
): Promise<void> {
  const isOver = standing === 'done' || standing === 'left'
  await connection.query(
    `UPDATE practice_rounds SET state = $3, standing = $4, ended_at = $5 WHERE user_id = $1 AND round_id = $2`,
    [viewer.userId, roundId, JSON.stringify(state), standing, isOver ? new Date(now) : null],
  )
}

/** Whether it was said where a round of the viewer's sticks, or it was set for a night: it is wanted again. */
export async function isWantedAgain(connection: Database, viewer: Viewer, roundId: string): Promise<boolean> {
  const { rows } = await connection.query<{ isWanted: boolean }>(
    `SELECT EXISTS (SELECT FROM stuck_points WHERE user_id = $1 AND round_id = $2)
       OR EXISTS (SELECT FROM night_problems WHERE user_id = $1 AND round_id = $2) AS "isWanted"`,
    [viewer.userId, roundId],
  )
  return rows[0]?.isWanted ?? false
}

/** Puts a round that was parked back on the viewer's screen. It counts for the day and from the time it is back. */
export async function resumeRound(connection: Database, viewer: Viewer, round: RoundRecord): Promise<void> {
  await connection.query(
    `UPDATE practice_rounds SET state = $3, standing = 'open', started_at = $4, study_day = $5
     WHERE user_id = $1 AND round_id = $2`,
    [
      ...[viewer.userId, round.roundId, JSON.stringify(round.state)],
      ...[new Date(round.startedAt), round.studyDay],
    ],
  )
}

/** Parks a round of the viewer's that is on the screen; any other stays as it is. */
export async function parkOpenRound(connection: Database, viewer: Viewer, roundId: string): Promise<void> {
  await connection.query(
    `UPDATE practice_rounds SET standing = 'parked' WHERE user_id = $1 AND round_id = $2 AND standing = 'open'`,
    [viewer.userId, roundId],
  )
}

/** How many problems were done on a study day. */
export async function problemsDoneOn(connection: Database, viewer: Viewer, day: StudyDay): Promise<number> {
  const { rows } = await connection.query<{ problems: number }>(
    `SELECT count(*)::int AS problems FROM practice_rounds
     WHERE user_id = $1 AND study_day = $2 AND standing = 'done'`,
    [viewer.userId, day],
  )
  return rows[0]?.problems ?? 0
}
