import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/Shell'
import { OutboxFlusher } from '@/components/study/OutboxFlusher'
import { requireViewer } from '@/lib/auth/viewer'
import { settings } from '@/lib/data/learners'
import { env } from '@/lib/env'

export default async function LearnLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer()
  const { writing } = await settings(viewer)
  return (
    <Shell isDemo={viewer.isDemo} writing={writing}>
      <OutboxFlusher userId={viewer.userId} offline={env().NODE_ENV === 'production'} />
      {children}
    </Shell>
  )
}
