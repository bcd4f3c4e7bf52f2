import { openLearnerDatabase, type LearnerDatabase } from './database'
import { holdLock } from './locks'

/** A learner's place on this device while a sitting is open: one tab has it at a time. */
export interface Desk {
  readonly userId: string
  readonly database: LearnerDatabase
  /** Lets another tab have it. The database stays open for what is still to be sent. */
  readonly release: () => void
  /** Lets go of both. */
  readonly leave: () => void
}

export interface DeskOptions {
  /** Takes the desk from the tab that has it. */
  readonly takeOver: boolean
  /** Another tab has taken it. */
  readonly onLost: () => void
}

/**
 * Takes a learner's desk, so that two tabs never ask the same cards.
 *
 * @returns null when another tab has it
 * @throws DOMException where the browser keeps nothing
 */
export async function takeDesk(userId: string, { takeOver, onLost }: DeskOptions): Promise<Desk | null> {
  const held = await holdLock(`spindle-sitting-${userId}`, { takeOver, onLost })
  if (held === null) return null
  try {
    const database = await openLearnerDatabase(userId)
    const leave = () => {
      held.release()
      database.close()
    }
    return { userId, database, release: held.release, leave }
  } catch (error) {
    held.release()
    throw error
  }
}
