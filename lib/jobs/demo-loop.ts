import 'server-only'
import { now } from '@/lib/clock'
import { log } from '@/lib/logging'
import { deleteOldDemos } from '@/lib/usecases/account/delete-old-demos'
import { again } from './again'

const TEN_MINUTES_MS = 600_000

/** Deletes demo learners that are old enough to go, for as long as the server runs. Several servers may do so at once. */
export function startDeletingDemos(): void {
  again('deleting of old demos', TEN_MINUTES_MS, async () => {
    const deleted = await deleteOldDemos(now())
    if (deleted > 0) log.info('old demos deleted', { deleted })
  })
}
