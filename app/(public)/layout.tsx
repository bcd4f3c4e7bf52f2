import type { ReactNode } from 'react'
import { PublicHeader } from '@/components/public/PublicHeader'
import { SkipLink } from '@/components/shell/Shell'

export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <PublicHeader />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-104 px-gutter pt-8 pb-16 outline-none md:pt-16"
      >
        {children}
      </main>
    </>
  )
}
