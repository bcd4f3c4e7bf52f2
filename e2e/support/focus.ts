import { v7 as uuidv7 } from 'uuid'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from './database'

/** Gives somebody focus blocks with a secret in them, and their consent to dread records. */
export async function openBlocks(
  userId: string,
  secret: string,
): Promise<Pick<Owner, 'blockId' | 'pausedBlockId' | 'overBlockId' | 'thoughtId'>> {
  const ids = {
    blockId: uuidv7(),
    pausedBlockId: uuidv7(),
    overBlockId: uuidv7(),
    thoughtId: uuidv7(),
  }
  await inDatabase(async (client) => {
    await client.query('UPDATE learners SET records_dread = true WHERE user_id = $1', [userId])
    await client.query(
      `INSERT INTO focus_blocks (user_id, block_id, work_kind, cue, process, minutes_chosen, minutes, started_at,
         start_hour, pause_from, dread, predicted_felt)
       SELECT $1, b.id, 'outside', 'own', $2, 25, 25, now() - b.ago, 9, now() - b.paused_ago, 4, 3
       FROM (VALUES ($3::uuid, interval '1 minute', NULL::interval), ($4, '5 minutes', '1 minute'),
         ($5, '3 hours', NULL)) AS b (id, ago, paused_ago)`,
      [userId, `${secret} process`, ids.blockId, ids.pausedBlockId, ids.overBlockId],
    )
    await client.query(
      `INSERT INTO stray_thoughts (user_id, thought_id, block_id, text, noted_at) VALUES ($1, $2, $3, $4, now())`,
      [userId, ids.thoughtId, ids.blockId, `${secret} thought`],
    )
  })
  return ids
}
