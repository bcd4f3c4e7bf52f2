import type { Asking, Told } from '@/components/ui/use-thread'
import { comeTo, futureOf, type Comes, type FutureRequest } from '@/lib/planning'

// Living some months ahead takes tenths of a second on a phone, in which the page must still answer.
self.addEventListener(
  'message',
  ({ data: { id, request } }: MessageEvent<Asking<readonly FutureRequest[]>>) => {
    const told: Told<readonly Comes[]> = { id, reply: request.map((future) => comeTo(futureOf(future))) }
    self.postMessage(told)
  },
)
