import { useEffect, useState } from 'react'

/** How often a clock is looked at, milliseconds: often enough that no second is shown twice, or left out. */
const LOOK_MS = 250

/**
 * The server's clock, milliseconds since the epoch.
 *
 * @param offset what to add to this device's clock; null while that is not known, and time stands still
 * @param known an instant the server's clock has reached
 * @param step the clock moves by so much at once, milliseconds; what is shown around it is made anew as often
 */
export function useNow(offset: number | null, known: number, step = LOOK_MS): number {
  const [now, setNow] = useState(known)
  useEffect(() => {
    if (offset === null) return
    const look = () => setNow(Math.floor((Date.now() + offset) / step) * step)
    look()
    const timer = setInterval(look, Math.min(step, 1000))
    return () => clearInterval(timer)
  }, [offset, step])
  return offset === null ? known : now
}
