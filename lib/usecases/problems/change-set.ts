import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { cleanText } from '@/lib/content/source-text'
import { LIMITS } from '@/lib/contracts/limits'
import type { EditSetInput, ProblemSetProblem, SetSkillsInput } from '@/lib/contracts/problems'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import {
  deletedSets,
  insertSet,
  lockSet,
  markSetDeleted,
  pauseSet,
  selectOptionalSet,
  unmarkSetDeleted,
  updateSet,
  updateSkills,
} from '@/lib/data/problem-sets'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { newSlug } from '@/lib/practice/problem/new-slug'
import { DELETED_FOR } from '../delete-deck'

type Done<Value = null> = Promise<Result<Value, ProblemSetProblem>>

const NAME_KEY = 'problem_sets_name_key'
const done = (isDone: boolean): Result<null, ProblemSetProblem> =>
  isDone ? ok(null) : err({ code: 'not-found' })

/** Makes an empty set. */
export async function createSet(viewer: Viewer, name: string, now: number): Done<{ readonly setId: string }> {
  const setId = uuidv7()
  const set = { setId, name: cleanText(name), description: '', skills: [] }
  return (await insertSet(database, viewer, set, now)) ? ok({ setId }) : err({ code: 'name-taken' })
}

/** Renames and describes a set. */
export async function editSet(viewer: Viewer, { setId, name, description }: EditSetInput): Done {
  const set = { setId, name: cleanText(name), description: cleanText(description) }
  return unlessTaken(async () => done(await updateSet(database, viewer, set)))
}

/** Gives a set its skills. Problems that name one that is gone keep it, and can't be published until it is back. */
export const setSkills = async (viewer: Viewer, { setId, skills }: SetSkillsInput): Done =>
  done(await updateSkills(database, viewer, setId, skills))

/** Adds a skill to a set by its name, or finds the one there is. */
export const addSkill = (
  viewer: Viewer,
  setId: string,
  name: string,
): Done<{ readonly slug: string; readonly name: string }> =>
  transaction(async (connection) => {
    const set = await lockSet(connection, viewer, setId)
    if (set === null) return err({ code: 'not-found' })
    const there = set.skills.find((skill) => skill.name.toLowerCase() === name.toLowerCase())
    if (there !== undefined) return ok(there)
    if (set.skills.length >= LIMITS.skillsOfSet) return err({ code: 'set-full' })
    const slug = newSlug(
      name,
      set.skills.map((skill) => skill.slug),
    )
    const skill = { slug, name: cleanText(name), prerequisites: [] }
    await updateSkills(connection, viewer, setId, [...set.skills, skill])
    return ok(skill)
  })

/** Leaves a set out of practice until it is taken up again; null takes it up. */
export const pauseProblemSet = async (viewer: Viewer, setId: string, at: number | null): Done =>
  done(await pauseSet(viewer, setId, at))

/** Deletes a set. Its problems, and what was practised of them, stay for as long as it can be brought back. */
export const deleteSet = async (viewer: Viewer, setId: string, now: number): Done =>
  done(await markSetDeleted(viewer, setId, now))

/** Brings a deleted set back. */
export async function restoreSet(viewer: Viewer, setId: string, now: number): Done {
  return unlessTaken(async () => {
    if (await unmarkSetDeleted(viewer, setId, now - DELETED_FOR)) return ok(null)
    return done((await selectOptionalSet(viewer, setId)) !== null)
  })
}

/** The viewer's sets that can be brought back. */
export const setsToRestore = (viewer: Viewer, now: number) => deletedSets(viewer, now - DELETED_FOR)

async function unlessTaken(change: () => Done): Done {
  try {
    return await change()
  } catch (error) {
    if (!isUniqueViolation(error, NAME_KEY)) throw error
    return err({ code: 'name-taken' })
  }
}
