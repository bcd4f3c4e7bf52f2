'use client'

import { useSyncExternalStore } from 'react'

/**
 * What only the device can say, such as its time zone: `before` in the page as the server made it, then what is read.
 * It is looked up as the page comes to life and is not watched afterwards.
 */
export const useOnDevice = <Value>(read: () => Value, before: Value): Value =>
  useSyncExternalStore(never, read, () => before)

const never = () => () => undefined

/** The device's own time zone, IANA; null in the page as the server made it. */
export const useDeviceZone = (): string | null => useOnDevice<string | null>(readZone, null)

const readZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether the page is alive: before, nothing it holds can hear of what is done with it. */
export const useIsAlive = (): boolean => useOnDevice(isHere, false)

const isHere = (): boolean => true
