import 'server-only'
import type { ProblemSetProblem, PublishProblemInput } from '@/lib/contracts/problems'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import * as problems from '@/lib/data/problems'
import { judge } from './judge'
import { conflict, problemToEdit } from './write-problem'

type Done = Promise<Result<null, ProblemSetProblem>>

/** Puts a problem before learners as it was saved, if the gate lets it through; what it had before stays otherwise. */
export async function publishProblem(
  viewer: Viewer,
  { problemId, version }: PublishProblemInput,
  now: number,
): Done {
  const found = await problemToEdit(viewer, problemId)
  if (found === null) return err({ code: 'not-found' })
  if (found.problem.version !== version) return err({ code: 'conflict', current: found.problem })
  const judged = await judge(found.problem.source, found.set.skills)
  if (!judged.ok) return err({ code: 'not-publishable', faults: judged.error, gate: null })
  const { gate } = judged.value
  if (gate.reasons.length > 0) return err({ code: 'not-publishable', faults: [], gate })
  const isWritten = await problems.publishProblem(database, viewer, { problemId, version }, now)
  return isWritten ? ok(null) : conflict(viewer, problemId)
}

/** Takes a problem back from learners. One that is on somebody's screen is finished as it was. */
export const unpublishProblem = async (viewer: Viewer, problemId: string): Done =>
  (await problems.unpublishProblem(viewer, problemId)) ? ok(null) : err({ code: 'not-found' })
