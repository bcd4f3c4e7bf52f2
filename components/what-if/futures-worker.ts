import { comeTo, futureOf, type Comes, type FutureRequest } from '@/lib/planning'

/** What the page asks for, and gets back under the same number. */
export interface Asking {
  readonly id: number
  readonly requests: readonly FutureRequest[]
}
export interface Told {
  readonly id: number
  readonly comes: readonly Comes[]
}

// Living some months ahead takes tenths of a second on a phone, in which the page must still answer.
self.addEventListener('message', ({ data: { id, requests } }: MessageEvent<Asking>) => {
  const told: Told = { id, comes: requests.map((request) => comeTo(futureOf(request))) }
  self.postMessage(told)
})
