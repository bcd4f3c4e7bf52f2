import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { ProblemSetProblem } from '@/lib/contracts/problems'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '@/lib/data/pool'
import { insertSet, selectSetByName } from '@/lib/data/problem-sets'
import { insertProblems } from '@/lib/data/problems'
import { wholeStarterSets, type StarterSet } from '@/lib/data/starter-problem-sets'
import { transaction } from '@/lib/data/transaction'

/** Copies a set that ships with Spindle into the learner's own. Taking it again gives the set there is. */
export async function takeStarterSet(
  viewer: Viewer,
  slug: string,
  now: number,
): Promise<Result<{ readonly setId: string }, ProblemSetProblem>> {
  const [starter] = await wholeStarterSets(slug)
  if (starter === undefined) return err({ code: 'not-found' })
  const made = await transaction((connection) => copyStarterSet(connection, viewer, starter, now))
  const setId = made ?? (await selectSetByName(viewer, starter.name))?.setId
  return setId === undefined ? err({ code: 'not-found' }) : ok({ setId })
}

/** Copies a set, in the transaction under way; null when the learner has one of this name already. */
export async function copyStarterSet(
  connection: Database,
  viewer: Viewer,
  { name, description, skills, problems }: StarterSet,
  now: number,
): Promise<string | null> {
  const setId = uuidv7()
  if (!(await insertSet(connection, viewer, { setId, name, description, skills }, now))) return null
  // The gate has seen each of them before it shipped.
  const published = problems.map((source) => ({ problemId: uuidv7(), source, isPublished: true }))
  await insertProblems(connection, viewer, setId, published, now)
  return setId
}
