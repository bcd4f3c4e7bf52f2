import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyDay } from '@/lib/scheduling'
import type { Database } from './pool'

/** What a day's plan needs to know of problems. */
export interface PracticeOutlook {
  /** Published problems in sets that aren't paused. */
  readonly available: number
  /** Share of a sitting that they have where cards are due as well, 0 … 1. */
  readonly share: number
  /** Mean seconds of the learner's last problems; null before the first. */
  readonly meanSeconds: number | null
  /** Done on the study day, and seconds spent on them. */
  readonly doneToday: number
  readonly secondsToday: number
}

/** Problems the mean is taken over. */
const LAST = 20
/** A problem left open longer than this counts as this, seconds. */
const LONGEST = 1800

/** What the viewer can practise on a study day, and how long it takes them. */
export async function selectPracticeOutlook(
  connection: Database,
  viewer: Viewer,
  day: StudyDay,
): Promise<PracticeOutlook> {
  const { rows } = await connection.query<PracticeOutlook>(
    `WITH done AS (
       SELECT least(extract(epoch FROM ended_at - started_at), ${LONGEST})::float8 AS seconds
       FROM practice_rounds WHERE user_id = $1 AND standing = 'done' ORDER BY started_at DESC LIMIT ${LAST})
     SELECT l.problem_share AS share,
       (SELECT count(*)::int FROM problems p JOIN problem_sets s ON s.user_id = p.user_id AND s.set_id = p.set_id
         WHERE p.user_id = $1 AND p.published IS NOT NULL AND p.deleted_at IS NULL
           AND s.deleted_at IS NULL AND s.paused_at IS NULL) AS available,
       (SELECT avg(seconds) FROM done) AS "meanSeconds",
       today.problems AS "doneToday", today.seconds AS "secondsToday"
     FROM learners l CROSS JOIN LATERAL (
       SELECT count(*)::int AS problems,
         coalesce(sum(least(extract(epoch FROM ended_at - started_at), ${LONGEST})), 0)::float8 AS seconds
       FROM practice_rounds WHERE user_id = $1 AND standing = 'done' AND study_day = $2) today
     WHERE l.user_id = $1`,
    [viewer.userId, day],
  )
  return rows[0] ?? { available: 0, share: 0, meanSeconds: null, doneToday: 0, secondsToday: 0 }
}
