import { v7 as uuidv7 } from 'uuid'
import type { DeviceEvent } from '@/lib/contracts/reviews'

/** A hand that answers from one device: every eighth question is missed. */
export class Hand {
  private readonly deviceId = uuidv7()
  private readonly sittingId = uuidv7()
  private made = 0

  answer(cardId: string, at: number): DeviceEvent {
    this.made += 1
    return {
      eventId: uuidv7(),
      deviceId: this.deviceId,
      deviceSeq: this.made,
      kind: 'answer',
      cardId,
      sittingId: this.sittingId,
      shownAt: at - 1500,
      answeredAt: at,
      grade: this.made % 8 === 0 ? 1 : 3,
      sawPrediction: false,
    }
  }
}
