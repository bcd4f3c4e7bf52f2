import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/auth/viewer'

/** A problem is kept on the server: nobody gets as far as its room without signing in. */
export default async function PractiseLayout({ children }: { readonly children: ReactNode }) {
  await requireViewer()
  return children
}
