import 'server-only'
import { Worker } from 'node:worker_threads'
import type { AnkiChoice } from '@/lib/contracts/anki'
import { err } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { env } from '@/lib/env'
import type { Attending, PackageSource } from '../package-source'
import { STOP, type PackageTask, type TaskAnswers, type TaskMessage } from './protocol'

/** Does what `lookAtPackage` does in a thread of its own, so that meanwhile others are answered. */
export const lookInThread = (
  viewer: Viewer,
  source: PackageSource,
  now: number,
  attending: Attending,
): Promise<TaskAnswers['look']> => inThread({ task: 'look', viewer, source, now }, attending)

/** Does what `importPackage` does in a thread of its own, so that meanwhile others are answered. */
export const importInThread = (
  viewer: Viewer,
  source: PackageSource,
  choice: AnkiChoice,
  now: number,
  attending: Attending,
): Promise<TaskAnswers['import']> => inThread({ task: 'import', viewer, source, choice, now }, attending)

/** Heap of such a thread, as a multiple of what opening a package may take: rows, and what becomes of them. */
const HEAPS = 4
/** One that was told to stop and doesn't is ended. */
const STOPPING_MS = 30_000

/**
 * A thread that ends without an answer takes its connections with it, so that nothing it was writing stays.
 *
 * @throws Error where it ended by a fault of ours
 */
function inThread<Task extends PackageTask>(
  task: Task,
  { tell, signal }: Attending,
): Promise<TaskAnswers[Task['task']]> {
  type Answer = TaskAnswers[Task['task']]
  const cancelled = err({ code: 'cancelled' }) as Answer
  if (signal?.aborted === true) return Promise.resolve(cancelled)
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./task-thread.ts', import.meta.url), {
      // An object of its own, because the bundler adds fields to what a thread is given.
      workerData: { ...task },
      resourceLimits: { maxOldGenerationSizeMb: HEAPS * env().PACKAGE_HEAP_MB },
    })
    let answer: Answer | null = null
    let failure: ThreadError | null = null
    let alarm: NodeJS.Timeout | undefined
    const stop = (): void => {
      thread.postMessage(STOP)
      alarm = setTimeout(() => void thread.terminate(), STOPPING_MS)
    }
    signal?.addEventListener('abort', stop, { once: true })
    thread.on('message', (message: TaskMessage) => {
      if ('progress' in message) return tell(message.progress)
      answer = message.answer as Answer
      void thread.terminate()
    })
    thread.on('error', (error) => (failure = error))
    thread.on('exit', () => {
      signal?.removeEventListener('abort', stop)
      clearTimeout(alarm)
      if (answer !== null) resolve(answer)
      else if (failure?.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(err({ code: 'memory' }) as Answer)
      else if (signal?.aborted === true) resolve(cancelled)
      else reject(failure ?? new Error('the thread of a package ended without an answer'))
    })
  })
}

interface ThreadError extends Error {
  readonly code?: string
}
