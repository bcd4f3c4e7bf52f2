import 'server-only'
import type { WorriesDto } from '@/lib/contracts/exam'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyClock } from '@/lib/scheduling'
import { clockColumns, learnerReaders } from './learner-row'
import { database, type Database } from './pool'

/** What a learner's row says that exams go by. */
export interface ExamLearner extends StudyClock {
  readonly keepsWorries: boolean
}

const readers = learnerReaders<ExamLearner>(`${clockColumns()}, records_worries AS "keepsWorries"`)

/** Reads a learner. */
export const examLearner = readers.read

/** Reads a learner, and keeps everybody else who would change an exam of theirs waiting until the transaction ends. */
export const lockExamLearner = readers.lock

/** Switches the records of worries on or off. What was recorded stays until it is deleted. */
export async function setKeepsWorries(connection: Database, viewer: Viewer, isOn: boolean): Promise<void> {
  await connection.query('UPDATE learners SET records_worries = $2 WHERE user_id = $1', [viewer.userId, isOn])
}

/** Keeps what was written; the same twice is kept once. */
export async function insertWorry(
  connection: Database,
  viewer: Viewer,
  { worryId, text }: { readonly worryId: string; readonly text: string },
  now: number,
): Promise<void> {
  await connection.query(
    'INSERT INTO worries (user_id, worry_id, text, written_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [viewer.userId, worryId, text, new Date(now)],
  )
}

/** Deletes all that the viewer wrote of their worries. */
export async function deleteWorries(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query('DELETE FROM worries WHERE user_id = $1', [viewer.userId])
}

const KEPT_MOST = 100

/** Whether the viewer's worries are kept, and what was. */
export async function selectWorries(viewer: Viewer): Promise<WorriesDto> {
  const [{ keepsWorries }, { rows }] = await Promise.all([
    examLearner(database, viewer),
    database.query<{ worryId: string; text: string; writtenAt: Date }>(
      `SELECT worry_id AS "worryId", text, written_at AS "writtenAt" FROM worries
       WHERE user_id = $1 ORDER BY written_at DESC, worry_id LIMIT ${KEPT_MOST}`,
      [viewer.userId],
    ),
  ])
  return {
    isOn: keepsWorries,
    kept: rows.map((row) => ({ ...row, writtenAt: row.writtenAt.getTime() })),
  }
}
