import type { NightRecord } from '@/lib/data/nights'

/** Where a problem stuck when it was set last. */
export const lastStuck = ({ events }: NightRecord): string =>
  events.findLast((event) => event.kind === 'primed')?.stuck ?? ''
