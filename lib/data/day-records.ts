import 'server-only'
import type { DayRecordKind, DayRecordRow } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyDay } from '@/lib/scheduling'
import type { Database } from './pool'

const COLUMN: Readonly<Record<DayRecordKind, string>> = {
  sleep: 'sleep_minutes',
  exercise: 'exercise_minutes',
}

/** Keeps minutes of sleep before, or of exercise on, a study day; null takes them away. */
export async function setDayRecord(
  connection: Database,
  viewer: Viewer,
  kind: DayRecordKind,
  day: StudyDay,
  minutes: number | null,
): Promise<void> {
  const column = COLUMN[kind]
  await connection.query(
    `INSERT INTO day_records (user_id, day, ${column}) VALUES ($1, $2, $3)
     ON CONFLICT (user_id, day) DO UPDATE SET ${column} = $3`,
    [viewer.userId, day, minutes],
  )
}

/** What was typed for one study day, minutes. */
export async function selectDayRecord(
  connection: Database,
  viewer: Viewer,
  day: StudyDay,
): Promise<{ readonly sleepMinutes: number | null; readonly exerciseMinutes: number | null }> {
  const { rows } = await connection.query<{ sleepMinutes: number | null; exerciseMinutes: number | null }>(
    `SELECT sleep_minutes AS "sleepMinutes", exercise_minutes AS "exerciseMinutes" FROM day_records
     WHERE user_id = $1 AND day = $2`,
    [viewer.userId, day],
  )
  return rows[0] ?? { sleepMinutes: null, exerciseMinutes: null }
}

/** Deletes every record of one kind of the viewer's. */
export async function deleteDayRecords(
  connection: Database,
  viewer: Viewer,
  kind: DayRecordKind,
): Promise<void> {
  await connection.query(`UPDATE day_records SET ${COLUMN[kind]} = NULL WHERE user_id = $1`, [viewer.userId])
  await connection.query(
    'DELETE FROM day_records WHERE user_id = $1 AND sleep_minutes IS NULL AND exercise_minutes IS NULL',
    [viewer.userId],
  )
}

/** The study days from one on for which something was typed, latest first, with what was recalled on each. */
export async function selectDaysBesideRecall(
  connection: Database,
  viewer: Viewer,
  from: StudyDay,
): Promise<DayRecordRow[]> {
  const { rows } = await connection.query<DayRecordRow>(
    `SELECT r.day, r.sleep_minutes AS "sleepMinutes", r.exercise_minutes AS "exerciseMinutes",
       count(a.seq)::int AS answers, (count(a.seq) FILTER (WHERE a.grade > 1))::int AS recalled
     FROM day_records r LEFT JOIN events a
       ON a.user_id = r.user_id AND a.study_day = r.day AND a.kind = 'answer' AND a.value IS NOT NULL
       AND NOT EXISTS (
         SELECT FROM events v
         WHERE v.user_id = a.user_id AND v.kind = 'void' AND v.seq > a.seq AND v.target_event_id = a.event_id)
     WHERE r.user_id = $1 AND r.day >= $2 GROUP BY r.day, r.sleep_minutes, r.exercise_minutes ORDER BY r.day DESC`,
    [viewer.userId, from],
  )
  return rows
}
