import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/EmptyState'
import { ButtonLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { WhatIfView } from '@/components/what-if/WhatIfView'
import { requireViewer } from '@/lib/auth/viewer'
import { now as clock } from '@/lib/clock'
import { whatIfQuerySchema, type WhatIfDto } from '@/lib/contracts/what-if'
import type { Choice } from '@/lib/planning'
import { whatIf } from '@/lib/usecases/planning/what-if'
import { whatIf as words } from '@/lib/words/what-if'
import { saveSettingsAction } from '../settings/actions'

export const metadata: Metadata = { title: words.title }

interface WhatIfPageProps {
  readonly searchParams: Promise<unknown>
}

/** What other minutes, new cards and recall targets would bring. */
export default async function WhatIfPage({ searchParams }: WhatIfPageProps) {
  const viewer = await requireViewer()
  const found = await whatIf(viewer, clock())
  if (!found.ok) throw new Error(`futures cannot be worked out: ${found.error}`)
  const { collection } = found.value
  return (
    <>
      <PageHeader title={words.title} note={words.lead} />
      <div className="mt-6">
        {collection === null ? (
          <Sheet>
            <EmptyState
              title={words.none.title}
              actions={<ButtonLink href="/decks">{words.none.decks}</ButtonLink>}
            >
              <p>{words.none.text}</p>
            </EmptyState>
          </Sheet>
        ) : (
          <WhatIfView
            whatIf={{ ...found.value, collection }}
            first={triedFirst(await searchParams, found.value)}
            save={saveSettingsAction}
          />
        )}
      </div>
    </>
  )
}

/** What the address asks for; what it says nothing of, or nothing sound, stands as it is. */
function triedFirst(query: unknown, { choice }: WhatIfDto): Choice {
  const read = whatIfQuerySchema.safeParse(query)
  if (!read.success) return choice
  const { minutes, newPerDay, aim } = read.data
  return {
    minutesPerDay: minutes ?? choice.minutesPerDay,
    newPerDay: newPerDay ?? choice.newPerDay,
    retention: aim === undefined ? choice.retention : aim / 100,
  }
}
