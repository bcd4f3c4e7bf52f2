import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { ChangeClass, ClassFacts, ClassProblem, CopyClass, OpenClass } from '@/lib/contracts/classes'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  insertClass,
  selectOptionalOwnClass,
  selectOwnClasses,
  setArchived,
  setJoinCode,
  updateClass,
} from '@/lib/data/classes/classes'
import { putMember, selectOptionalStanding, type Standing } from '@/lib/data/classes/members'
import { copyNewestVersion, insertPublication, selectPublications } from '@/lib/data/classes/publications'
import { lockSettings } from '@/lib/data/learners'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { isTimeZone } from '@/lib/scheduling'
import { withFreshCode } from './codes'
import { changing, standingWith } from './standing'

type Opened = Result<{ readonly classId: string }, ClassProblem>

const wrongZone = err({ code: 'invalid', fields: ['zone'] } as const)

/** Opens a class with the viewer as its instructor. */
export async function openClass(
  viewer: Viewer,
  { yourName, ...facts }: OpenClass,
  now: number,
): Promise<Opened> {
  if (!isTimeZone(facts.zone)) return wrongZone
  return transaction((connection) => open(connection, viewer, facts, yourName, now))
}

/**
 * Opens a class for another term with what an earlier one was called, and with nobody in it but the viewer. What that has
 * published can come along as it stands last, to be assigned anew.
 */
export async function copyClass(
  viewer: Viewer,
  { classId, takesPublished, ...facts }: CopyClass,
  now: number,
): Promise<Opened> {
  if (!isTimeZone(facts.zone)) return wrongZone
  return transaction(async (connection) => {
    const standing = await standingWith(connection, viewer, classId, 'change-class')
    if (!standing.ok) return standing
    const before = await selectOptionalOwnClass(connection, viewer, classId)
    const opened = await open(connection, viewer, facts, before?.yourName ?? '', now)
    if (opened.ok && takesPublished)
      await takeAlong(connection, viewer, standing.value, opened.value.classId, now)
    return opened
  })
}

/** Copies what a class has published last to another one, as first versions that are not assigned yet. */
async function takeAlong(
  connection: Database,
  viewer: Viewer,
  from: Standing,
  classId: string,
  now: number,
): Promise<void> {
  const to = await selectOptionalStanding(connection, viewer, classId)
  if (to === null) throw new Error('nobody is in the class that was opened')
  for (const publication of await selectPublications(connection, from)) {
    const publicationId = uuidv7({ msecs: now })
    await insertPublication(connection, to, { ...publication, publicationId }, now)
    await copyNewestVersion(connection, to, { from: publication.publicationId, to: publicationId }, now)
  }
}

async function open(
  connection: Database,
  viewer: Viewer,
  facts: ClassFacts,
  yourName: string,
  now: number,
): Promise<Opened> {
  // Of two classes opened at once one waits, so that the limit holds.
  await lockSettings(connection, viewer)
  const own = await selectOwnClasses(connection, viewer)
  if (own.length >= LIMITS.classesOf) return err({ code: 'full' })
  const classId = uuidv7({ msecs: now })
  await withFreshCode((joinCode) => insertClass(connection, { ...facts, classId, joinCode }, now))
  const instructor = {
    classId,
    memberId: uuidv7({ msecs: now }),
    role: 'instructor',
    consented: false,
  } as const
  await putMember(connection, viewer, { ...instructor, name: yourName }, now)
  return ok({ classId })
}

/** Changes what a class is called, when it is and in which zone. */
export async function changeClass(
  viewer: Viewer,
  { classId, ...facts }: ChangeClass,
): Promise<Result<null, ClassProblem>> {
  if (!isTimeZone(facts.zone)) return wrongZone
  return changing(viewer, classId, { right: 'change-class' }, async (connection, standing) => {
    await updateClass(connection, standing, facts)
    return ok(null)
  })
}

/** Puts a class away: it stays as it is, and nobody joins it. Or takes it up again. */
export function archiveClass(
  viewer: Viewer,
  { classId, isArchived }: { readonly classId: string; readonly isArchived: boolean },
  now: number,
): Promise<Result<null, ClassProblem>> {
  const change = { right: 'change-class', evenArchived: true } as const
  return changing(viewer, classId, change, async (connection, standing) => {
    await setArchived(connection, standing, isArchived ? now : null)
    return ok(null)
  })
}

/** Gives a class another code, which ends the one before, or none. Returns it. */
export function changeJoinCode(
  viewer: Viewer,
  { classId, code }: { readonly classId: string; readonly code: 'new' | 'off' },
): Promise<Result<string | null, ClassProblem>> {
  return changing(viewer, classId, { right: 'admit-learners' }, async (connection, standing) => {
    if (code === 'new') return ok(await withFreshCode((fresh) => setJoinCode(connection, standing, fresh)))
    await setJoinCode(connection, standing, null)
    return ok(null)
  })
}
