import 'server-only'
import { LIMITS } from '@/lib/contracts/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectKnownCards } from '@/lib/data/known-cards'
import { database, type Database } from '@/lib/data/pool'
import { selectOptionalLearnerToday } from '@/lib/data/sittings'
import { MODEL_VERSION } from '@/lib/learning'
import { reviewMinutes } from '@/lib/scheduling'
import { percentage } from '@/lib/words/format'

/**
 * Minutes of reviews a day at each recall target that can be chosen, by its whole percentage, with the cards the learner
 * knows and at their own pace; null before any was answered, and
 * while the model of another version stands, which a page that only looks does not rebuild.
 */
export async function retentionPrices(
  viewer: Viewer,
  connection: Database = database,
): Promise<Readonly<Record<number, number>> | null> {
  const [found, known] = await Promise.all([
    selectOptionalLearnerToday(viewer, MODEL_VERSION, connection),
    selectKnownCards(connection, viewer),
  ])
  const learner = found?.learner
  if (learner == null || known.length === 0) return null
  const { pace, scheduler } = learner
  const [least, most] = [percentage(LIMITS.desiredRetention.least), percentage(LIMITS.desiredRetention.most)]
  const targets = Array.from({ length: most - least + 1 }, (_, place) => least + place)
  return Object.fromEntries(
    targets.map((target) => [target, reviewMinutes(known, pace, target / 100, scheduler)]),
  )
}
