'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Comes, FutureRequest } from '@/lib/planning'
import type { Asking, Told } from './futures-worker'

/** What some futures come to; the last known ones while others are worked out. */
export interface Futures {
  readonly comes: readonly Comes[] | null
  readonly isWorking: boolean
  readonly hasFailed: boolean
}

type Worked = (requests: readonly FutureRequest[]) => Promise<readonly Comes[]>

/** A thread that works out futures, for as long as the page is open. */
export function useFuturesWorker(): Worked {
  const worker = useRef<Worker | null>(null)
  const lastId = useRef(0)
  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
    },
    [],
  )
  return useCallback((requests) => {
    worker.current ??= new Worker(new URL('./futures-worker.ts', import.meta.url), { type: 'module' })
    const thread = worker.current
    const id = ++lastId.current
    return new Promise((resolve, reject) => {
      const stop = new AbortController()
      const { signal } = stop
      const hear = ({ data }: MessageEvent<Told>) => {
        if (data.id !== id) return
        stop.abort()
        resolve(data.comes)
      }
      const fail = () => {
        stop.abort()
        reject(new Error('the thread broke off'))
      }
      thread.addEventListener('message', hear, { signal })
      thread.addEventListener('error', fail, { signal })
      thread.postMessage({ id, requests } satisfies Asking)
    })
  }, [])
}

/**
 * Works out some futures, again whenever they are other ones.
 *
 * @param requests the same array as long as nothing in it changes
 */
export function useFutures(work: Worked, requests: readonly FutureRequest[]): Futures {
  const [told, setTold] = useState<{ of: readonly FutureRequest[]; comes: readonly Comes[] } | null>(null)
  const [failed, setFailed] = useState<readonly FutureRequest[] | null>(null)
  useEffect(() => {
    let isWanted = true
    work(requests).then(
      (comes) => isWanted && setTold({ of: requests, comes }),
      () => isWanted && setFailed(requests),
    )
    return () => {
      isWanted = false
    }
  }, [work, requests])
  return {
    comes: told?.comes ?? null,
    isWorking: told?.of !== requests && failed !== requests,
    hasFailed: failed === requests,
  }
}
