import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectRated } from '@/lib/data/focus-blocks'
import { setStartingValue } from '@/lib/data/focus-learners'
import type { Database } from '@/lib/data/pool'
import { learnedFromAll, storedValue } from '@/lib/focus/starting-value'
import { auditSkillsIn } from '../../practice/audit'
import { rebuildLearner } from '../../rebuild-learner'
import { Refused } from './refused'

/**
 * Makes anew what no export holds because it follows from the rest: where each card stands, what has been learned of the
 * learner, of their skills, and of how they begin.
 *
 * @throws Refused where a log can't be read
 */
export async function rebuildAll(connection: Database, viewer: Viewer): Promise<void> {
  await readable('events', () => rebuildLearner(viewer, connection))
  await readable('practiceEvents', () => auditSkillsIn(connection, viewer, true))
  const rated = await selectRated(connection, viewer)
  if (rated.length > 0) await setStartingValue(connection, viewer, storedValue(learnedFromAll(rated)))
}

/** An event may have the form of one and not say what its kind must, which only reading the log finds. */
async function readable(section: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    // What the database says has a code, and is no fault of the export.
    if (error instanceof Error && !('code' in error))
      throw new Refused({ code: 'row', section, row: null, field: 'data' })
    throw error
  }
}
