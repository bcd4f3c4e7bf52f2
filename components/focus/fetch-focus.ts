import type { FocusDto } from '@/lib/contracts/focus'

/** How a block stands by the server, and how far its clock is ahead of this device's, milliseconds. */
export interface FetchedFocus {
  readonly focus: FocusDto
  readonly offset: number
}

/** Asks the server how the learner's block stands; null when no answer came. */
export async function fetchFocus(): Promise<FetchedFocus | null> {
  const sentAt = Date.now()
  try {
    const response = await fetch('/api/focus', { cache: 'no-store' })
    if (!response.ok) return null
    const focus = (await response.json()) as FocusDto
    return { focus, offset: offsetOf(focus.now, sentAt, Date.now()) }
  } catch {
    return null
  }
}

/** The server read its clock at some time between the two, most likely half way. */
export const offsetOf = (serverNow: number, sentAt: number, receivedAt: number): number =>
  Math.round(serverNow - (sentAt + receivedAt) / 2)
