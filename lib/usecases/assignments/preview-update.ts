import 'server-only'
import { changedParts } from '@/lib/classes'
import type { AssignmentProblem, TitleDto, UpdateDto } from '@/lib/contracts/assignments'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalAssignment } from '@/lib/data/classes/assignments'
import { selectOptionalCopy } from '@/lib/data/classes/copies'
import { selectOptionalStanding } from '@/lib/data/classes/members'
import { itemsAt } from '@/lib/data/classes/publications'
import { database } from '@/lib/data/pool'
import { some } from './some'
import { isBehind, planUpdate, type OwnItem } from './update-plan'

/** What taking up the newest version would change for the viewer; null where they have it. Nothing is changed. */
export async function previewUpdate(
  viewer: Viewer,
  { classId, assignmentId }: { readonly classId: string; readonly assignmentId: string },
): Promise<Result<UpdateDto | null, AssignmentProblem>> {
  const standing = await selectOptionalStanding(database, viewer, classId)
  const assignment = standing && (await selectOptionalAssignment(database, standing, assignmentId))
  if (!standing || !assignment) return err({ code: 'not-found' })
  const copy = await selectOptionalCopy(database, viewer, standing, assignmentId)
  if (copy === null) return err({ code: 'not-started' })
  if (copy.isGone) return err({ code: 'copy-gone' })
  if (!isBehind(assignment, copy)) return ok(null)
  const plan = await planUpdate(database, viewer, standing, assignment)
  const gone = await itemsAt(database, standing, assignment.publicationId, plan.withdrawn)
  const titles = new Map(gone.map(({ itemId, title }) => [itemId, title]))
  const titled = ({ itemId, title }: TitleDto): TitleDto => ({ itemId, title })
  return ok({
    from: copy.number,
    to: assignment.number,
    added: some(plan.added, titled),
    changed: some(plan.changed, changedDto),
    returned: some(plan.returned, ({ after }) => titled(after)),
    withdrawn: some(plan.withdrawn, ({ itemId }) => ({ itemId, title: titles.get(itemId) ?? '' })),
  })
}

/** Of what the learner has edited the difference to their own text is shown: that is what would go. */
function changedDto(item: OwnItem): UpdateDto['changed']['first'][number] {
  const { itemId, before, after, note, problem, isEdited, isDeleted } = item
  const mine =
    note !== null
      ? ({ is: 'note', kind: note.kind, fields: note.fields, tags: note.tags } as const)
      : problem !== null
        ? ({ is: 'problem', source: problem.source } as const)
        : null
  const was = isEdited ? mine : (before?.body ?? null)
  const parts = was === null ? [] : changedParts(was, after.body)
  // Their own tags stay, whichever text they take.
  const shown = isEdited ? parts.filter(({ part }) => part !== 'tags') : parts
  return { itemId, title: after.title, parts: shown, isEdited, isDeleted }
}
