import { parentPort, workerData } from 'node:worker_threads'
import type { AskedLayout } from '@/lib/content/csv'
import { readNotes } from './read-notes'

/** The thread of `readFile`: is given bytes and how they are laid out, says what was read, and ends. */
const { bytes, asked } = workerData as { readonly bytes: Uint8Array; readonly asked: AskedLayout }
parentPort?.postMessage(readNotes(bytes, asked))
