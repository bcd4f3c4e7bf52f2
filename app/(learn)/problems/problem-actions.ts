'use server'

import { now } from '@/lib/clock'
import {
  addProblemSchema,
  editProblemSchema,
  moveProblemSchema,
  problemIdSchema,
  publishProblemSchema,
  type ProblemSetProblem,
} from '@/lib/contracts/problems'
import type { Result } from '@/lib/contracts/result'
import { publishProblem, unpublishProblem } from '@/lib/usecases/problems/publish'
import {
  addProblem,
  deleteProblem,
  duplicateProblem,
  editProblem,
  moveProblem,
  restoreProblem,
} from '@/lib/usecases/problems/write-problem'
import { problems as words } from '@/lib/words/problems'
import { learnerAction } from '../learner-action'
import { malformed } from './malformed'

type Done<Value = null> = Promise<Result<Value, ProblemSetProblem>>

/** Adds a problem to a set, as a draft. */
export async function addProblemAction(input: unknown): Done<{ readonly problemId: string }> {
  return learnerAction({ schema: addProblemSchema, malformed }, input, (viewer, given) =>
    addProblem(viewer, given, now()),
  )
}

/** Changes a problem; learners get what was published. */
export async function editProblemAction(input: unknown): Done<{ readonly version: number }> {
  return learnerAction({ schema: editProblemSchema, malformed }, input, (viewer, given) =>
    editProblem(viewer, given, now()),
  )
}

/** Puts a problem before learners, if the gate lets it through. */
export async function publishProblemAction(input: unknown): Done {
  return learnerAction({ schema: publishProblemSchema, malformed }, input, (viewer, given) =>
    publishProblem(viewer, given, now()),
  )
}

/** Takes a problem back from learners. */
export async function unpublishProblemAction(input: unknown): Done {
  return learnerAction({ schema: problemIdSchema, malformed }, input, (viewer, { problemId }) =>
    unpublishProblem(viewer, problemId),
  )
}

/** Moves a problem within its set. */
export async function moveProblemAction(input: unknown): Done {
  return learnerAction({ schema: moveProblemSchema, malformed }, input, moveProblem)
}

/** Adds a copy of a problem to its set. */
export async function duplicateProblemAction(input: unknown): Done<{ readonly problemId: string }> {
  return learnerAction({ schema: problemIdSchema, malformed }, input, (viewer, { problemId }) =>
    duplicateProblem(viewer, problemId, words.problem.copyOf, now()),
  )
}

/** Deletes a problem; it can be brought back. */
export async function deleteProblemAction(input: unknown): Done {
  return learnerAction({ schema: problemIdSchema, malformed }, input, (viewer, { problemId }) =>
    deleteProblem(viewer, problemId, now()),
  )
}

/** Brings a deleted problem back. */
export async function restoreProblemAction(input: unknown): Done {
  return learnerAction({ schema: problemIdSchema, malformed }, input, (viewer, { problemId }) =>
    restoreProblem(viewer, problemId, now()),
  )
}
