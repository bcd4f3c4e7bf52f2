import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { problemSentence } from '@/components/classes/class-form'
import { FindClass } from '@/components/classes/FindClass'
import { JoinClassForm } from '@/components/classes/JoinClass'
import { PageHeader } from '@/components/ui/PageHeader'
import { clientAddress } from '@/lib/auth/client-address'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { findClassSchema } from '@/lib/contracts/classes'
import { settings as selectSettings } from '@/lib/data/learners'
import { findClass } from '@/lib/usecases/classes/join'
import { classes as words } from '@/lib/words/classes'
import { joinClassAction } from '../actions'

export const metadata: Metadata = { title: words.joining.title }

interface JoinPageProps {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>
}

/** Asks for a code; with one, shows the class it leads to and what joining means. */
export default async function JoinPage({ searchParams }: JoinPageProps) {
  const viewer = await requireViewer()
  const { code } = await searchParams
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: '/classes', label: words.title, navigationLabel: words.breadcrumb }}
        title={words.joining.title}
      />
      <div className="mt-6">{code === undefined ? <FindClass typed="" /> : await behind(viewer, code)}</div>
    </div>
  )
}

async function behind(viewer: Awaited<ReturnType<typeof requireViewer>>, code: string | readonly string[]) {
  const asked = findClassSchema.safeParse({ code })
  const typed = typeof code === 'string' ? code : ''
  if (!asked.success) return <FindClass typed={typed} problem={words.problem['no-such-code']} />
  const place = clientAddress(await headers())
  const [found, { name }] = await Promise.all([
    findClass({ viewer, place }, asked.data.code, now()),
    selectSettings(viewer),
  ])
  if (!found.ok) {
    const sentence =
      found.error.code === 'not-found' ? words.problem['no-such-code'] : problemSentence(found.error)
    return <FindClass typed={typed} problem={sentence} />
  }
  const way = { kind: 'join', code: asked.data.code, join: joinClassAction } as const
  return <JoinClassForm found={found.value} yourName={name ?? ''} way={way} />
}
