import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BlockClock } from '@/components/focus/use-block-clock'
import { BlockTime } from '@/components/study/BlockTime'
import { BottomBar } from '@/components/shell/BottomBar'
import { Button } from '@/components/ui/Button'
import { Spoken } from '@/components/ui/Spoken'
import { common } from '@/lib/words/common'
import { practice } from '@/lib/words/practice'

const words = practice.bar

interface PracticeFrameProps {
  /** Of the set. */
  readonly name: string
  readonly place: { readonly step: number; readonly total: number } | null
  /** Of the focus block it is part of. */
  readonly clock?: BlockClock | null
  readonly onLeave: () => void
  /** What the bar below holds; null: there is none. */
  readonly foot: ReactNode
  readonly children: ReactNode
}

/** The room of a problem: a way out, what it is from, how far it has come, and a bar that keeps its place. */
export function PracticeFrame({ name, place, clock = null, onLeave, foot, children }: PracticeFrameProps) {
  return (
    <>
      <header className="flex h-16 items-center gap-3 px-2 md:px-6">
        <Button
          variant="quiet"
          className="shrink-0"
          icon={<X />}
          shortcut={{ key: 'Escape', hint: common.key.escape }}
          onClick={onLeave}
        >
          <span className="max-md:sr-only">{words.leave}</span>
        </Button>
        <p className="note min-w-0 flex-1 truncate text-center">{name}</p>
        {clock !== null && <BlockTime clock={clock} />}
        <div className="note tnum shrink-0 pr-3 text-right md:pr-2">
          {place !== null && (
            <Spoken
              shown={words.place(place.step, place.total)}
              heard={words.spokenPlace(place.step, place.total)}
            />
          )}
        </div>
      </header>
      <main id="main" className="px-gutter pb-36 md:px-10">
        {children}
      </main>
      {foot !== null && (
        <BottomBar>
          <div className="mx-auto max-w-252">
            <div className="flex min-h-13 max-w-measure items-center gap-3">{foot}</div>
          </div>
        </BottomBar>
      )}
    </>
  )
}
