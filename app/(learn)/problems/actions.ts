'use server'

import { now } from '@/lib/clock'
import {
  addSkillSchema,
  createSetSchema,
  editSetSchema,
  setIdSchema,
  setSkillsSchema,
  starterSetSchema,
  undoProblemImportSchema,
  type ProblemSetProblem,
} from '@/lib/contracts/problems'
import type { Result } from '@/lib/contracts/result'
import {
  addSkill,
  createSet,
  deleteSet,
  editSet,
  pauseProblemSet,
  restoreSet,
  setSkills,
} from '@/lib/usecases/problems/change-set'
import { undoProblemImport } from '@/lib/usecases/problems/import-problems'
import { takeStarterSet } from '@/lib/usecases/problems/take-starter-set'
import { learnerAction } from '../learner-action'
import { malformed } from './malformed'

type Done<Value = null> = Promise<Result<Value, ProblemSetProblem>>

/** Makes an empty set. */
export async function createSetAction(input: unknown): Done<{ readonly setId: string }> {
  return learnerAction({ schema: createSetSchema, malformed }, input, (viewer, { name }) =>
    createSet(viewer, name, now()),
  )
}

/** Copies a set that ships with Spindle. */
export async function takeStarterSetAction(input: unknown): Done<{ readonly setId: string }> {
  return learnerAction({ schema: starterSetSchema, malformed }, input, (viewer, { slug }) =>
    takeStarterSet(viewer, slug, now()),
  )
}

/** Renames and describes a set. */
export async function editSetAction(input: unknown): Done {
  return learnerAction({ schema: editSetSchema, malformed }, input, editSet)
}

/** Gives a set its skills. */
export async function setSkillsAction(input: unknown): Done {
  return learnerAction({ schema: setSkillsSchema, malformed }, input, setSkills)
}

/** Adds a skill to a set. */
export async function addSkillAction(input: unknown): Done<{ readonly slug: string; readonly name: string }> {
  return learnerAction({ schema: addSkillSchema, malformed }, input, (viewer, { setId, name }) =>
    addSkill(viewer, setId, name),
  )
}

/** Leaves a set out of practice for a while. */
export async function pauseSetAction(input: unknown): Done {
  return learnerAction({ schema: setIdSchema, malformed }, input, (viewer, { setId }) =>
    pauseProblemSet(viewer, setId, now()),
  )
}

/** Takes a paused set up again. */
export async function resumeSetAction(input: unknown): Done {
  return learnerAction({ schema: setIdSchema, malformed }, input, (viewer, { setId }) =>
    pauseProblemSet(viewer, setId, null),
  )
}

/** Deletes a set; it can be brought back. */
export async function deleteSetAction(input: unknown): Done {
  return learnerAction({ schema: setIdSchema, malformed }, input, (viewer, { setId }) =>
    deleteSet(viewer, setId, now()),
  )
}

/** Brings a deleted set back. */
export async function restoreSetAction(input: unknown): Done {
  return learnerAction({ schema: setIdSchema, malformed }, input, (viewer, { setId }) =>
    restoreSet(viewer, setId, now()),
  )
}

/** Takes an import of problems back. */
export async function undoProblemImportAction(input: unknown): Done {
  return learnerAction({ schema: undoProblemImportSchema, malformed }, input, (viewer, given) =>
    undoProblemImport(viewer, given, now()),
  )
}
