import { Worker } from 'node:worker_threads'
import type { PackageProgress, ThreadAnswers, ThreadMessage, ThreadQuestion, ThreadTask } from './protocol'

/** Why a thread ended before it answered. */
export type ThreadEnd =
  | { readonly code: 'memory' }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'cancelled' }

/** A thread that answers one question after another. */
export interface PackageThread {
  /** @throws Error where the thread ended by a fault of ours */
  ask<Q extends ThreadQuestion>(question: Q): Promise<Answer<Q>>
  close(): Promise<void>
}

/** What a question is answered with, or why there is no answer. */
type Answer<Q extends ThreadQuestion> = ThreadAnswers[Q['ask']] | ThreadEnd

interface Waiting {
  readonly resolve: (answer: Answer<ThreadQuestion>) => void
  readonly reject: (error: Error) => void
}

/**
 * Starts the thread of a package. It ends when closed, when `signal` says so, when its heap is full, and when it has
 * worked for as long as it may: waiting for a question doesn't count. Questions are to be asked one at a time.
 */
export function startThread(
  task: ThreadTask,
  signal: AbortSignal | undefined,
  tell: (progress: PackageProgress) => void,
): PackageThread {
  const thread = new Worker(new URL('./package-thread.ts', import.meta.url), {
    // An object, because the bundler adds fields of its own to what a thread is given.
    workerData: { path: task.path, limits: task.limits },
    resourceLimits: { maxOldGenerationSizeMb: task.limits.heapMb },
  })
  let waiting: Waiting | null = null
  let ended: ThreadEnd | Error | null = null
  let leftMs = task.limits.workMs

  const settle = (answer: Answer<ThreadQuestion> | Error): void => {
    const asked = waiting
    waiting = null
    // Nobody waits for it: it must not keep the process from ending.
    thread.unref()
    if (answer instanceof Error) asked?.reject(answer)
    else asked?.resolve(answer)
  }
  const end = (why: ThreadEnd | Error): void => {
    ended ??= why
    settle(ended)
    void thread.terminate()
  }
  const cancel = (): void => end({ code: 'cancelled' })

  thread.on('message', (message: ThreadMessage) => {
    if (ended !== null) return
    if ('progress' in message) tell(message.progress)
    else settle(message.answer)
  })
  thread.on('error', (error: Error & { readonly code?: string }) =>
    end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { code: 'memory' } : error),
  )
  thread.on('exit', () => {
    signal?.removeEventListener('abort', cancel)
    end(new Error('the thread of a package ended without an answer'))
  })
  thread.unref()
  if (signal?.aborted === true) cancel()
  else signal?.addEventListener('abort', cancel, { once: true })

  return {
    ask: async <Q extends ThreadQuestion>(question: Q): Promise<Answer<Q>> => {
      if (ended instanceof Error) throw ended
      if (ended !== null) return ended
      const began = performance.now()
      const tooSlow = { code: 'too-slow', seconds: Math.round(task.limits.workMs / 1000) } as const
      const alarm = setTimeout(() => end(tooSlow), Math.max(0, leftMs))
      try {
        return (await new Promise<Answer<ThreadQuestion>>((resolve, reject) => {
          waiting = { resolve, reject }
          thread.ref()
          thread.postMessage(question)
        })) as Answer<Q>
      } finally {
        clearTimeout(alarm)
        leftMs -= performance.now() - began
      }
    },
    close: async () => {
      cancel()
      await thread.terminate()
    },
  }
}
