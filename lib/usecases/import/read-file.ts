import { Worker } from 'node:worker_threads'
import type { AskedLayout, ImportProblem } from '@/lib/content/csv'
import type { Result } from '@/lib/contracts/result'
import { processWide } from '@/lib/process-wide'
import { readNotes, type ReadNotes } from './read-notes'

type Read = Result<ReadNotes, ImportProblem>

/** Files up to this size are read where they arrive: a tenth of a second at most. */
const SMALL_BYTES = 200_000
/** Threads at once; further files wait for their turn. */
const THREADS = 2
/** Memory and time that a thread may take for one file; one that needs more is stopped, and only it. */
const HEAP_MB = 512
const MOST_MS = 120_000

/** Reads a file of notes. A large one is read by a thread of its own, so that meanwhile others are answered. */
export function readFile(bytes: Uint8Array<ArrayBuffer>, asked: AskedLayout): Promise<Read> {
  return bytes.length <= SMALL_BYTES
    ? Promise.resolve(readNotes(bytes, asked))
    : inTurn(() => readInThread(bytes, asked))
}

function readInThread(bytes: Uint8Array<ArrayBuffer>, asked: AskedLayout): Promise<Read> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./read-file-thread.ts', import.meta.url), {
      // An object, because the bundler adds fields of its own to what a thread is given.
      workerData: { bytes, asked },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    const alarm = setTimeout(() => void thread.terminate(), MOST_MS)
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => {
      clearTimeout(alarm)
      reject(new Error('reading a file to import ended without a result'))
    })
  })
}

const waiting = () => processWide('import-threads', () => ({ running: 0, queue: [] as (() => void)[] }))

async function inTurn(work: () => Promise<Read>): Promise<Read> {
  const line = waiting()
  if (line.running >= THREADS) await new Promise<void>((resolve) => line.queue.push(resolve))
  else line.running++
  try {
    return await work()
  } finally {
    // The place goes to whoever waits longest, or is free again.
    const next = line.queue.shift()
    if (next === undefined) line.running--
    else next()
  }
}
