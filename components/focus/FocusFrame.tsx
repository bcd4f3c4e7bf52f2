import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { QuietRoom } from '@/components/shell/QuietRoom'
import { Button } from '@/components/ui/Button'
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
    <QuietRoom
      way={
        <Button
          variant="quiet"
          icon={<X />}
          shortcut={{ key: 'Escape', hint: common.key.escape }}
          onClick={onLeave}
        >
          <span className="max-md:sr-only">{leave}</span>
        </Button>
      }
      aside={aside && <p className="note tnum pr-3 md:pr-2">{aside}</p>}
      problem={problem === null ? null : words.problem[problem]}
    >
      {children}
    </QuietRoom>
  )
}
