import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/PageHeader'
import { FirstRun } from '@/components/welcome/FirstRun'
import { requireViewer } from '@/lib/auth/viewer'
import { settings as selectSettings } from '@/lib/data/learners'
import { starterDecks } from '@/lib/data/starter-decks'
import { starterSets } from '@/lib/data/starter-problem-sets'
import { welcome as words } from '@/lib/words/welcome'
import { beginAction } from './actions'

export const metadata: Metadata = { title: words.title }

/** What comes between signing up and the first card. */
export default async function WelcomePage() {
  const viewer = await requireViewer()
  const [settings, decks, sets] = await Promise.all([selectSettings(viewer), starterDecks(), starterSets()])
  return (
    <div className="max-w-measure">
      <PageHeader title={words.title} />
      <p className="mt-2">{words.lead}</p>
      <FirstRun settings={settings} decks={decks} sets={sets} begin={beginAction} />
    </div>
  )
}
