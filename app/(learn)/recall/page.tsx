import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChooseSubject } from '@/components/recall/ChooseSubject'
import { Recall } from '@/components/recall/Recall'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { deckLabel } from '@/lib/content/deck-path'
import { recallSubjectSchema, type RecallSubject } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck } from '@/lib/data/decks'
import { settings as selectSettings } from '@/lib/data/learners'
import { attemptsAt } from '@/lib/data/recall-attempts'
import { recallChoices, recallExtent } from '@/lib/data/recall-points'
import { studyDay } from '@/lib/scheduling'
import { decks as deckWords } from '@/lib/words/decks'
import { recall as words } from '@/lib/words/recall'
import { undoChangeAction } from '../notes/change-actions'
import { recallPointsAction, scoreRecallAction } from './actions'

export const metadata: Metadata = { title: words.title }

interface RecallPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const ACTIONS = { points: recallPointsAction, score: scoreRecallAction, undo: undoChangeAction } as const

/** Recalling a deck or tag freely; without one in the address, the choice of one. */
export default async function RecallPage({ searchParams }: RecallPageProps) {
  const viewer = await requireViewer()
  const query = await searchParams
  const asked = subjectOf(query)
  if (asked === null) return <Choose {...await recallChoices(viewer)} />
  const name = await nameOf(viewer, asked)
  const part = typeof query.part === 'string' && /^[1-9]\d{0,3}$/.test(query.part) ? Number(query.part) : 1
  const clock = await selectSettings(viewer)
  const [extent, [last]] = await Promise.all([
    recallExtent(viewer, asked, part),
    attemptsAt(viewer, asked, clock, 1),
  ])
  return (
    <>
      <PageHeader
        parent={parentOf(asked, name)}
        title={<bdi className="wrap-anywhere">{words.write.of(name)}</bdi>}
      />
      {extent.total === 0 ? (
        <div className="sheet mt-6 p-5 md:p-7">
          <EmptyState title={words.empty.title}>
            <p>{words.empty.text}</p>
          </EmptyState>
        </div>
      ) : (
        <Recall
          key={`${name} ${extent.part}`}
          subject={asked}
          name={name}
          extent={extent}
          last={last ?? null}
          today={studyDay(now(), clock)}
          actions={ACTIONS}
        />
      )}
    </>
  )
}

function Choose(choices: Awaited<ReturnType<typeof recallChoices>>) {
  return (
    <>
      <PageHeader
        parent={{ href: '/decks', label: deckWords.title, navigationLabel: words.breadcrumb }}
        title={words.title}
      />
      <ChooseSubject {...choices} />
    </>
  )
}

/** What the address asks to recall; null when it names nothing. One that names something malformed is no page. */
function subjectOf({
  deck,
  tag,
}: Readonly<Record<string, string | string[] | undefined>>): RecallSubject | null {
  if (deck === undefined && tag === undefined) return null
  const read = recallSubjectSchema.safeParse(deck === undefined ? { tag } : { deckId: deck })
  return read.success ? read.data : notFound()
}

async function nameOf(viewer: Viewer, subject: RecallSubject): Promise<string> {
  if ('tag' in subject) return subject.tag
  const deck = await selectOptionalDeck(viewer, subject.deckId)
  return deck === null || deck.isArchived ? notFound() : deckLabel(deck.name)
}

const parentOf = (subject: RecallSubject, name: string) => ({
  href: 'deckId' in subject ? `/decks/${subject.deckId}` : '/recall',
  label: 'deckId' in subject ? name : words.title,
  navigationLabel: words.breadcrumb,
})
