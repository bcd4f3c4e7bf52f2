import { parentPort, workerData } from 'node:worker_threads'
import { readNotes } from './read-notes'

/** The thread of `readFile`: is given bytes, says what was read, and ends. */
const { bytes } = workerData as { readonly bytes: Uint8Array }
parentPort?.postMessage(readNotes(bytes))
