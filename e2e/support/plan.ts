import { v7 as uuidv7 } from 'uuid'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from './database'
import { TODAY } from './nights'

/** Puts something with a secret in it on the list that somebody in Berlin has for today. */
export async function openPlan(
  userId: string,
  secret: string,
): Promise<Pick<Owner, 'planItemId' | 'planDay'>> {
  const planItemId = uuidv7()
  return inDatabase(async (client) => {
    const { rows } = await client.query<{ day: number }>(
      `INSERT INTO plan_items (user_id, item_id, day, place, kind, process, minutes, dread, created_at)
       VALUES ($1, $2, ${TODAY}, 0, 'own', $3, 25, 4, now()) RETURNING day`,
      [userId, planItemId, `${secret} plan`],
    )
    return { planItemId, planDay: rows[0]?.day ?? 0 }
  })
}
