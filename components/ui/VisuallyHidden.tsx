import type { ReactNode } from 'react'

/** Text for those who listen, not for those who look. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}
