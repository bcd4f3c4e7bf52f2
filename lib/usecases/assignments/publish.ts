import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { AssignmentFacts, ItemRevision } from '@/lib/classes'
import type { Assign, AssignmentProblem, PublishAndAssign } from '@/lib/contracts/assignments'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertAssignment } from '@/lib/data/classes/assignments'
import type { Standing } from '@/lib/data/classes/members'
import {
  countPublications,
  insertItems,
  insertPublication,
  insertVersion,
  publishedMediaBytes,
  publishMedia,
  selectOptionalPublication,
  type VersionRecord,
} from '@/lib/data/classes/publications'
import { database, type Database } from '@/lib/data/pool'
import { changing, standingWith } from '../classes/standing'
import { inTurns } from './in-turns'
import { readSource, type ReadItem, type ReadSource } from './source'

type Assigned = Result<{ readonly assignmentId: string }, AssignmentProblem>

const RIGHT = { right: 'assign' } as const

/** Publishes a deck or set of the viewer's in a class as it stands, as version 1, and assigns it there. */
export async function publishAndAssign(
  viewer: Viewer,
  { classId, kind, sourceId, name, description, ...facts }: PublishAndAssign,
  now: number,
): Promise<Assigned> {
  const standing = await standingWith(database, viewer, classId, 'assign')
  if (!standing.ok) return standing
  const source = await readSource(viewer, kind, sourceId)
  // Nobody waits for titles while the class is held.
  if (source !== null && tooMuchOf(source) === null) await inTurns(source.items, ({ title }) => title())
  return changing<{ readonly assignmentId: string }, AssignmentProblem>(
    viewer,
    classId,
    RIGHT,
    async (connection, held) => {
      if (source === null) return err({ code: 'no-source' })
      if ((await countPublications(connection, held)) >= LIMITS.published.ofClass)
        return err({ code: 'too-many-published' })
      const tooMuch = tooMuchOf(source)
      if (tooMuch !== null) return err(tooMuch)
      const publicationId = uuidv7({ msecs: now })
      const publication = { publicationId, kind, sourceUserId: viewer.userId, sourceId }
      await insertPublication(connection, held, publication, now)
      const items = source.items.map((item) => ({ itemId: uuidv7(), revision: 1, source: item }))
      const version = { number: 1, name, description, skills: source.skills }
      await writeVersion(connection, viewer, held, { publicationId, version, items, source }, now)
      return assign(connection, held, publicationId, facts, items.length, now)
    },
  )
}

/** Assigns what is published in the class and not assigned yet. */
export function assignPublished(
  viewer: Viewer,
  { classId, publicationId, ...facts }: Assign,
  now: number,
): Promise<Assigned> {
  return changing<{ readonly assignmentId: string }, AssignmentProblem>(
    viewer,
    classId,
    RIGHT,
    async (connection, standing) => {
      const found = await selectOptionalPublication(connection, standing, publicationId)
      if (found === null) return err({ code: 'not-found' })
      return assign(connection, standing, publicationId, facts, null, now)
    },
  )
}

async function assign(
  connection: Database,
  standing: Standing,
  publicationId: string,
  facts: AssignmentFacts,
  items: number | null,
  now: number,
): Promise<Assigned> {
  const assignmentId = uuidv7({ msecs: now })
  // A day can't ask for more items than there are.
  const dayAnswers = Math.min(facts.dayAnswers, items ?? facts.dayAnswers)
  const wanted = { ...facts, dayAnswers }
  const isMade = await insertAssignment(connection, standing, { assignmentId, publicationId }, wanted, now)
  return isMade ? ok({ assignmentId }) : err({ code: 'already-assigned' })
}

/** Why a source can't be published, for what it has or has not. */
export function tooMuchOf({ items, isCut, shown }: ReadSource): AssignmentProblem | null {
  const { items: most, mediaBytes } = LIMITS.published
  if (isCut) return { code: 'too-many-items', most }
  if (items.length === 0) return { code: 'nothing-to-publish' }
  return shown.media.bytes > mediaBytes ? { code: 'media-too-big', most: mediaBytes } : null
}

interface NewVersion {
  readonly publicationId: string
  readonly version: Omit<VersionRecord, 'itemCount'>
  readonly items: readonly (ItemRevision & { readonly source: ReadItem })[]
  readonly source: Pick<ReadSource, 'media'>
}

/** Writes a version, the texts that are new in it, and the media they name. */
export async function writeVersion(
  connection: Database,
  viewer: Viewer,
  standing: Standing,
  { publicationId, version, items, source }: NewVersion,
  now: number,
): Promise<void> {
  const fresh = items.filter(({ revision }) => revision === version.number)
  await insertItems(
    connection,
    publicationId,
    fresh.map(({ itemId, revision, source: { body, title, keyHash, sourceId } }) => ({
      ...{ itemId, revision, body, title: title(), keyHash, sourceId },
    })),
  )
  await publishMedia(connection, viewer, publicationId, source.media)
  await insertVersion(connection, standing, publicationId, version, items, now)
}

/** Whether a publication's media stay within their limit with those of a source. */
export async function mediaFit(
  connection: Database,
  publicationId: string,
  { media, shown }: ReadSource,
): Promise<boolean> {
  const others = await publishedMediaBytes(connection, publicationId, media)
  return others + shown.media.bytes <= LIMITS.published.mediaBytes
}
