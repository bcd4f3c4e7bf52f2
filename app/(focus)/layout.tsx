import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/auth/viewer'

/** Like a sitting, a block goes without the navigation. */
export default async function FocusLayout({ children }: { readonly children: ReactNode }) {
  await requireViewer()
  return children
}
