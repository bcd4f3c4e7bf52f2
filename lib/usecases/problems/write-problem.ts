import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { LIMITS } from '@/lib/contracts/limits'
import type {
  AddProblemInput,
  EditProblemInput,
  MoveProblemInput,
  ProblemSetProblem,
} from '@/lib/contracts/problems'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import { lockSet, selectOptionalSet } from '@/lib/data/problem-sets'
import {
  insertProblems,
  markProblemDeleted,
  orderProblems,
  problemsOfSet,
  selectOptionalProblem,
  unmarkProblemDeleted,
  updateProblem,
} from '@/lib/data/problems'
import { transaction } from '@/lib/data/transaction'
import { TEMPLATE_LIMITS, type ProblemSource } from '@/lib/practice/template/template'
import { DELETED_FOR } from '../delete-deck'
import { cleanTexts } from './clean-source'

type Done<Value = null> = Promise<Result<Value, ProblemSetProblem>>

/** Adds a problem to a set as a draft, whatever its template is worth so far. */
export const addProblem = (
  viewer: Viewer,
  { setId, source }: AddProblemInput,
  now: number,
): Done<{ readonly problemId: string }> =>
  transaction((connection) => insertOne(connection, viewer, setId, cleanTexts(source), now))

/** Changes a problem. Learners get what was published before until it is published again. */
export async function editProblem(
  viewer: Viewer,
  { problemId, version, source }: EditProblemInput,
  now: number,
): Done<{ readonly version: number }> {
  const before = await selectOptionalProblem(viewer, problemId)
  if (before === null) return err({ code: 'not-found' })
  const isWritten = await updateProblem(
    database,
    viewer,
    { problemId, version, source: cleanTexts(source) },
    now,
  )
  return isWritten ? ok({ version: version + 1 }) : conflict(viewer, problemId)
}

/** The other version, for whoever wrote over an older one. */
export async function conflict(viewer: Viewer, problemId: string): Promise<Result<never, ProblemSetProblem>> {
  const current = await selectOptionalProblem(viewer, problemId)
  return err(current === null ? { code: 'not-found' } : { code: 'conflict', current })
}

/** Adds a copy of a problem after the others of its set, as a draft. `nameOf` names it. */
export const duplicateProblem = (
  viewer: Viewer,
  problemId: string,
  nameOf: (title: string) => string,
  now: number,
): Done<{ readonly problemId: string }> =>
  transaction(async (connection) => {
    const problem = await selectOptionalProblem(viewer, problemId, connection)
    if (problem === null) return err({ code: 'not-found' })
    const title = nameOf(problem.source.title).slice(0, TEMPLATE_LIMITS.titleChars)
    return insertOne(connection, viewer, problem.setId, { ...problem.source, title }, now)
  })

/** Moves a problem to a place in its set; one beyond the end is the end. */
export const moveProblem = (viewer: Viewer, { problemId, place }: MoveProblemInput): Done =>
  transaction(async (connection) => {
    const problem = await selectOptionalProblem(viewer, problemId, connection)
    if (problem === null || (await lockSet(connection, viewer, problem.setId)) === null) {
      return err({ code: 'not-found' })
    }
    const others = (await problemsOfSet(viewer, problem.setId, connection))
      .map((each) => each.problemId)
      .filter((id) => id !== problemId)
    const order = others.toSpliced(place, 0, problemId)
    await orderProblems(connection, viewer, problem.setId, order)
    return ok(null)
  })

/** Deletes a problem. What was practised of it stays with it for as long as it can be brought back. */
export const deleteProblem = async (viewer: Viewer, problemId: string, now: number): Done =>
  (await markProblemDeleted(viewer, problemId, now)) ? ok(null) : err({ code: 'not-found' })

/** Brings a deleted problem back to its set. */
export async function restoreProblem(viewer: Viewer, problemId: string, now: number): Done {
  if (await unmarkProblemDeleted(viewer, problemId, now - DELETED_FOR)) return ok(null)
  return (await selectOptionalProblem(viewer, problemId)) === null ? err({ code: 'not-found' }) : ok(null)
}

async function insertOne(
  connection: Database,
  viewer: Viewer,
  setId: string,
  source: ProblemSource,
  now: number,
): Done<{ readonly problemId: string }> {
  if ((await lockSet(connection, viewer, setId)) === null) return err({ code: 'not-found' })
  const there = await problemsOfSet(viewer, setId, connection)
  if (there.length >= LIMITS.problemsOfSet) return err({ code: 'set-full' })
  const problemId = uuidv7()
  await insertProblems(connection, viewer, setId, [{ problemId, source, isPublished: false }], now)
  return ok({ problemId })
}

/** A problem in its form, with the set it is in; null for one that isn't there. */
export async function problemToEdit(viewer: Viewer, problemId: string) {
  const problem = await selectOptionalProblem(viewer, problemId)
  const set = problem === null ? null : await selectOptionalSet(viewer, problem.setId)
  return problem === null || set === null ? null : { problem, set }
}
