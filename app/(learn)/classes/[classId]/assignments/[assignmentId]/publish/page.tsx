import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssignmentHeader } from '@/components/assignments/AssignmentHeader'
import { SourceList } from '@/components/assignments/AssignChoices'
import { NextVersion } from '@/components/assignments/NextVersion'
import { requireViewer } from '@/lib/auth/viewer'
import { choiceSchema, type AssignmentDto } from '@/lib/contracts/assignments'
import type { ClassDto } from '@/lib/contracts/classes'
import { previewNextVersion, sourceOfNext } from '@/lib/usecases/assignments/next-version'
import { readChoices } from '@/lib/usecases/assignments/read'
import { assignments } from '@/lib/words/assignments'
import { publishVersionAction } from '../../actions'
import { assignmentOf, type AskedPageProps } from '../../read-assignment'

export const metadata: Metadata = { title: assignments.next.title }

/** What the next version of an assignment would change, from the instructor's own deck or set as it stands. */
export default async function PublishPage(props: AskedPageProps) {
  const { inClass, assignment } = await assignmentOf(props, 'assign')
  const choice = choiceSchema.safeParse(await props.searchParams)
  if (inClass.isArchived || assignment.phase === 'ended' || !choice.success) notFound()
  const { deck, set } = choice.data
  const { assignmentId, name } = assignment
  return (
    <div className="max-w-measure">
      <AssignmentHeader
        {...{ classId: inClass.classId, assignmentId, name }}
        title={assignments.next.title}
      />
      <div className="mt-6 grid gap-6">{await shown(inClass, assignment, deck ?? set)}</div>
    </div>
  )
}

async function shown(
  { classId, today }: ClassDto,
  { assignmentId, kind, versions }: AssignmentDto,
  asked: string | undefined,
) {
  const viewer = await requireViewer()
  const which = { classId, assignmentId }
  const sourceId = asked ?? (await sourceOfNext(viewer, which))
  const next = sourceId === null ? null : await previewNextVersion(viewer, { ...which, sourceId })
  if (asked !== undefined && next === null) notFound()
  const choices = await readChoices(viewer, classId)
  if (!choices.ok) notFound()
  const places = kind === 'deck' ? choices.value.decks : choices.value.sets
  const others = (
    <>
      <p className="note">{assignments.next.chooseText}</p>
      <SourceList
        kind={kind}
        places={places.filter((place) => place.sourceId !== sourceId)}
        path={`/classes/${classId}/assignments/${assignmentId}/publish`}
      />
    </>
  )
  if (next === null)
    return (
      <>
        <p>{assignments.next.notYours(versions[0]?.by ?? null)}</p>
        {others}
      </>
    )
  return (
    <>
      <NextVersion {...which} next={next} today={today} publish={publishVersionAction} />
      <details>
        <summary className="link cursor-pointer">{assignments.next.choose}</summary>
        <div className="mt-3 grid gap-3">{others}</div>
      </details>
    </>
  )
}
