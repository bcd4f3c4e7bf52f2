import { v7 as uuidv7 } from 'uuid'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from './database'

/** Gives somebody a mock exam under way, one that is finished, and worries they keep, with a secret in them. */
export async function openExams(
  userId: string,
  secret: string,
  cardId: string,
): Promise<Pick<Owner, 'examId' | 'finishedExamId'>> {
  const ids = { examId: uuidv7(), finishedExamId: uuidv7() }
  await inDatabase(async (client) => {
    await client.query('UPDATE learners SET records_worries = true WHERE user_id = $1', [userId])
    await client.query(
      `INSERT INTO mock_exams (user_id, exam_id, tag, name, minutes, started_at, deadline, place, handed_in_at, finished_at)
       SELECT $1, e.id, $2, $2, 20, now() - e.ago, now() - e.ago + interval '20 minutes', e.place, e.over, e.over
       FROM (VALUES ($3::uuid, interval '1 minute', 0, NULL::timestamptz),
         ($4, interval '1 day', NULL, now() - interval '23 hours')) AS e (id, ago, place, over)`,
      [userId, `${secret} exam`, ids.examId, ids.finishedExamId],
    )
    await client.query(
      `INSERT INTO mock_exam_questions
         (user_id, exam_id, place, card_id, event_id, predicted, standing, text, shown_at, left_at, grade)
       SELECT $1, e.id, q.place, $2, gen_random_uuid(), 0.5,
         CASE WHEN e.grade IS NULL AND q.place = 0 THEN 'unseen' ELSE e.standing END, $3,
         now() - e.ago, e.left_at, e.grade
       FROM (VALUES ($4::uuid, 'open', interval '1 minute', NULL::timestamptz, NULL::int),
         ($5, 'answered', interval '1 day', now() - interval '23 hours', 3)) AS e (id, standing, ago, left_at, grade),
         generate_series(0, 1) AS q (place)`,
      [userId, cardId, `${secret} answer`, ids.examId, ids.finishedExamId],
    )
    await client.query(
      'INSERT INTO worries (user_id, worry_id, text, written_at) VALUES ($1, $2, $3, now())',
      [userId, uuidv7(), `${secret} worry`],
    )
  })
  return ids
}
