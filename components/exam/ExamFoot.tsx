import type { ReactNode } from 'react'
import { BottomBar } from '@/components/shell/BottomBar'

/** The bar that holds what comes next, in the same place throughout an exam. */
export const ExamFoot = ({ children }: { readonly children: ReactNode }) => (
  <BottomBar>
    <div className="mx-auto flex min-h-13 max-w-measure items-center justify-end gap-3">{children}</div>
  </BottomBar>
)
