import 'server-only'
import { versionDiff, type ItemBody, type VersionDiff } from '@/lib/classes'
import type { CopyDto } from '@/lib/contracts/assignments'
import type { Viewer } from '@/lib/contracts/viewer'
import type { AssignmentRecord } from '@/lib/data/classes/assignments'
import { selectCopiedItems, type CopiedItem } from '@/lib/data/classes/copies'
import type { Standing } from '@/lib/data/classes/members'
import { itemsAt, itemsOfVersion, type PublishedItem } from '@/lib/data/classes/publications'
import { selectNotes, type NoteRecord } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { selectProblems, type ProblemRecord } from '@/lib/data/problems'
import { textOf } from './source'

/** A note or problem of the learner's that a version has another text for, or has again. */
export interface OwnItem {
  readonly itemId: string
  readonly held: CopiedItem
  /** The text of the class that they had before. */
  readonly before: PublishedItem | null
  readonly after: PublishedItem
  /** Theirs as it stands; null: it is not there any more. */
  readonly note: NoteRecord | null
  readonly problem: ProblemRecord | null
  /** It says something else than what the class gave them. */
  readonly isEdited: boolean
  /** They have deleted it. */
  readonly isDeleted: boolean
}

/** What the newest version would change of a learner's copy. */
export interface UpdatePlan {
  readonly diff: VersionDiff
  readonly held: readonly CopiedItem[]
  readonly added: readonly PublishedItem[]
  readonly changed: readonly OwnItem[]
  readonly returned: readonly OwnItem[]
  readonly withdrawn: readonly CopiedItem[]
}

/** Works out what the newest version of an assignment would change of the viewer's copy. */
export async function planUpdate(
  connection: Database,
  viewer: Viewer,
  standing: Standing,
  { assignmentId, publicationId, number }: AssignmentRecord,
): Promise<UpdatePlan> {
  const [held, items] = [
    await selectCopiedItems(connection, viewer, assignmentId),
    await itemsOfVersion(connection, standing, publicationId, number),
  ]
  const diff = versionDiff(held, items)
  const byId = new Map(held.map((item) => [item.itemId, item]))
  const next = new Map(items.map((item) => [item.itemId, item]))
  const concerned = [...diff.changed, ...diff.returned].flatMap(({ itemId }) => byId.get(itemId) ?? [])
  const ownIds = concerned.map(({ ownId }) => ownId)
  const before = await itemsAt(connection, standing, publicationId, concerned)
  const notes = await selectNotes(connection, viewer, ownIds)
  const problems = await selectProblems(connection, viewer, ownIds)
  const [beforeOf, noteOf, problemOf] = [
    new Map(before.map((item) => [item.itemId, item])),
    new Map(notes.map((note) => [note.noteId, note])),
    new Map(problems.map((problem) => [problem.problemId, problem])),
  ]
  const own = ({ itemId }: { readonly itemId: string }): OwnItem[] => {
    const [mine, after] = [byId.get(itemId), next.get(itemId)]
    if (mine === undefined || after === undefined) return []
    const [was, note, problem] = [
      beforeOf.get(itemId) ?? null,
      noteOf.get(mine.ownId) ?? null,
      problemOf.get(mine.ownId) ?? null,
    ]
    return [
      {
        ...{ itemId, held: mine, before: was, after, note, problem },
        isEdited: was !== null && isEdited(was.body, note, problem),
        isDeleted: note?.isDeleted ?? problem?.isDeleted ?? true,
      },
    ]
  }
  return {
    diff,
    held,
    added: diff.added.flatMap(({ itemId }) => next.get(itemId) ?? []),
    changed: diff.changed.flatMap(own),
    returned: diff.returned.flatMap(own),
    withdrawn: diff.withdrawn.flatMap((itemId) => byId.get(itemId) ?? []),
  }
}

/** Tags are the learner's own business: other ones are no other text. */
function isEdited(given: ItemBody, note: NoteRecord | null, problem: ProblemRecord | null): boolean {
  if (given.is === 'problem')
    return problem !== null && textOf({ is: 'problem', source: problem.source }) !== textOf(given)
  if (note === null) return false
  const { kind, fields } = note
  return textOf({ is: 'note', kind, fields, tags: [] }) !== textOf({ ...given, tags: [] })
}

/** Whether a copy has to wait for nothing but its learner. */
export const isBehind = ({ number }: AssignmentRecord, copy: CopyDto): boolean => copy.number < number
