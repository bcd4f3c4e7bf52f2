import type { ReactNode } from 'react'
import { crash } from '@/lib/words/crash'

interface ProblemPageProps {
  readonly title: string
  readonly children: ReactNode
  readonly actions: ReactNode
  /** Finds the failure in the server's log. */
  readonly digest?: string | undefined
}

/** What stands in the place of a page that cannot be shown. */
export function ProblemPage({ title, children, actions, digest }: ProblemPageProps) {
  return (
    <div className="max-w-measure py-6 md:py-12">
      <h1 className="h-page">{title}</h1>
      <div className="mt-3 grid gap-2 text-muted-foreground">{children}</div>
      <div className="mt-8 flex flex-wrap gap-3">{actions}</div>
      {digest && <p className="tiny mt-8">{crash.reference(digest)}</p>}
    </div>
  )
}

/** The same for a page without navigation: with the logo above it. */
export function ProblemRoom({ children, logo }: { readonly children: ReactNode; readonly logo: ReactNode }) {
  return (
    <div className="mx-auto max-w-page px-gutter pt-4 pb-16 md:px-10 md:pt-6">
      <header>{logo}</header>
      <main id="main">{children}</main>
    </div>
  )
}
