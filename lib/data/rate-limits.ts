import 'server-only'
import { processWide } from '@/lib/process-wide'
import { database } from './pool'

/** Windows this old count for nothing any more. */
const KEEP_MS = 24 * 3_600_000
const SWEEP_EVERY_MS = 3_600_000

/**
 * Counts so many more uses of a bucket in a window and returns how many that makes. The count is taken before the work it
 * limits, so that attempts made at the same time can't all see the last free place.
 */
export async function countUse(
  bucket: string,
  windowStart: number,
  now: number,
  times: number,
): Promise<number> {
  await sweepNowAndThen(now)
  const { rows } = await database.query<{ count: number }>(
    `INSERT INTO rate_limits AS used (bucket, window_start, count) VALUES ($1, $2, $3)
     ON CONFLICT (bucket, window_start) DO UPDATE SET count = used.count + excluded.count
     RETURNING count`,
    [bucket, new Date(windowStart), times],
  )
  return rows[0]?.count ?? times
}

/** Gives uses back: what was counted turned out not to be what the limit is about. */
export async function giveBack(bucket: string, windowStart: number, times: number): Promise<void> {
  await database.query(
    'UPDATE rate_limits SET count = greatest(count - $3, 0) WHERE bucket = $1 AND window_start = $2',
    [bucket, new Date(windowStart), times],
  )
}

async function sweepNowAndThen(now: number): Promise<void> {
  const swept = processWide('rate-limits-swept', () => ({ at: 0 }))
  if (Math.abs(now - swept.at) < SWEEP_EVERY_MS) return
  swept.at = now
  await database.query('DELETE FROM rate_limits WHERE window_start < $1', [new Date(now - KEEP_MS)])
}
