import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssignChoices } from '@/components/assignments/AssignChoices'
import { problemSentence } from '@/components/assignments/assignment-form'
import { AssignForm } from '@/components/assignments/AssignForm'
import { SourcePreview } from '@/components/assignments/SourcePreview'
import { Callout } from '@/components/ui/Callout'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { requireViewer } from '@/lib/auth/viewer'
import { defaultFacts } from '@/lib/classes'
import { choiceSchema, type Choice } from '@/lib/contracts/assignments'
import type { ClassDto } from '@/lib/contracts/classes'
import type { Viewer } from '@/lib/contracts/viewer'
import { tooMuchOf } from '@/lib/usecases/assignments/publish'
import { readChoices, readPublished } from '@/lib/usecases/assignments/read'
import { readSource } from '@/lib/usecases/assignments/source'
import { assignments } from '@/lib/words/assignments'
import { classOf, type ClassPageProps } from '../../read-class'
import { assignAction, publishAndAssignAction } from '../assignments/actions'

export const metadata: Metadata = { title: assignments.choose.title }

interface AssignPageProps extends ClassPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Chooses what a class is to learn; with something chosen, shows what is published and asks for days and rules. */
export default async function AssignPage(props: AssignPageProps) {
  const found = await classOf(props, 'assign')
  const choice = choiceSchema.safeParse(await props.searchParams)
  if (found.isArchived || !choice.success) notFound()
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{
          href: `/classes/${found.classId}`,
          label: found.name,
          navigationLabel: assignments.breadcrumb,
        }}
        title={assignments.choose.title}
      />
      <div className="mt-6">{await chosen(await requireViewer(), found, choice.data)}</div>
    </div>
  )
}

async function chosen(viewer: Viewer, found: ClassDto, { deck, set, publication }: Choice) {
  const { classId } = found
  if (publication !== undefined) {
    const published = await readPublished(viewer, classId, publication)
    if (published === null) notFound()
    const { name, description, kind, items } = published
    return (
      <div className="grid gap-6">
        <Sheet title={name}>
          <p className="note mt-1">{assignments.items(kind, items)}</p>
          {description !== '' && <p className="mt-2 whitespace-pre-line">{description}</p>}
        </Sheet>
        <AssignForm {...formOf(found, items)} what={{ is: 'published', published, assign: assignAction }} />
      </div>
    )
  }
  const sourceId = deck ?? set
  if (sourceId === undefined) {
    const choices = await readChoices(viewer, classId)
    if (!choices.ok) notFound()
    return (
      <>
        <p className="mb-6">{assignments.choose.lead}</p>
        <AssignChoices path={`/classes/${classId}/assign`} choices={choices.value} />
      </>
    )
  }
  const source = await readSource(viewer, deck === undefined ? 'problems' : 'deck', sourceId)
  if (source === null) notFound()
  const tooMuch = tooMuchOf(source)
  const what = { is: 'source', source: source.shown, publish: publishAndAssignAction } as const
  return (
    <div className="grid gap-6">
      <SourcePreview source={source.shown} />
      {tooMuch === null ? (
        <AssignForm {...formOf(found, source.shown.items)} what={what} />
      ) : (
        <Callout tone="error">{problemSentence(tooMuch, found.today)}</Callout>
      )}
    </div>
  )
}

const formOf = (found: ClassDto, items: number) => ({
  classId: found.classId,
  facts: defaultFacts(found, found.today, items),
  zone: found.zone,
  today: found.today,
})
