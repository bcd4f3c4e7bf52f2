'use server'

import { headers } from 'next/headers'
import { clientAddress } from '@/lib/auth/client-address'
import { now } from '@/lib/clock'
import {
  archiveClassSchema,
  changeClassSchema,
  changeRoleSchema,
  classSchema,
  comeBackSchema,
  copyClassSchema,
  joinClassSchema,
  joinCodeSchema,
  memberSchema,
  openClassSchema,
  type ClassField,
  type ClassProblem,
} from '@/lib/contracts/classes'
import type { Result } from '@/lib/contracts/result'
import {
  archiveClass,
  changeClass,
  changeJoinCode,
  copyClass,
  openClass,
} from '@/lib/usecases/classes/change'
import { comeBack, joinClass, leaveClass } from '@/lib/usecases/classes/join'
import { askBack, changeRole, removeMember } from '@/lib/usecases/classes/people'
import { learnerAction, type SignedOut } from '../learner-action'

type Done<Value> = Promise<Result<Value, ClassProblem | SignedOut>>
interface Where {
  readonly classId: string
}

/** Only a program sends what has no field of a form. */
const malformed = (fields: readonly string[]): ClassProblem => ({
  code: 'invalid',
  fields: fields as readonly ClassField[],
})

/** Opens a class. */
export async function openClassAction(input: unknown): Done<Where> {
  return learnerAction({ schema: openClassSchema, malformed }, input, (viewer, given) =>
    openClass(viewer, given, now()),
  )
}

/** Opens a class like another one. */
export async function copyClassAction(input: unknown): Done<Where> {
  return learnerAction({ schema: copyClassSchema, malformed }, input, (viewer, given) =>
    copyClass(viewer, given, now()),
  )
}

/** Changes what is said of a class. */
export async function changeClassAction(input: unknown): Done<null> {
  return learnerAction({ schema: changeClassSchema, malformed }, input, changeClass)
}

/** Archives a class, or takes it up again. */
export async function archiveClassAction(input: unknown): Done<null> {
  return learnerAction({ schema: archiveClassSchema, malformed }, input, (viewer, given) =>
    archiveClass(viewer, given, now()),
  )
}

/** Gives a class another code, or none. */
export async function joinCodeAction(input: unknown): Done<string | null> {
  return learnerAction({ schema: joinCodeSchema, malformed }, input, changeJoinCode)
}

/** Joins a class by its code. */
export async function joinClassAction(input: unknown): Done<Where> {
  return learnerAction({ schema: joinClassSchema, malformed }, input, async (viewer, given) =>
    joinClass({ viewer, place: clientAddress(await headers()) }, given, now()),
  )
}

/** Comes back to a class that asked the learner back. */
export async function comeBackAction(input: unknown): Done<Where> {
  return learnerAction({ schema: comeBackSchema, malformed }, input, (viewer, given) =>
    comeBack(viewer, given, now()),
  )
}

/** Leaves a class. */
export async function leaveClassAction(input: unknown): Done<null> {
  return learnerAction({ schema: classSchema, malformed }, input, (viewer, given) =>
    leaveClass(viewer, given, now()),
  )
}

/** Gives one of a class another role. */
export async function changeRoleAction(input: unknown): Done<null> {
  return learnerAction({ schema: changeRoleSchema, malformed }, input, changeRole)
}

/** Removes one of a class. */
export async function removeMemberAction(input: unknown): Done<null> {
  return learnerAction({ schema: memberSchema, malformed }, input, (viewer, given) =>
    removeMember(viewer, given, now()),
  )
}

/** Asks somebody back who was removed from a class. */
export async function askBackAction(input: unknown): Done<null> {
  return learnerAction({ schema: memberSchema, malformed }, input, (viewer, given) =>
    askBack(viewer, given, now()),
  )
}
