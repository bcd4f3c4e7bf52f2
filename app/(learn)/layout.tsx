import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/Shell'
import { requireViewer } from '@/lib/auth/viewer'

export default async function LearnLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer()
  return <Shell isDemo={viewer.isDemo}>{children}</Shell>
}
