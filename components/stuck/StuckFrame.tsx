import type { ReactNode } from 'react'
import { BackButton } from '@/components/shell/BackButton'
import { QuietRoom } from '@/components/shell/QuietRoom'
import { stuck as words } from '@/lib/words/stuck'

interface StuckFrameProps {
  /** Why the last thing was not done. */
  readonly problem: keyof typeof words.problem | null
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** One column and a way back. */
export function StuckFrame({ problem, onLeave, children }: StuckFrameProps) {
  return (
    <QuietRoom
      way={<BackButton label={words.leave} onLeave={onLeave} />}
      problem={problem === null ? null : words.problem[problem]}
      isNarrow
    >
      {children}
    </QuietRoom>
  )
}
