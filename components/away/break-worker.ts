import type { Asking, Told } from '@/components/ui/use-thread'
import { breakCost, type BreakCost, type BreakCostRequest } from '@/lib/planning'

// Living up to a break and past it takes tenths of a second on a phone, in which the page must still answer.
self.addEventListener('message', ({ data: { id, request } }: MessageEvent<Asking<BreakCostRequest>>) => {
  const told: Told<BreakCost> = { id, reply: breakCost(request) }
  self.postMessage(told)
})
