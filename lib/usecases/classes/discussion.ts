import 'server-only'
import { z } from 'zod'
import { NOTE_TYPE_NAMES } from '@/lib/content/note-type-names'
import { cardsOf, renderCard, type NoteFields, type NoteKind } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import type { ClassProblem } from '@/lib/contracts/classes'
import { LIMITS } from '@/lib/contracts/limits'
import type { Discuss, DiscussionItemDto } from '@/lib/contracts/report'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  countDiscussion,
  deleteDiscussion,
  putDiscussion,
  selectDiscussion,
  type NotedItem,
} from '@/lib/data/classes/discussion'
import { noteVisit } from '@/lib/data/classes/visits'
import { database } from '@/lib/data/pool'
import { changing, standingWith } from './standing'

/** What is noted to talk about with a class, for those who teach it. Looking is noted. */
export async function readDiscussion(
  viewer: Viewer,
  classId: string,
  now: number,
): Promise<Result<readonly DiscussionItemDto[], ClassProblem>> {
  const standing = await standingWith(database, viewer, classId, 'see-learners')
  if (!standing.ok) return standing
  await noteVisit(database, standing.value, { page: 'discuss', about: null }, now)
  const noted = await selectDiscussion(database, standing.value, LIMITS.discussionItems)
  return ok(noted.map(shownItem))
}

/** Notes an item to talk about, or that it was talked about, or takes it off the list. */
export function discuss(
  viewer: Viewer,
  { classId, ...item }: Discuss,
  now: number,
): Promise<Result<null, ClassProblem>> {
  return changing(viewer, classId, { right: 'see-learners' }, async (connection, standing) => {
    if (item.state === 'off') {
      await deleteDiscussion(connection, standing, item)
      return ok(null)
    }
    const { all } = await countDiscussion(connection, standing)
    if (all >= LIMITS.discussionItems && item.state === 'open') return err({ code: 'full' })
    return (await putDiscussion(connection, standing, item, now)) ? ok(null) : err({ code: 'not-found' })
  })
}

const isNoteKind = (kind: string): kind is NoteKind => kind in NOTE_TYPE_NAMES

/** A published text of a note, as far as an answer is read from it. */
const fieldsSchema = z.object({
  front: z.string(),
  back: z.string(),
  raw: z.record(z.string(), z.string()).optional(),
  type: z
    .object({
      name: z.string(),
      fields: z.array(z.string()),
      templates: z.array(z.object({ name: z.string(), front: z.string(), back: z.string() })),
      isCloze: z.boolean(),
    })
    .optional(),
})

const shownItem = ({ kind, body, ...item }: NotedItem): DiscussionItemDto => ({
  ...item,
  answer: isNoteKind(kind) ? answerOf(kind, fieldsSchema.parse(body)) : null,
})

const answerOf = (kind: NoteKind, fields: NoteFields): string =>
  plainText(renderCard(kind, fields, cardsOf(kind, fields)[0]?.ordinal ?? 0).answer)
