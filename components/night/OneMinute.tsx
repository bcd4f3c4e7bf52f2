import { Moon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import type { TonightState } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'

const words = sleep.tonight
const MINUTE_MS = 60_000
const LOOK_MS = 500
/** Said to those who cannot see the line grow, this many seconds before the end. */
const SPOKEN_SECONDS = 30

interface OneMinuteProps {
  readonly state: Extract<TonightState, { kind: 'primed' }>
  readonly onDown: () => void
}

/** The problem and where it sticks, for a minute; then the screen goes dark by itself. */
export function OneMinute({ state, onDown }: OneMinuteProps) {
  const left = useMinute(onDown)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <p className="note">{words.looking}</p>
      <h1 ref={heading} tabIndex={-1} className="h-night mt-2 wrap-anywhere outline-none">
        {state.title}
      </h1>
      <p className="mt-4 border-l-2 border-border pl-4 wrap-anywhere text-muted-foreground">{state.stuck}</p>
      <div className="mt-9 h-1 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
        <div className="h-full bg-input" style={{ width: `${(1 - left / MINUTE_MS) * 100}%` }} />
      </div>
      <p role="status" className="sr-only">
        {left / 1000 <= SPOKEN_SECONDS ? words.left(SPOKEN_SECONDS) : ''}
      </p>
      <Button variant="outline" className="mt-8 min-h-14 w-full" icon={<Moon />} onClick={onDown}>
        {words.down}
      </Button>
    </>
  )
}

/** Milliseconds left of a minute that begins now and ends by calling back. */
function useMinute(onEnd: () => void): number {
  const [left, setLeft] = useState(MINUTE_MS)
  useEffect(() => {
    const end = Date.now() + MINUTE_MS
    const timer = setInterval(() => {
      const rest = end - Date.now()
      setLeft(Math.min(MINUTE_MS, Math.max(0, rest)))
      if (rest <= 0) onEnd()
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [onEnd])
  return left
}
