import { v7 as uuidv7 } from 'uuid'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import type { Grade } from '@/lib/scheduling'

type AnswerEvent = Extract<DeviceEvent, { kind: 'answer' }>

/** A device that makes events, counting them. Times are milliseconds since the epoch. */
export class Device {
  readonly deviceId = uuidv7()
  readonly sittingId = uuidv7()
  private made = 0

  answer(cardId: string, at: number, grade: Grade = 3, more: Partial<AnswerEvent> = {}): AnswerEvent {
    return {
      ...this.stamp(),
      kind: 'answer',
      cardId,
      sittingId: this.sittingId,
      shownAt: at - 4000,
      answeredAt: at,
      grade,
      sawPrediction: false,
      ...more,
    }
  }

  takeBack(targetEventId: string, at: number): DeviceEvent {
    return { ...this.stamp(), kind: 'void', at, targetEventId }
  }

  shelve(cardId: string, at: number, shelf: 'active' | 'suspended'): DeviceEvent {
    return { ...this.stamp(), kind: 'shelve', at, cardId, shelf }
  }

  bury(cardId: string, at: number, until: number | null): DeviceEvent {
    return { ...this.stamp(), kind: 'bury', at, cardId, until }
  }

  private stamp(): { eventId: string; deviceId: string; deviceSeq: number } {
    return { eventId: uuidv7(), deviceId: this.deviceId, deviceSeq: this.made++ }
  }
}
