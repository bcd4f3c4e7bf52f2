'use client'

import { useEffect } from 'react'

interface OutboxFlusherProps {
  /** Who is signed in. */
  readonly userId: string
  /** Keeps the shell of a sitting on the device, so that one can be opened without a connection. */
  readonly offline: boolean
}

/**
 * For the pages around a sitting: notes on the device who is signed in, sends what an earlier sitting left in the
 * outbox, and lets the service worker keep the next sitting's shell. None of it is in a hurry, nor in the way.
 */
export function OutboxFlusher({ userId, offline }: OutboxFlusherProps) {
  useEffect(() => {
    let stop: (() => void) | null = null
    let isLeft = false
    void import('@/lib/offline/leftovers').then(async ({ tendLeftovers }) => {
      const stopTending = await tendLeftovers(userId, { keepShell: offline })
      if (isLeft) stopTending()
      else stop = stopTending
    })
    return () => {
      isLeft = true
      stop?.()
    }
  }, [userId, offline])
  return null
}
