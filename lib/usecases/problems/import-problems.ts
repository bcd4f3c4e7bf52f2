import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { IMPORT, take } from '@/lib/auth/limits'
import { cleanText } from '@/lib/content/source-text'
import { LIMITS } from '@/lib/contracts/limits'
import type { ReadProblemFile } from '@/lib/contracts/problem-file'
import type {
  ImportProblemsInput,
  ProblemImportReply,
  ProblemSetProblem,
  UndoProblemImport,
} from '@/lib/contracts/problems'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '@/lib/data/pool'
import { insertSet, lockSet, markSetDeleted, selectSetByName, updateSkills } from '@/lib/data/problem-sets'
import { insertProblems, markProblemsDeleted, problemsOfSet, sourcesOfSet } from '@/lib/data/problems'
import { transaction } from '@/lib/data/transaction'
import { readProblemFile } from '../problem-files/read-problem-file'
import { importOf, newOnes, planImport, type ImportPlan } from './import-plan'

type Refused = { readonly code: 'too-many'; readonly retrySeconds: number }

/**
 * Imports a file of problems into a set, all that can come in or nothing; or says what that would do. A problem that the
 * set has already, title and all, is left as it is, so a second import of the same file adds nothing.
 */
export async function importProblems(
  viewer: Viewer,
  { mode, setName, text }: ImportProblemsInput & { readonly text: string },
  now: number,
): Promise<Result<ProblemImportReply, Refused>> {
  const allowed = await take(IMPORT, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const file = await readProblemFile(text)
  if (!file.ok) return ok({ status: 'unreadable', refusal: file.error })
  const name = cleanText(setName === '' ? file.value.name : setName).slice(0, LIMITS.deckName)
  const set = await selectSetByName(viewer, name)
  const plan = await planImport(file.value, set)
  if (mode === 'commit') return ok(await commit(viewer, file.value, name, plan, now))
  const there = set === null ? [] : await sourcesOfSet(viewer, set.setId)
  const found = newOnes(plan, there)
  if (isFull(there.length + found.fresh.length, plan)) return ok({ status: 'set-full' })
  return ok({ status: 'preview', preview: importOf(file.value, { setId: set?.setId ?? null, name }, found) })
}

const isFull = (problems: number, { skills }: ImportPlan): boolean =>
  problems > LIMITS.problemsOfSet || skills.length > LIMITS.skillsOfSet

function commit(
  viewer: Viewer,
  file: ReadProblemFile,
  name: string,
  plan: ImportPlan,
  now: number,
): Promise<ProblemImportReply> {
  return transaction(async (connection) => {
    const { setId, madeSet } = await setToFill(connection, viewer, { ...file, name }, now)
    const there = await sourcesOfSet(viewer, setId, connection)
    const found = newOnes(plan, there)
    if (isFull(there.length + found.fresh.length, plan)) return { status: 'set-full' }
    const problems = found.fresh.map(({ source, coming: { isPublished } }) => ({
      ...{ problemId: uuidv7(), source, isPublished },
    }))
    if (problems.length > 0) {
      await updateSkills(connection, viewer, setId, plan.skills)
      await insertProblems(connection, viewer, setId, problems, now)
    }
    const undo: UndoProblemImport = { setId, madeSet, problemIds: problems.map(({ problemId }) => problemId) }
    return { status: 'done', done: importOf(file, { setId, name }, found), undo }
  })
}

/** The set of this name, held; made where there is none. */
async function setToFill(
  connection: Database,
  viewer: Viewer,
  { name, description }: Pick<ReadProblemFile, 'name' | 'description'>,
  now: number,
): Promise<{ readonly setId: string; readonly madeSet: boolean }> {
  const setId = uuidv7()
  const set = { setId, name, description: cleanText(description), skills: [] }
  if (await insertSet(connection, viewer, set, now)) return { setId, madeSet: true }
  const there = await selectSetByName(viewer, name, connection)
  if (there === null || (await lockSet(connection, viewer, there.setId)) === null) {
    throw new Error('a set that has the name is not there')
  }
  return { setId: there.setId, madeSet: false }
}

/** Takes an import back: its problems are deleted, and the set that was made for them where nothing else is in it. */
export const undoProblemImport = (
  viewer: Viewer,
  { setId, problemIds, madeSet }: UndoProblemImport,
  now: number,
): Promise<Result<null, ProblemSetProblem>> =>
  transaction(async (connection) => {
    if ((await lockSet(connection, viewer, setId)) === null) return err({ code: 'not-found' })
    const imported = new Set(problemIds)
    const there = await problemsOfSet(viewer, setId, connection)
    const isAlone = there.every(({ problemId }) => imported.has(problemId))
    // With its set a problem can be brought back in one go.
    if (madeSet && isAlone) await markSetDeleted(viewer, setId, now, connection)
    else await markProblemsDeleted(connection, viewer, setId, problemIds, now)
    return ok(null)
  })
