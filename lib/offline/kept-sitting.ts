import { allOrNothing, CURRENT, type LearnerDatabase } from './database'
import type { KeptSitting, Scene, Step } from './steps'

/** A sitting as it was left. */
export interface Kept {
  readonly kept: KeptSitting
  /** In the order they were taken. */
  readonly steps: readonly Step[]
  /** What was on the screen; null before the first question. */
  readonly scene: Scene | null
}

/** The sitting kept on this device, or null. */
export async function loadSitting(database: LearnerDatabase): Promise<Kept | null> {
  const transaction = database.transaction(['sitting', 'steps', 'scene'])
  const [kept, steps, scene] = await Promise.all([
    transaction.objectStore('sitting').get(CURRENT),
    transaction.objectStore('steps').getAll(),
    transaction.objectStore('scene').get(CURRENT),
    transaction.done,
  ])
  return kept === undefined ? null : { kept, steps, scene: scene ?? null }
}

/** Keeps a new sitting in place of the one before. Its answers are safe: they are in the outbox or with the server. */
export async function keepSitting(database: LearnerDatabase, kept: KeptSitting): Promise<void> {
  const transaction = database.transaction(['sitting', 'steps', 'scene'], 'readwrite')
  await allOrNothing(transaction, async () => {
    await transaction.objectStore('sitting').put(kept, CURRENT)
    await transaction.objectStore('steps').clear()
    await transaction.objectStore('scene').clear()
  })
}

/** Changes the kept sitting and leaves its steps alone. */
export async function changeSitting(
  database: LearnerDatabase,
  change: (kept: KeptSitting) => KeptSitting,
): Promise<void> {
  const transaction = database.transaction('sitting', 'readwrite')
  await allOrNothing(transaction, async () => {
    const kept = await transaction.store.get(CURRENT)
    if (kept !== undefined) await transaction.store.put(change(kept), CURRENT)
  })
}

/** Keeps what is on the screen. */
export async function keepScene(database: LearnerDatabase, scene: Scene): Promise<void> {
  await database.put('scene', scene, CURRENT)
}

/** Removes cards and answers from the device when their learner signs out. What is still to be sent stays. */
export async function clearSitting(database: LearnerDatabase): Promise<void> {
  const transaction = database.transaction(['sitting', 'steps', 'scene'], 'readwrite')
  await allOrNothing(transaction, async () => {
    await transaction.objectStore('sitting').clear()
    await transaction.objectStore('steps').clear()
    await transaction.objectStore('scene').clear()
  })
}
