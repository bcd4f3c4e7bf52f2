import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { BeforeExam } from '@/components/exam/BeforeExam'
import { requireViewer } from '@/lib/auth/viewer'
import { recallSubjectSchema, type RecallChoice } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import { openExamId } from '@/lib/data/exams'
import { database } from '@/lib/data/pool'
import { recallChoices, recallExtent } from '@/lib/data/recall-points'
import { selectWorries } from '@/lib/data/worries'
import { examName } from '@/lib/usecases/exam/start'
import { exam as words } from '@/lib/words/exam'
import { keepWorriesAction, setWorryRecordsAction, startExamAction } from './actions'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Choosing a mock exam. While one is under way there is no other. */
export default async function ExamPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const viewer = await requireViewer()
  const open = await openExamId(database, viewer)
  // This page has no bones, since one that has begun to be sent can only be left by a refresh a second later.
  if (open !== null) redirect(`/exam/${open}`)
  const [asked, { decks, tags }, { isOn }] = await Promise.all([
    askedFor(viewer, await searchParams),
    recallChoices(viewer),
    selectWorries(viewer),
  ])
  return (
    <BeforeExam
      asked={asked}
      decks={decks}
      tags={tags}
      keepsWorries={isOn}
      actions={{ start: startExamAction, keepWorries: keepWorriesAction, setRecords: setWorryRecordsAction }}
    />
  )
}

/** What the address asks for; null when it names nothing. */
async function askedFor(viewer: Viewer, { deck, tag }: Query): Promise<RecallChoice | null> {
  if (deck === undefined && tag === undefined) return null
  const read = recallSubjectSchema.safeParse(deck === undefined ? { tag } : { deckId: deck })
  const name = read.success ? await examName(viewer, read.data) : null
  if (!read.success || name === null) notFound()
  return { subject: read.data, name, points: (await recallExtent(viewer, read.data, 1)).total }
}
