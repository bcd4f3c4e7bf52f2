import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { changedParts, matchSource, type EarlierItem, type Matched } from '@/lib/classes'
import type {
  AssignmentProblem,
  ChangedItemDto,
  NextVersionDto,
  PublishVersion,
  TitleDto,
} from '@/lib/contracts/assignments'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalAssignment, type AssignmentRecord } from '@/lib/data/classes/assignments'
import type { Standing } from '@/lib/data/classes/members'
import {
  itemsEver,
  itemsOfVersion,
  selectNewestVersion,
  selectOptionalPublication,
  type PublishedItem,
} from '@/lib/data/classes/publications'
import { placeOfMost } from '@/lib/data/classes/sources'
import { database, type Database } from '@/lib/data/pool'
import { changing, standingWith } from '../classes/standing'
import { mediaFit, tooMuchOf, writeVersion } from './publish'
import { inTurns } from './in-turns'
import { some } from './some'
import { readSource, textOf, type ReadItem, type ReadSource } from './source'

interface Which {
  readonly classId: string
  readonly assignmentId: string
}

/** What a source comes to, beside what was published last. */
interface Plan {
  readonly number: number
  readonly matched: Matched<ReadItem>
  /** Every item that was ever published, with its last text. */
  readonly earlier: ReadonlyMap<string, PublishedItem>
  readonly isReordered: boolean
}

/**
 * The source of the viewer's that a next version would be made of by itself: the one it was made of, if that is theirs,
 * else the one in which most of its notes lie. Null: they have to choose one.
 */
export async function sourceOfNext(viewer: Viewer, { classId, assignmentId }: Which): Promise<string | null> {
  const standing = await standingWith(database, viewer, classId, 'assign')
  if (!standing.ok) return null
  const assignment = await selectOptionalAssignment(database, standing.value, assignmentId)
  if (assignment === null) return null
  const { publicationId, kind, number } = assignment
  const publication = await selectOptionalPublication(database, standing.value, publicationId)
  if (publication?.sourceUserId === viewer.userId && (await readSource(viewer, kind, publication.sourceId)))
    return publication.sourceId
  const items = await itemsOfVersion(database, standing.value, publicationId, number)
  return placeOfMost(
    database,
    viewer,
    items.map(({ sourceId }) => sourceId),
  )
}

/** What a source of the viewer's would change as the next version of what is assigned; null for no such source. */
export async function previewNextVersion(
  viewer: Viewer,
  { classId, assignmentId, sourceId }: Which & { readonly sourceId: string },
): Promise<NextVersionDto | null> {
  const standing = await standingWith(database, viewer, classId, 'assign')
  if (!standing.ok) return null
  const assignment = await selectOptionalAssignment(database, standing.value, assignmentId)
  if (assignment === null) return null
  const source = await readSource(viewer, assignment.kind, sourceId)
  if (source === null) return null
  const { number, matched, earlier, isReordered } = await planned(
    database,
    standing.value,
    assignment,
    source,
  )
  const now = new Map(matched.items.map(({ itemId, source: item }) => [itemId, item]))
  const titled = (itemId: string): TitleDto => ({
    itemId,
    title: now.get(itemId)?.title() ?? earlier.get(itemId)?.title ?? '',
  })
  const changed = (itemId: string): ChangedItemDto => {
    const [before, after] = [earlier.get(itemId)?.body, now.get(itemId)?.body]
    const parts = before === undefined || after === undefined ? [] : changedParts(before, after)
    return { ...titled(itemId), parts }
  }
  return {
    source: source.shown,
    number,
    added: some(matched.added, titled),
    changed: some(matched.changed, changed),
    returned: some(matched.returned, titled),
    withdrawn: some(matched.withdrawn, titled),
    isReordered,
  }
}

/** Publishes a source of the viewer's, as it stands, as the next version of what is assigned. */
export async function publishVersion(
  viewer: Viewer,
  { classId, assignmentId, sourceId, number }: PublishVersion,
  now: number,
): Promise<Result<{ readonly number: number }, AssignmentProblem>> {
  const standing = await standingWith(database, viewer, classId, 'assign')
  if (!standing.ok) return standing
  const seen = await selectOptionalAssignment(database, standing.value, assignmentId)
  if (seen === null) return err({ code: 'not-found' })
  const source = await readSource(viewer, seen.kind, sourceId)
  if (source === null) return err({ code: 'no-source' })
  // Nobody waits for titles while the class is held.
  if (tooMuchOf(source) === null) {
    const { matched } = await planned(database, standing.value, seen, source)
    const fresh = matched.items.filter(({ revision }) => revision > seen.number)
    await inTurns(fresh, ({ source: item }) => item.title())
  }
  return changing<{ readonly number: number }, AssignmentProblem>(
    viewer,
    classId,
    { right: 'assign' },
    async (connection, held) => {
      const assignment = await selectOptionalAssignment(connection, held, assignmentId)
      if (assignment === null) return err({ code: 'not-found' })
      if (assignment.number !== number) return err({ code: 'outdated' })
      if (assignment.isEnded) return err({ code: 'ended' })
      if (number >= LIMITS.published.versions) return err({ code: 'too-many-published' })
      const { publicationId, name, description } = assignment
      const tooMuch = tooMuchOf(source)
      if (tooMuch !== null) return err(tooMuch)
      if (!(await mediaFit(connection, publicationId, source)))
        return err({ code: 'media-too-big', most: LIMITS.published.mediaBytes })
      const { matched, isReordered } = await planned(connection, held, assignment, source)
      if (isSame(matched) && !isReordered && !(await haveSkillsChanged(connection, held, assignment, source)))
        return err({ code: 'nothing-to-publish' })
      const version = { number: number + 1, name, description, skills: source.skills }
      const written = { publicationId, version, items: matched.items, source }
      await writeVersion(connection, viewer, held, written, now)
      return ok({ number: number + 1 })
    },
  )
}

async function planned(
  connection: Database,
  standing: Standing,
  { publicationId, number }: AssignmentRecord,
  source: ReadSource,
): Promise<Plan> {
  const last = await itemsOfVersion(connection, standing, publicationId, number)
  const ever = await itemsEver(connection, standing, publicationId)
  const current = new Set(last.map(({ itemId }) => itemId))
  const earlier = ever.map((item): EarlierItem => {
    const kind = item.body.is === 'problem' ? 'problem' : item.body.kind
    return { ...item, kind, text: textOf(item.body), isCurrent: current.has(item.itemId) }
  })
  const matched = matchSource(source.items, earlier, number + 1, uuidv7)
  const order = matched.items.filter(({ itemId }) => current.has(itemId)).map(({ itemId }) => itemId)
  const staying = new Set(order)
  const before = last.filter(({ itemId }) => staying.has(itemId)).map(({ itemId }) => itemId)
  return {
    number,
    matched,
    earlier: new Map(ever.map((item) => [item.itemId, item])),
    isReordered: order.some((itemId, place) => before[place] !== itemId),
  }
}

const isSame = ({ added, changed, returned, withdrawn }: Matched<ReadItem>): boolean =>
  added.length + changed.length + returned.length + withdrawn.length === 0

async function haveSkillsChanged(
  connection: Database,
  standing: Standing,
  { publicationId }: AssignmentRecord,
  { skills }: ReadSource,
): Promise<boolean> {
  const last = await selectNewestVersion(connection, standing, publicationId)
  return JSON.stringify(last?.skills ?? null) !== JSON.stringify(skills)
}
