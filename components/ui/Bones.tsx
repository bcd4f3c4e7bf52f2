import clsx from 'clsx'
import type { ReactNode } from 'react'
import { VisuallyHidden } from './VisuallyHidden'

interface BonesProps {
  /** What is being fetched: `Fetching your cards`. */
  readonly label: string
  /** The shape of what is to come; a heading and three lines unless told. */
  readonly children?: ReactNode
  readonly className?: string
}

/** What stands where content will be. Appears after 300 ms: most waits are over before. */
export function Bones({ label, children, className }: BonesProps) {
  return (
    <div role="status" className={clsx('bones', className)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true" className="grid gap-3">
        {children ?? (
          <>
            <Bone className="h-4 w-32" />
            <Bone className="h-8 w-full" />
            <Bone className="h-8 w-2/3" />
            <Bone className="mt-6 h-14 w-full" />
          </>
        )}
      </div>
    </div>
  )
}

/** One bone; its size comes with the class. */
export const Bone = ({ className }: { readonly className: string }) => (
  <div className={clsx('bone', className)} />
)
