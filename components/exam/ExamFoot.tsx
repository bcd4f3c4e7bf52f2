import type { ReactNode } from 'react'

/** The bar that holds what comes next, in the same place throughout an exam. */
export const ExamFoot = ({ children }: { readonly children: ReactNode }) => (
  <footer className="fixed inset-x-0 bottom-0 z-10 border-t border-border bg-background px-gutter pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] md:px-10">
    <div className="mx-auto flex min-h-13 max-w-measure items-center justify-end gap-3">{children}</div>
  </footer>
)
