'use server'

import { now } from '@/lib/clock'
import {
  assignmentIdSchema,
  assignSchema,
  changeAssignmentSchema,
  endAssignmentSchema,
  exceptionSchema,
  publishAndAssignSchema,
  publishVersionSchema,
  removeExceptionSchema,
  updateCopySchema,
  type AssignmentField,
  type AssignmentProblem,
} from '@/lib/contracts/assignments'
import type { Result } from '@/lib/contracts/result'
import { publishVersion } from '@/lib/usecases/assignments/next-version'
import { assignPublished, publishAndAssign } from '@/lib/usecases/assignments/publish'
import {
  changeAssignment,
  endAssignment,
  removeException,
  setException,
} from '@/lib/usecases/assignments/settings'
import { startAssignment, type Started } from '@/lib/usecases/assignments/start'
import { takeUpdate } from '@/lib/usecases/assignments/take-update'
import { learnerAction, type SignedOut } from '../../../learner-action'

type Done<Value> = Promise<Result<Value, AssignmentProblem | SignedOut>>
interface Which {
  readonly assignmentId: string
}

/** Only a program sends what has no field of a form. */
const malformed = (fields: readonly string[]): AssignmentProblem => ({
  code: 'invalid',
  fields: fields as readonly AssignmentField[],
})

/** Publishes a deck or problem set in a class, and assigns it. */
export async function publishAndAssignAction(input: unknown): Done<Which> {
  return learnerAction({ schema: publishAndAssignSchema, malformed }, input, (viewer, given) =>
    publishAndAssign(viewer, given, now()),
  )
}

/** Assigns what is published already. */
export async function assignAction(input: unknown): Done<Which> {
  return learnerAction({ schema: assignSchema, malformed }, input, (viewer, given) =>
    assignPublished(viewer, given, now()),
  )
}

/** Publishes the next version of what is assigned. */
export async function publishVersionAction(input: unknown): Done<{ readonly number: number }> {
  return learnerAction({ schema: publishVersionSchema, malformed }, input, (viewer, given) =>
    publishVersion(viewer, given, now()),
  )
}

/** Changes the days and rules of an assignment. */
export async function changeAssignmentAction(input: unknown): Done<null> {
  return learnerAction({ schema: changeAssignmentSchema, malformed }, input, changeAssignment)
}

/** Ends an assignment, or takes it up again. */
export async function endAssignmentAction(input: unknown): Done<null> {
  return learnerAction({ schema: endAssignmentSchema, malformed }, input, (viewer, given) =>
    endAssignment(viewer, given, now()),
  )
}

/** Makes something different for a learner. */
export async function setExceptionAction(input: unknown): Done<null> {
  return learnerAction({ schema: exceptionSchema, malformed }, input, setException)
}

/** Has the rules of all hold for a learner again. */
export async function removeExceptionAction(input: unknown): Done<null> {
  return learnerAction({ schema: removeExceptionSchema, malformed }, input, removeException)
}

/** A learner starts an assignment. */
export async function startAssignmentAction(input: unknown): Done<Started> {
  return learnerAction({ schema: assignmentIdSchema, malformed }, input, (viewer, given) =>
    startAssignment(viewer, given, now()),
  )
}

/** A learner takes the newest version up. */
export async function takeUpdateAction(input: unknown): Done<{ readonly number: number }> {
  return learnerAction({ schema: updateCopySchema, malformed }, input, (viewer, given) =>
    takeUpdate(viewer, given, now()),
  )
}
