import { useCallback, useEffect, useState } from 'react'
import { reach, type Unreachable } from '@/components/ui/server-form'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import type { Result } from '@/lib/contracts/result'
import { fetchFocus, type FetchedFocus } from './fetch-focus'
import { onWorthAsking, tellOtherTabs } from './focus-channel'
import { useNow } from './use-now'

/** Does something on the page; true when it was done. */
export type Act = (call: () => Promise<Result<FocusDto, FocusProblem>>) => Promise<boolean>

/** A block as the page knows it. */
export interface FocusState {
  readonly focus: FocusDto
  /** The server's clock, milliseconds since the epoch. */
  readonly now: number
  /** Why the last thing was not done. */
  readonly problem: (FocusProblem | Unreachable)['code'] | null
  readonly isBusy: boolean
  readonly act: Act
}

/**
 * A block as the server has it, kept so: by the answers to what is done here, and by asking again whenever the page may
 * have fallen behind. Time is the server's; a device whose clock is a day off shows the same as any other.
 */
export function useFocus(initial: FocusDto): FocusState {
  const [seen, setSeen] = useState(initial)
  const [firstNow] = useState(initial.now)
  const [offset, setOffset] = useState<number | null>(null)
  const [problem, setProblem] = useState<FocusState['problem']>(null)
  const [isBusy, setBusy] = useState(false)
  const focus = initial.now > seen.now ? initial : seen

  const take = useCallback(
    (fetched: FetchedFocus | null) => {
      setOffset((before) => fetched?.offset ?? before ?? firstNow - Date.now())
      if (fetched !== null) setSeen((before) => later(before, fetched.focus))
    },
    [firstNow],
  )
  const ask = useCallback(() => void fetchFocus().then(take), [take])
  useEffect(() => {
    ask()
    return onWorthAsking(ask)
  }, [ask])

  const act: Act = useCallback(
    async (call) => {
      setBusy(true)
      const done = await reach(call)
      setBusy(false)
      setProblem(done.ok ? null : done.error.code)
      if (done.ok) {
        setSeen((before) => later(before, done.value))
        tellOtherTabs()
      } else ask()
      return done.ok
    },
    [ask],
  )
  return { focus, now: useNow(offset, focus.now), problem, isBusy, act }
}

/** Answers may overtake one another. */
const later = (one: FocusDto, other: FocusDto): FocusDto => (other.now >= one.now ? other : one)
