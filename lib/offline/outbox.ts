import type { DeviceEvent, EventReceipt } from '@/lib/contracts/reviews'
import { allOrNothing, CURRENT, type LearnerDatabase, type OutboxEntry, type RefusedEntry } from './database'
import type { ServedFigures, Step, Written } from './steps'

/**
 * Keeps what one press did: the event for the server, the step for this sitting, and what is on the screen now. All
 * or nothing, and before anything is shown: what the learner has seen happen is on the device.
 *
 * @returns the event as it will be sent
 */
export async function record(
  database: LearnerDatabase,
  deviceId: string,
  written: Written,
): Promise<DeviceEvent> {
  const transaction = database.transaction(['outbox', 'steps', 'scene'], 'readwrite')
  const steps = transaction.objectStore('steps')
  const deviceSeq = await allOrNothing(transaction, async () => {
    const number = await transaction.objectStore('outbox').add({ deviceId, event: written.event })
    if ('add' in written.step) await steps.add(written.step.add)
    else await removeStep(steps.index('by-event'), written.step.takeBack)
    await transaction.objectStore('scene').put(written.scene, CURRENT)
    return number
  })
  return toDeviceEvent({ deviceId, deviceSeq, event: written.event })
}

interface DeletableIndex {
  openCursor: (key: string) => Promise<{ delete: () => Promise<void> } | null>
}

async function removeStep(steps: DeletableIndex, eventId: string): Promise<void> {
  const cursor = await steps.openCursor(eventId)
  await cursor?.delete()
}

/** The oldest events still to be sent, in the order they were made. */
export async function unsent(database: LearnerDatabase, most: number): Promise<DeviceEvent[]> {
  return (await database.getAll('outbox', null, most)).map(toDeviceEvent)
}

/** How many answers are on this device only, those taken back again left out. */
export async function countUnsent(database: LearnerDatabase): Promise<number> {
  const events = (await database.getAll('outbox')).map(({ event }) => event)
  const takenBack = new Set(events.flatMap((event) => (event.kind === 'void' ? [event.targetEventId] : [])))
  return events.filter(({ kind, eventId }) => kind === 'answer' && !takenBack.has(eventId)).length
}

/** Cards about which the server doesn't know everything yet. */
export async function cardsUnsent(database: LearnerDatabase): Promise<ReadonlySet<string>> {
  const entries = await database.getAll('outbox')
  return new Set(entries.flatMap(({ event }) => ('cardId' in event ? [event.cardId] : [])))
}

function toDeviceEvent({ deviceId, deviceSeq, event }: OutboxEntry): DeviceEvent {
  if (deviceSeq === undefined) throw new Error('an event without a number was read from the outbox')
  return { ...event, deviceId, deviceSeq }
}

/** What came of a batch: how many events left the outbox, and the figures the server served for answers. */
export interface Settled {
  readonly removed: number
  readonly served: ReadonlyMap<string, ServedFigures>
}

/**
 * Takes the receipts of a batch in: what was applied or known already leaves the outbox, what was refused moves to
 * where the learner is told of it, and the server's figures replace this device's own.
 */
export async function settle(database: LearnerDatabase, receipts: readonly EventReceipt[]): Promise<Settled> {
  const transaction = database.transaction(['outbox', 'refused', 'steps'], 'readwrite')
  const served = new Map<string, ServedFigures>()
  let removed = 0
  await allOrNothing(transaction, async () => {
    for (const receipt of receipts) {
      const entry = await takeOut(transaction.objectStore('outbox'), receipt.eventId)
      if (entry === null) continue
      removed++
      if (receipt.status === 'refused') {
        await transaction.objectStore('refused').put(refusal(entry, receipt.reason))
      }
      if (receipt.status === 'applied' && receipt.served !== null) {
        const { value, low, high } = receipt.served
        served.set(receipt.eventId, { value, low, high })
        const step = await transaction.objectStore('steps').index('by-event').openCursor(receipt.eventId)
        await step?.update(withServed(step.value, { value, low, high }))
      }
    }
  })
  return { removed, served }
}

/** Moves an event the server cannot even read out of the way of the others. */
export async function refuse(database: LearnerDatabase, eventId: string): Promise<void> {
  const transaction = database.transaction(['outbox', 'refused'], 'readwrite')
  await allOrNothing(transaction, async () => {
    const entry = await takeOut(transaction.objectStore('outbox'), eventId)
    if (entry !== null) await transaction.objectStore('refused').put(refusal(entry, 'malformed'))
  })
}

interface OutboxStore {
  index(name: 'by-event'): { getKey(eventId: string): Promise<number | undefined> }
  get(key: number): Promise<OutboxEntry | undefined>
  delete(key: number): Promise<void>
}

async function takeOut(outbox: OutboxStore, eventId: string): Promise<OutboxEntry | null> {
  const key = await outbox.index('by-event').getKey(eventId)
  if (key === undefined) return null
  const entry = await outbox.get(key)
  await outbox.delete(key)
  return entry ?? null
}

const refusal = ({ event }: OutboxEntry, reason: RefusedEntry['reason']): RefusedEntry => ({
  eventId: event.eventId,
  event,
  reason,
  told: false,
})

function withServed(step: Step, served: ServedFigures): Step {
  return step.kind === 'answer' && step.served !== null ? { ...step, served } : step
}

/** How many refused events the learner has not been told of. */
export async function countUntold(database: LearnerDatabase): Promise<number> {
  return (await database.getAll('refused')).filter(({ told }) => !told).length
}

/** Notes that the learner has been told of what was refused. */
export async function markTold(database: LearnerDatabase): Promise<void> {
  const transaction = database.transaction('refused', 'readwrite')
  await allOrNothing(transaction, async () => {
    for (const entry of await transaction.store.getAll()) {
      if (!entry.told) await transaction.store.put({ ...entry, told: true })
    }
  })
}
