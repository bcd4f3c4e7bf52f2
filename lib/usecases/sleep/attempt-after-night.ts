import 'server-only'
import type { KeepThoughtInput } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectUnsettledNights } from '@/lib/data/nights'
import type { Database } from '@/lib/data/pool'
import { happen } from './happen'

/**
 * Counts an answer to a question as the attempt at every problem of the viewer's that is about it and was slept on,
 * wherever the answer was written: an attempt that is not counted would make a night look worse than it was.
 */
export async function attemptAfterNight(
  connection: Database,
  viewer: Viewer,
  { noteId, text, grade }: KeepThoughtInput,
  now: number,
): Promise<void> {
  const nights = await selectUnsettledNights(connection, viewer)
  for (const { problemId } of nights.filter((night) => night.noteId === noteId)) {
    await happen(connection, viewer, problemId, { kind: 'attempted', at: now, text, grade })
  }
}
