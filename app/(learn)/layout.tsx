import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/Shell'
import { OutboxFlusher } from '@/components/study/OutboxFlusher'
import { requireViewer } from '@/lib/auth/viewer'
import { isInClasses } from '@/lib/data/classes/members'
import { settings } from '@/lib/data/learners'
import { env } from '@/lib/env'

export default async function LearnLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer()
  const [{ writing }, hasClasses] = await Promise.all([settings(viewer), isInClasses(viewer)])
  return (
    <Shell isDemo={viewer.isDemo} writing={writing} hasClasses={hasClasses}>
      <OutboxFlusher userId={viewer.userId} offline={env().NODE_ENV === 'production'} />
      {children}
    </Shell>
  )
}
