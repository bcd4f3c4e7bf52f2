import 'server-only'
import { countFromNow, reopenStandings } from '@/lib/data/classes/standings'
import type { Database } from '@/lib/data/pool'
import type { Leaving } from './settle'

/**
 * Takes up again what somebody had of a class who comes back to it: their work counts from now on, since what they did
 * while they were away is none of the class's business, and their credit is never less than what was settled.
 */
export async function resume(connection: Database, back: Leaving, now: number): Promise<void> {
  await countFromNow(connection, back, now)
  await reopenStandings(connection, back.memberId)
}
