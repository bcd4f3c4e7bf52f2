import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/auth/viewer'

/** The evening and the morning go without the navigation. */
export default async function NightLayout({ children }: { readonly children: ReactNode }) {
  await requireViewer()
  return children
}
