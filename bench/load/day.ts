import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import type { Kind } from './kinds'

/** A request that falls due, milliseconds after the beginning. */
export interface Arrival {
  readonly at: number
  readonly kind: Kind
}

const SECOND = 1000

/**
 * What a learner asks for while they sit and study: Today, a sitting, twenty to forty answers some six seconds apart, now
 * and then a dozen of them at once after a while without a connection, Today again; between two sittings at times the
 * list of notes or an import of twenty rows.
 */
export function liveLearner(lastsMs: number, { uniform }: SeededRandom): Arrival[] {
  const arrivals: Arrival[] = []
  const between = (least: number, most: number) => least + uniform() * (most - least)
  let at = between(0, 30 * SECOND)
  const asks = (kind: Kind, thenSeconds: number) => {
    arrivals.push({ at, kind })
    at += thenSeconds * SECOND
  }
  while (at < lastsMs) {
    asks('today', between(1, 3))
    asks('sitting', between(3, 8))
    for (let left = Math.round(between(20, 40)); left > 0; left--) {
      if (uniform() < 0.03) asks('batch', between(3, 8))
      else asks('answer', between(3, 9))
    }
    asks('today', between(3, 10))
    if (uniform() < 0.5) asks('notes', between(5, 15))
    if (uniform() < 0.25) asks('import', between(5, 15))
    at += between(10, 40) * SECOND
  }
  return arrivals.filter((arrival) => arrival.at < lastsMs)
}

/** Arrivals at random moments, so many a second on average, mostly answers. */
export function crowd(perSecond: number, lastsMs: number, { uniform }: SeededRandom): Arrival[] {
  const arrivals: Arrival[] = []
  for (let at = 0; ;) {
    at += (-Math.log(1 - uniform()) / perSecond) * SECOND
    if (at >= lastsMs) return arrivals
    const drawn = uniform()
    arrivals.push({
      at,
      kind: drawn < 0.8 ? 'answer' : drawn < 0.85 ? 'batch' : drawn < 0.93 ? 'sitting' : 'today',
    })
  }
}
