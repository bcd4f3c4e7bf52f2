import { useEffect, useState } from 'react'

/** How often a clock on the page is looked at, milliseconds: a second is never shown twice, nor left out. */
const LOOK_MS = 250

/**
 * The server's clock, milliseconds since the epoch.
 *
 * @param offset what to add to this device's clock; null while that is not known, and time stands still
 * @param known an instant the server's clock has reached
 */
export function useNow(offset: number | null, known: number): number {
  const [now, setNow] = useState(known)
  useEffect(() => {
    if (offset === null) return
    const look = () => setNow(Date.now() + offset)
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [offset])
  return offset === null ? known : now
}
