import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { RefusalReason } from '@/lib/contracts/reviews'
import type { KeptSitting, NewEvent, Scene, Step } from './steps'

const VERSION = 1

/** An event waiting to be sent. The database numbers it: its key counts up on this device and is never used again. */
export interface OutboxEntry {
  readonly deviceSeq?: number
  readonly deviceId: string
  readonly event: NewEvent
}

/** An event the server will never take. */
export interface RefusedEntry {
  readonly eventId: string
  readonly event: NewEvent
  readonly reason: RefusalReason | 'malformed'
  /** Whether the learner has been told: once is enough. */
  readonly told: boolean
}

/** The one sitting and the one scene kept per learner live under this key. */
export const CURRENT = 'current'

interface LearnerSchema extends DBSchema {
  outbox: { key: number; value: OutboxEntry; indexes: { 'by-event': string } }
  refused: { key: string; value: RefusedEntry }
  sitting: { key: string; value: KeptSitting }
  scene: { key: string; value: Scene }
  steps: { key: number; value: Step; indexes: { 'by-event': string } }
}

export type LearnerDatabase = IDBPDatabase<LearnerSchema>

/**
 * Opens what this device keeps of one learner. Each learner has a database of their own: nobody sees or sends what
 * somebody else practised on the same device.
 *
 * @throws DOMException where the browser keeps nothing, as in some private windows
 */
export function openLearnerDatabase(userId: string): Promise<LearnerDatabase> {
  return openDB<LearnerSchema>(nameOf(userId), VERSION, {
    upgrade(database) {
      const outbox = database.createObjectStore('outbox', { keyPath: 'deviceSeq', autoIncrement: true })
      outbox.createIndex('by-event', 'event.eventId', { unique: true })
      database.createObjectStore('refused', { keyPath: 'eventId' })
      database.createObjectStore('sitting')
      database.createObjectStore('scene')
      const steps = database.createObjectStore('steps', { autoIncrement: true })
      steps.createIndex('by-event', 'eventId', { unique: true })
    },
    // A newer version of Spindle in another tab must not wait for this one.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  })
}

/** Deletes it whole. Another tab that has it open lets go of it. */
export const deleteLearnerDatabase = (userId: string): Promise<void> => deleteDB(nameOf(userId))

const nameOf = (userId: string): string => `spindle-${userId}`

/** Whether an error means that this browser keeps nothing, or has stopped keeping, rather than a mistake of ours. */
export const isStorageError = (error: unknown): boolean =>
  error instanceof DOMException || typeof indexedDB === 'undefined'

/** What is common to the transactions of any stores. */
interface Abortable {
  readonly done: Promise<void>
  abort(): void
}

/**
 * Runs work as one transaction: when any part of it fails none of it stays. Left to itself the browser keeps what came
 * before a value it could not copy.
 */
export async function allOrNothing<T>(transaction: Abortable, work: () => Promise<T>): Promise<T> {
  try {
    const value = await work()
    await transaction.done
    return value
  } catch (error) {
    transaction.done.catch(() => undefined)
    try {
      transaction.abort()
    } catch {
      // It had ended by itself.
    }
    throw error
  }
}
