import { openDB, type DBSchema } from 'idb'
import { v7 as uuidv7 } from 'uuid'

interface DeviceSchema extends DBSchema {
  values: { key: 'device-id' | 'learner'; value: string }
}

/**
 * What belongs to the browser profile and to nobody in it: its id, and who was last known to be signed in. The shell
 * of a sitting holds no name, so offline this is the only way to know whose sitting to open.
 */
async function withDevice<T>(
  work: (database: Awaited<ReturnType<typeof openDevice>>) => Promise<T>,
): Promise<T> {
  const database = await openDevice()
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

const openDevice = () =>
  openDB<DeviceSchema>('spindle-device', 1, {
    upgrade: (database) => void database.createObjectStore('values'),
  })

/** The id of this browser profile, made on first use. */
export const deviceId = (): Promise<string> =>
  withDevice(async (database) => {
    const transaction = database.transaction('values', 'readwrite')
    const known = await transaction.store.get('device-id')
    const id = known ?? uuidv7()
    if (known === undefined) await transaction.store.put(id, 'device-id')
    await transaction.done
    return id
  })

/** Who was last known to be signed in on this device; null when nobody is, or nobody knows. */
export const lastLearner = (): Promise<string | null> =>
  withDevice(async (database) => (await database.get('values', 'learner')) ?? null)

/** Notes who is signed in. */
export const rememberLearner = (userId: string): Promise<void> =>
  withDevice(async (database) => void (await database.put('values', userId, 'learner')))

/** Forgets who is signed in: from now on a sitting asks the server before it shows anything. */
export const forgetLearner = (): Promise<void> =>
  withDevice((database) => database.delete('values', 'learner'))
