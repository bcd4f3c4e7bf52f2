import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { common } from '@/lib/words/common'
import { focus as words } from '@/lib/words/focus'

interface FocusFrameProps {
  /** What the way out is called, and where it leads. */
  readonly leave: string
  readonly onLeave: () => void
  /** At the far end of the head. */
  readonly aside?: ReactNode
  /** Why the last thing was not done. */
  readonly problem: keyof typeof words.problem | null
  readonly children: ReactNode
}

/** The quiet room of a block: a way out, one column, and nothing else. */
export function FocusFrame({ leave, onLeave, aside, problem, children }: FocusFrameProps) {
  return (
    <>
      <header className="flex h-16 items-center justify-between gap-3 px-2 md:px-6">
        <Button
          variant="quiet"
          icon={<X />}
          shortcut={{ key: 'Escape', hint: common.key.escape }}
          onClick={onLeave}
        >
          <span className="max-md:sr-only">{leave}</span>
        </Button>
        {aside && <p className="note tnum pr-3 md:pr-2">{aside}</p>}
      </header>
      <main id="main" className="px-gutter pb-16 md:px-10">
        <div className="mx-auto max-w-measure pt-4 md:pt-10">
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
