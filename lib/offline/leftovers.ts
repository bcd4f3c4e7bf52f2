import { deleteLearnerDatabase, isStorageError, openLearnerDatabase } from './database'
import { forgetLearner, lastLearner, rememberLearner } from './device'
import { clearSitting } from './kept-sitting'
import { countUnsent, unsent } from './outbox'
import { followPage, Sender } from './sender'
import { keepShell } from './service-worker/register'

/**
 * What a page of somebody signed in does for the device: notes who it is, and sends what an earlier sitting left.
 * `onUnsent` is told how many answers wait, as long as there is anything to send.
 *
 * @returns stops sending
 */
export async function tendLeftovers(
  userId: string,
  options: { readonly keepShell: boolean; readonly onUnsent?: (answers: number) => void },
): Promise<() => void> {
  if (options.keepShell) void keepShell()
  try {
    await rememberLearner(userId)
    const database = await openLearnerDatabase(userId)
    const [oldest] = await unsent(database, 1)
    if (oldest === undefined) {
      database.close()
      return () => undefined
    }
    options.onUnsent?.(await countUnsent(database))
    const sender = new Sender({ database, userId })
    const unsubscribe = sender.subscribe(() => options.onUnsent?.(sender.status.unsent))
    const unfollow = followPage(sender)
    void sender.flush()
    return () => {
      unsubscribe()
      unfollow()
      database.close()
    }
  } catch (error) {
    // A browser that keeps nothing has nothing to send.
    if (isStorageError(error)) return () => undefined
    throw error
  }
}

/** Sends what a sitting of a learner left, once; settles when there is nothing left to try now. */
export async function sendLeftovers(userId: string): Promise<void> {
  try {
    const database = await openLearnerDatabase(userId)
    const sender = new Sender({ database, userId })
    await sender.flush()
    sender.stop()
    database.close()
  } catch (error) {
    // A browser that keeps nothing has nothing to send.
    if (!isStorageError(error)) throw error
  }
}

/** Somebody signs in: a sitting asks the server who it is before it shows anything of whoever was here last. */
export async function arriveOnDevice(): Promise<void> {
  try {
    await forgetLearner()
  } catch (error) {
    if (!isStorageError(error)) throw error
  }
}

/**
 * Somebody signs out: their cards leave the device, and nobody's sitting is opened before the server has said who is
 * there. Answers still to be sent stay until they sign in again.
 */
export async function leaveDevice(): Promise<void> {
  try {
    const userId = await lastLearner()
    await forgetLearner()
    if (userId === null) return
    const database = await openLearnerDatabase(userId)
    await clearSitting(database)
    database.close()
  } catch (error) {
    if (!isStorageError(error)) throw error
  }
}

/** An account is deleted: all that this device keeps of its learner goes, answers still to be sent too. */
export async function eraseFromDevice(userId: string): Promise<void> {
  try {
    await forgetLearner()
    await deleteLearnerDatabase(userId)
  } catch (error) {
    if (!isStorageError(error)) throw error
  }
}
