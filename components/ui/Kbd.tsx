import type { ReactNode } from 'react'

/**
 * A key hint, shown only where there is a keyboard and room. It is decoration: the control it sits in says its key
 * in `aria-keyshortcuts`.
 */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {children}
    </kbd>
  )
}
