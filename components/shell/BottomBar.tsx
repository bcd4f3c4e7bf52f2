import type { ReactNode } from 'react'

/** The bar at the foot of a quiet page: what comes next stays in one place. */
export const BottomBar = ({ children }: { readonly children: ReactNode }) => (
  <footer className="fixed inset-x-0 bottom-0 z-10 border-t border-border bg-background px-gutter pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] md:px-10">
    {children}
  </footer>
)
