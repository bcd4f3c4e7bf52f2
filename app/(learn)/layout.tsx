import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/Shell'
import { OutboxFlusher } from '@/components/study/OutboxFlusher'
import { requireViewer } from '@/lib/auth/viewer'
import { env } from '@/lib/env'

export default async function LearnLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer()
  return (
    <Shell isDemo={viewer.isDemo}>
      <OutboxFlusher userId={viewer.userId} offline={env().NODE_ENV === 'production'} />
      {children}
    </Shell>
  )
}
