import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/auth/viewer'

/** Unlike a sitting, an exam is kept on the server: nobody gets as far as its bones without signing in. */
export default async function ExamLayout({ children }: { readonly children: ReactNode }) {
  await requireViewer()
  return children
}
