import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Callout } from '@/components/ui/Callout'

interface QuietRoomProps {
  /** The way out. */
  readonly way: ReactNode
  /** At the far end of the head. */
  readonly aside?: ReactNode
  /** Why the last thing was not done, as a sentence. */
  readonly problem?: string | null
  /** For a form, narrower than what is read. */
  readonly isNarrow?: boolean
  /** A bar stands below. */
  readonly hasFoot?: boolean
  readonly children: ReactNode
}

/** A page without the navigation: a way out, one column, and nothing else. */
export function QuietRoom({
  way,
  aside,
  problem = null,
  isNarrow = false,
  hasFoot = false,
  children,
}: QuietRoomProps) {
  return (
    <>
      <header className="flex h-16 items-center justify-between gap-3 px-2 md:px-6">
        {way}
        {aside}
      </header>
      <main id="main" className={clsx('px-gutter md:px-10', hasFoot ? 'pb-36' : 'pb-16')}>
        <div className={clsx('mx-auto pt-4 md:pt-10', isNarrow ? 'max-w-140' : 'max-w-measure')}>
          <NotDone problem={problem} />
          {children}
        </div>
      </main>
    </>
  )
}

/** Why the last thing was not done, above what it was done with. */
export function NotDone({ problem }: { readonly problem: string | null }) {
  return (
    problem !== null && (
      <Callout announce="alert" className="mb-8">
        <p>{problem}</p>
      </Callout>
    )
  )
}
