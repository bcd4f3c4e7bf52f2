import { v7 as uuidv7 } from 'uuid'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from './database'
import { TODAY } from './nights'

/**
 * Gives somebody in Berlin an exam two months ahead about a deck and a tag, with a secret in its name. It leaves the deck's aim
 * as it is, so that whoever plans their day first changes nothing of theirs.
 */
export async function openPersonalExam(
  userId: string,
  secret: string,
  deckId: string,
): Promise<Pick<Owner, 'personalExamId'>> {
  const personalExamId = uuidv7()
  await inDatabase(async (client) => {
    await client.query(
      `INSERT INTO personal_exams (user_id, exam_id, name, exam_day, set_on, target, early_aim, tags, created_at)
       VALUES ($1, $2, $3, ${TODAY} + 60, ${TODAY}, 0.9, NULL, '{rivers}', now())`,
      [userId, personalExamId, `${secret} finals`],
    )
    await client.query('INSERT INTO personal_exam_decks (user_id, exam_id, deck_id) VALUES ($1, $2, $3)', [
      userId,
      personalExamId,
      deckId,
    ])
  })
  return { personalExamId }
}
