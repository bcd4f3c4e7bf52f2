'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** What a thread is asked for, and gives back under the same number. */
export interface Asking<Request> {
  readonly id: number
  readonly request: Request
}
export interface Told<Reply> {
  readonly id: number
  readonly reply: Reply
}

/**
 * A thread that works something out, for as long as the page is open.
 *
 * @param open makes it, the same function at every call
 */
export function useThread<Request, Reply>(open: () => Worker): (request: Request) => Promise<Reply> {
  const worker = useRef<Worker | null>(null)
  const lastId = useRef(0)
  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
    },
    [],
  )
  return useCallback(
    (request) => {
      worker.current ??= open()
      const thread = worker.current
      const id = ++lastId.current
      return new Promise((resolve, reject) => {
        const stop = new AbortController()
        const { signal } = stop
        const hear = ({ data }: MessageEvent<Told<Reply>>) => {
          if (data.id !== id) return
          stop.abort()
          resolve(data.reply)
        }
        const fail = () => {
          stop.abort()
          reject(new Error('the thread broke off'))
        }
        thread.addEventListener('message', hear, { signal })
        thread.addEventListener('error', fail, { signal })
        thread.postMessage({ id, request } satisfies Asking<Request>)
      })
    },
    [open],
  )
}

/** What was worked out last, which stands while something else is. */
export interface Worked<Reply> {
  readonly reply: Reply | null
  readonly isWorking: boolean
  readonly hasFailed: boolean
}

/**
 * Works something out, again whenever something else is asked for.
 *
 * @param request the same object as long as nothing in it changes; null: nothing is asked for
 */
export function useWorked<Request, Reply>(
  work: (request: Request) => Promise<Reply>,
  request: Request | null,
): Worked<Reply> {
  const [told, setTold] = useState<{ of: Request; reply: Reply } | null>(null)
  const [failed, setFailed] = useState<Request | null>(null)
  useEffect(() => {
    if (request === null) return
    let isWanted = true
    work(request).then(
      (reply) => isWanted && setTold({ of: request, reply }),
      () => isWanted && setFailed(request),
    )
    return () => {
      isWanted = false
    }
  }, [work, request])
  return {
    reply: told?.reply ?? null,
    isWorking: request !== null && told?.of !== request && failed !== request,
    hasFailed: request !== null && failed === request,
  }
}
