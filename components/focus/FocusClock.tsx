import { countdown } from '@/lib/words/format'
import { focus as words } from '@/lib/words/focus'
import { FocusWave } from './FocusWave'

interface FocusClockProps {
  /** Milliseconds left, of how many. */
  readonly left: number
  readonly total: number
  /** What the clock says, for those who ask it: `Time left: 17:24`. */
  readonly label: (left: string) => string
}

/** Minutes at which the time left is said aloud, and how long it stays said, milliseconds. */
const SPOKEN = [10, 5, 1] as const
const SAID_FOR = 15_000

/** The time left, in figures and as a wave. It is silent but for ten, five and one minute. */
export function FocusClock({ left, total, label }: FocusClockProps) {
  const shown = countdown(left)
  const said = SPOKEN.find((minutes) => left <= minutes * 60_000 && left > minutes * 60_000 - SAID_FOR)
  return (
    <>
      <p
        role="timer"
        aria-label={label(shown)}
        className="tnum text-center text-[5rem] leading-24 tracking-head md:text-6xl"
      >
        {shown}
      </p>
      <p role="status" className="sr-only">
        {said !== undefined && words.running.spoken(said)}
      </p>
      <div className="mt-5">
        <FocusWave share={1 - left / total} />
      </div>
    </>
  )
}
