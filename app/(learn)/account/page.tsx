import type { Metadata } from 'next'
import { Sessions } from '@/components/account/Sessions'
import { SignOutButton } from '@/components/shell/SignOutButton'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireSession } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { settings as selectSettings } from '@/lib/data/learners'
import { readSessions } from '@/lib/usecases/account/sessions'
import { account as words } from '@/lib/words/account'
import { calendarDay } from '@/lib/words/format'
import { WaysSection } from './WaysSection'
import { endOtherSessionsAction, endSessionAction, signOutEverywhereAction } from './actions'
import { Credentials } from './Credentials'
import { Leaving } from './Leaving'

export const metadata: Metadata = { title: words.title }

interface AccountPageProps {
  readonly searchParams: Promise<{ readonly outside?: string | string[] }>
}

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const { viewer, sessionId } = await requireSession()
  const [{ zone }, sessions] = await Promise.all([selectSettings(viewer), readSessions(viewer, sessionId)])
  return (
    <div className="max-w-measure">
      <PageHeader title={words.title} />
      <div className="mt-6 grid gap-6">
        {viewer.isDemo && <p className="note">{words.demo}</p>}
        <Credentials viewer={viewer} />
        <WaysSection
          viewer={viewer}
          zone={zone}
          today={calendarDay(now(), zone)}
          outside={(await searchParams).outside}
        />
        <Sessions
          sessions={sessions}
          zone={zone}
          today={calendarDay(now(), zone)}
          actions={{
            end: endSessionAction,
            endOthers: endOtherSessionsAction,
            endAll: signOutEverywhereAction,
          }}
        />
        <div>
          <SignOutButton />
        </div>
        <Leaving viewer={viewer} zone={zone} />
      </div>
    </div>
  )
}
