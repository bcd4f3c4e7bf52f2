import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { NotDone } from '@/components/shell/QuietRoom'
import { ButtonLink } from '@/components/ui/Button'
import { wavePath } from '@/components/ui/wave'
import { clockTime } from '@/lib/words/format'
import { sleep as words } from '@/lib/words/sleep'

const WAVE = { width: 1280, middle: 32, amplitude: 28, cycles: 13, points: 340 }
const WAVE_PATH = wavePath(WAVE)

interface NightFrameProps {
  /** Server clock, milliseconds since the epoch. */
  readonly now: number
  readonly zone: string
  /** Why the last thing was not done. */
  readonly problem: keyof typeof words.problem | null
  readonly children: ReactNode
}

/** The evening's room: less light, no navigation, one column, one way out. */
export function NightFrame({ now, zone, problem, children }: NightFrameProps) {
  return (
    <div className="night-room">
      <header className="flex h-16 items-center justify-between px-gutter md:px-10">
        <ButtonLink variant="quiet" className="-ml-3" icon={<ChevronLeft />} href="/">
          {words.tonight.back}
        </ButtonLink>
        <p className="note tnum">{clockTime(now, zone)}</p>
      </header>
      <main id="main" className="flex px-gutter pb-12 md:min-h-[calc(100dvh-4rem)] md:items-center md:px-10">
        <div className="mx-auto w-full max-w-140 pt-4 md:pt-0 md:pb-24">
          <NotDone problem={problem === null ? null : words.problem[problem]} />
          {children}
        </div>
      </main>
      <svg
        className="pointer-events-none fixed inset-x-0 bottom-8 -z-10 h-16 w-full text-border max-md:hidden"
        viewBox={`0 0 ${WAVE.width} 64`}
        preserveAspectRatio="none"
        fill="none"
        aria-hidden="true"
      >
        <path d={WAVE_PATH} stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  )
}
