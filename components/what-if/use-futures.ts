'use client'

import { useThread, useWorked } from '@/components/ui/use-thread'
import type { Comes, FutureRequest } from '@/lib/planning'

/** What some futures come to; the last known ones while others are worked out. */
export interface Futures {
  readonly comes: readonly Comes[] | null
  readonly isWorking: boolean
  readonly hasFailed: boolean
}

type Work = (requests: readonly FutureRequest[]) => Promise<readonly Comes[]>

const open = () => new Worker(new URL('./futures-worker.ts', import.meta.url), { type: 'module' })

/** A thread that works out futures. */
export const useFuturesWorker = (): Work => useThread<readonly FutureRequest[], readonly Comes[]>(open)

/**
 * Works out some futures, again whenever they are other ones.
 *
 * @param requests the same array as long as nothing in it changes
 */
export function useFutures(work: Work, requests: readonly FutureRequest[]): Futures {
  const { reply, ...state } = useWorked(work, requests)
  return { comes: reply, ...state }
}
