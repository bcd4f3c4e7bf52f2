import 'server-only'
import { now } from '@/lib/clock'
import { log } from '@/lib/logging'
import { fitLearners } from '@/lib/usecases/dates/fit-learners'
import { again } from './again'

/** Nobody's answers grow by half within an hour, once there are hundreds. */
const HOUR_MS = 3_600_000

/** Fits FSRS-6 to learners' own answers as they grow, for as long as the server runs. */
export function startFittingTraces(): void {
  again('fitting of FSRS-6', HOUR_MS, async () => {
    const { learners, failed } = await fitLearners(now)
    if (learners + failed > 0) log.info('FSRS-6 fitted to learners', { learners, failed })
  })
}
