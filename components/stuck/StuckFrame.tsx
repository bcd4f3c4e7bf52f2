import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { common } from '@/lib/words/common'
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
    <>
      <header className="flex h-16 items-center px-2 md:px-6">
        <Button
          variant="quiet"
          icon={<ChevronLeft />}
          shortcut={{ key: 'Escape', hint: common.key.escape }}
          onClick={onLeave}
        >
          {words.leave}
        </Button>
      </header>
      <main id="main" className="px-gutter pb-16 md:px-10">
        <div className="mx-auto max-w-140 pt-4 md:pt-10">
          {problem !== null && (
            <Callout announce="alert" className="mb-8">
              <p>{words.problem[problem]}</p>
            </Callout>
          )}
          {children}
        </div>
      </main>
    </>
  )
}
