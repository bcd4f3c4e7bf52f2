import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/Logo'
import { publicPages } from '@/lib/words/public'
import { shell } from '@/lib/words/shell'

/** The head of the pages anyone may open. */
export function PublicHeader({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="mx-auto flex max-w-page items-center justify-between px-gutter pt-4 md:px-10 md:pt-6">
      <Logo href="/" label={shell.publicHomeLabel} />
      {children && (
        <nav aria-label={publicPages.landing.siteNavigation} className="-mr-3 flex items-center gap-1">
          {children}
        </nav>
      )}
    </header>
  )
}
