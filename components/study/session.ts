import { v7 as uuidv7 } from 'uuid'
import type { SittingDto } from '@/lib/contracts/sitting'
import { deviceId } from '@/lib/offline/device'
import { clock, type Opened } from '@/lib/offline/open-sitting'
import { followPage, Sender } from '@/lib/offline/sender'
import { SittingController } from './controller'

/** A sitting open on this page: what runs it, and what sends it. */
export interface Session {
  readonly controller: SittingController
  readonly sitting: SittingDto
  readonly isFresh: boolean
  /** The page leaves the sitting. What is still to be sent is given one more try. */
  readonly close: () => void
}

/** Starts the sitting that was opened. */
export async function startSession(opened: Extract<Opened, { kind: 'sitting' }>): Promise<Session> {
  const { desk, kept, isFresh } = opened
  const sender = new Sender({
    database: desk.database,
    userId: desk.userId,
    onServed: (served) => controller.serverServed(served),
  })
  const controller = new SittingController({
    desk,
    kept,
    deviceId: await deviceId(),
    sender,
    now: () => clock(kept.kept),
    newId: uuidv7,
  })
  const unsubscribe = sender.subscribe(controller.outboxChanged)
  const unfollow = followPage(sender)
  void sender.flush()
  const close = () => {
    unsubscribe()
    unfollow()
    desk.release()
    void sender.flush().finally(() => {
      sender.stop()
      desk.database.close()
    })
  }
  return { controller, sitting: kept.kept.sitting, isFresh, close }
}
