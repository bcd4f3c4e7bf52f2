import 'server-only'
import { log } from '@/lib/logging'
import { processWide } from '@/lib/process-wide'

/**
 * Does something again and again for as long as the server runs. A slow turn is not overtaken by the next; one that
 * fails is logged, and the next comes all the same.
 */
export function again(what: string, everyMs: number, work: () => Promise<void>): void {
  processWide(`again: ${what}`, () => {
    let isBusy = false
    const turn = async () => {
      if (isBusy) return
      isBusy = true
      try {
        await work()
      } catch (error) {
        log.error(`${what} failed`, {}, error)
      } finally {
        isBusy = false
      }
    }
    const timer = setInterval(() => void turn(), everyMs)
    timer.unref()
    return timer
  })
}
