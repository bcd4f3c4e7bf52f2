import 'server-only'
import type { NightRecord } from '@/lib/data/nights'
import type { StudyDay } from '@/lib/scheduling'
import { nightStatus } from '@/lib/sleep/problem'

/**
 * Problems that wait for what came, or for an attempt; the latest night first, and of one night what was looked at before
 * what was not. Nothing is lost by skipping mornings.
 */
export function waitingNights(unsettled: readonly NightRecord[], today: StudyDay): NightRecord[] {
  const wasPrimed = ({ events }: NightRecord): number =>
    events.some(({ kind }) => kind === 'primed') ? 0 : 1
  return unsettled
    .filter((night) => ['slept', 'captured'].includes(nightStatus(night, today)))
    .toSorted((a, b) => b.night - a.night || wasPrimed(a) - wasPrimed(b))
}
